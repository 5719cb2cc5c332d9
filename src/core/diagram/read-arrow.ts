import type { CanvasRecord } from './canvas-record';
import type { DrawnArrow, DrawnEnd } from './drawing';
import type { Direction } from './graph';
import { finite, leavingPoint, toPage, type Outline, type Point } from './outline';
import { plainText, tidy } from './rich-text';
import { fieldsOf, stringOf, type PlacedShape } from './shape-tree';

export interface ArrowBindings {
  readonly start: string | null;
  readonly end: string | null;
}

/** Arrow id to the ids of the shapes that its ends are bound to. */
export function bindingsOf(records: readonly CanvasRecord[]): ReadonlyMap<string, ArrowBindings> {
  const bindings = new Map<string, ArrowBindings>();
  for (const record of records) {
    if (record.typeName !== 'binding' || record['type'] !== 'arrow') continue;
    const terminal = fieldsOf(record['props'])['terminal'];
    if (terminal !== 'start' && terminal !== 'end') continue;
    const arrow = stringOf(record['fromId']);
    const target = stringOf(record['toId']);
    const other = bindings.get(arrow);
    bindings.set(arrow, {
      start: terminal === 'start' ? target : (other?.start ?? null),
      end: terminal === 'end' ? target : (other?.end ?? null),
    });
  }
  return bindings;
}

/**
 * An arrow or a line in page space. A binding to a shape that is not there, or that is no node or frame, counts as
 * loose. Null for a line without two points.
 */
export function arrowOf(
  shape: PlacedShape,
  bindings: ArrowBindings | undefined,
  outlines: ReadonlyMap<string, Outline>,
): DrawnArrow | null {
  const isLine = shape.type === 'line';
  const drawn = isLine ? linePoints(shape) : [pointOf(shape.props['start']), pointOf(shape.props['end'])];
  const points = drawn.map((point) => toPage(shape.pose, point));
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last || points.length < 2) return null;
  const bound = (id: string | null | undefined): string | null =>
    id !== null && id !== undefined && outlines.has(id) ? id : null;
  const [start, end] = settleEnds(
    { shape: bound(bindings?.start), point: first },
    { shape: bound(bindings?.end), point: last },
    outlines,
  );
  return {
    id: shape.id,
    text: tidy(stringOf(shape.props['text'])) || plainText(shape.props['richText']),
    direction: isLine ? 'none' : directionOf(shape),
    start,
    end,
    path: isLine ? points : pathOf(shape, start.point, end.point),
    line: isLine,
  };
}

function directionOf({ props }: PlacedShape): Direction {
  const head = (value: unknown): boolean => typeof value === 'string' && value !== 'none';
  const atStart = head(props['arrowheadStart']);
  const atEnd = head(props['arrowheadEnd']);
  if (atStart) return atEnd ? 'both' : 'backward';
  return atEnd ? 'forward' : 'none';
}

/** A bound end moves with its shape and the arrow's own point for it is stale: it is where the straight way leaves the shape. */
function settleEnds(start: DrawnEnd, end: DrawnEnd, outlines: ReadonlyMap<string, Outline>): [DrawnEnd, DrawnEnd] {
  const from = start.shape === null ? undefined : outlines.get(start.shape);
  const to = end.shape === null ? undefined : outlines.get(end.shape);
  const settle = (own: DrawnEnd, outline: Outline | undefined, target: Point): DrawnEnd =>
    outline ? { shape: own.shape, point: leavingPoint(outline, target) } : own;
  return [settle(start, from, to?.center ?? end.point), settle(end, to, from?.center ?? start.point)];
}

/** The canvas routes arrows by rules of its own; this is near enough to tell which text lies beside it. */
function pathOf({ props }: PlacedShape, from: Point, to: Point): readonly Point[] {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  if (props['kind'] === 'elbow') {
    const share = Math.min(Math.max(finite(props['elbowMidPoint'], 0.5), 0), 1);
    if (Math.abs(dx) >= Math.abs(dy)) {
      const x = from.x + share * dx;
      return [from, { x, y: from.y }, { x, y: to.y }, to];
    }
    const y = from.y + share * dy;
    return [from, { x: from.x, y }, { x: to.x, y }, to];
  }
  const bend = finite(props['bend']);
  const length = Math.hypot(dx, dy);
  if (Math.abs(bend) < 8 || length === 0) return [from, to];
  // A bent arrow passes at `bend` units beside the middle of the straight line.
  const middle = { x: (from.x + to.x) / 2 - (dy / length) * bend, y: (from.y + to.y) / 2 + (dx / length) * bend };
  return [from, middle, to];
}

function linePoints({ props }: PlacedShape): Point[] {
  return Object.values(fieldsOf(props['points']))
    .map(fieldsOf)
    .sort((a, b) => (stringOf(a['index']) < stringOf(b['index']) ? -1 : 1))
    .map(pointOf);
}

function pointOf(value: unknown): Point {
  const { x, y } = fieldsOf(value);
  return { x: finite(x), y: finite(y) };
}
