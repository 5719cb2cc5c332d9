import type { DrawnBox, DrawnText } from './drawing';
import { outlineOf, rectAround, toPage, type Point } from './outline';
import { linePoints, type ArrowBindings } from './read-arrow';
import { stringOf, type PlacedShape } from './shape-tree';
import { fontSizeOf } from './text-size';

/** Letters of at most this share of a symbol's largest belong to its picture: "key" and "value" in a table's drawing. */
export const smallLetters = 0.5;

interface Part {
  readonly shape: PlacedShape;
  readonly drawn: DrawnBox | DrawnText | null;
}

/**
 * The parts of groups that are one symbol (`meta.symbol`): a server drawn out of seven shapes with its name beside it is
 * one box, and an arrow to any of its parts leads to it.
 */
export class SymbolParts {
  private readonly parts = new Map<string, Part[]>();
  private readonly symbolOf = new Map<string, string>();

  add(shape: PlacedShape, drawn: DrawnBox | DrawnText | null): void {
    const list = this.parts.get(shape.symbol);
    if (list) list.push({ shape, drawn });
    else this.parts.set(shape.symbol, [{ shape, drawn }]);
    this.symbolOf.set(shape.id, shape.symbol);
  }

  /** A box for each symbol, around all of its parts. */
  boxes(shapes: readonly PlacedShape[]): DrawnBox[] {
    if (this.parts.size === 0) return [];
    const groups = new Map(shapes.map((shape) => [shape.id, shape]));
    return [...this.parts].flatMap(([id, parts]) => {
      const points = parts.flatMap(cornersOf);
      const group = groups.get(id);
      if (points.length === 0 || group === undefined) return [];
      const { x, y, w, h } = rectAround(points);
      const outline = outlineOf({ x, y, cos: 1, sin: 0 }, { w, h });
      const override = stringOf(group.meta['kind']) || group.saidOfGroup || null;
      const label = wordsOf(parts);
      return [
        {
          id,
          outline,
          override,
          frames: group.frames,
          form: 'shape',
          label,
          remarks: [],
          kind: null,
          zoneAround: 0,
        },
      ];
    });
  }

  /** Bindings to a part are bindings to its symbol. */
  rebound(bindings: ReadonlyMap<string, Readonly<ArrowBindings>>): ReadonlyMap<string, Readonly<ArrowBindings>> {
    if (this.parts.size === 0) return bindings;
    const whole = (end: string | null) => (end === null ? null : (this.symbolOf.get(end) ?? end));
    return new Map([...bindings].map(([id, { start, end }]) => [id, { start: whole(start), end: whole(end) }]));
  }
}

function wordsOf(parts: readonly Part[]): string {
  const written = parts.flatMap(({ shape, drawn }) => {
    const text = drawn === null ? '' : 'label' in drawn ? drawn.label : drawn.text;
    const size = shape.type === 'text' ? fontSizeOf(shape.props) : Infinity;
    return text === '' ? [] : [{ text, size, y: drawn?.outline.bounds.y ?? 0 }];
  });
  const sizes = written.map(({ size }) => size).filter(Number.isFinite);
  const smallest = smallLetters * Math.max(0, ...sizes);
  return written
    .filter(({ size }) => size > smallest)
    .toSorted((a, b) => a.y - b.y)
    .map(({ text }) => text)
    .join('\n');
}

function cornersOf({ shape, drawn }: Part): Point[] {
  if (drawn !== null) {
    const { x, y, w, h } = drawn.outline.bounds;
    return [
      { x, y },
      { x: x + w, y: y + h },
    ];
  }
  return shape.type === 'line' ? linePoints(shape).map((point) => toPage(shape.pose, point)) : [];
}
