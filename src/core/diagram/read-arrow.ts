import { fieldsOf } from '../fields';
import type { CanvasRecord } from './canvas-record';
import type { DrawnArrow, DrawnEnd } from './drawing';
import type { Direction } from './graph';
import { finite, leavingPoint, toPage, type Outline, type Point } from './outline';
import { plainText, tidy } from './rich-text';
import { stringOf, type PlacedShape } from './shape-tree';

export interface ArrowBindings {
  start: string | null;
  end: string | null;
}

/** Arrow id to the ids of the shapes that its ends are bound to. */
export function bindingsOf(records: readonly CanvasRecord[]): ReadonlyMap<string, Readonly<ArrowBindings>> {
  const bindings = new Map<string, ArrowBindings>();
  for (const record of records) {
    if (record.typeName !== 'binding' || record['type'] !== 'arrow') continue;
    const terminal = fieldsOf(record['props'])['terminal'];
    if (terminal !== 'start' && terminal !== 'end') continue;
    const arrow = stringOf(record['fromId']);
    let ends = bindings.get(arrow);
    if (!ends) bindings.set(arrow, (ends = { start: null, end: null }));
    ends[terminal] = stringOf(record['toId']);
  }
  return bindings;
}

/**
 * An arrow or a line in page space. A binding to a shape that is not there, or that is no node or frame, counts as
 * loose. Null for a line without two points.
 */
export function arrowOf(
  shape: PlacedShape,
  bindings: Readonly<ArrowBindings> | undefined,
  outlines: ReadonlyMap<string, Outline>,
): DrawnArrow | null {
  const { id, pose, props } = shape;
  const line = shape.type === 'line';
  const points = line ? linePoints(shape).map((point) => toPage(pose, point)) : null;
  const first = points ? points[0] : toPage(pose, pointOf(props['start']));
  const last = points ? points.at(-1) : toPage(pose, pointOf(props['end']));
  if (!first || !last || points?.length === 1) return null;
  const bound = (end: string | null | undefined): string | null =>
    end !== null && end !== undefined && outlines.has(end) ? end : null;
  const start = { shape: bound(bindings?.start), point: first };
  const end = { shape: bound(bindings?.end), point: last };
  return {
    id,
    text: tidy(stringOf(props['text'])) || plainText(props['richText']),
    direction: line ? 'none' : directionOf(shape),
    start,
    end,
    path: () => points ?? pathOf(shape, ...settleEnds(start, end, outlines)),
    line,
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
function settleEnds(start: DrawnEnd, end: DrawnEnd, outlines: ReadonlyMap<string, Outline>): [Point, Point] {
  const from = start.shape === null ? undefined : outlines.get(start.shape);
  const to = end.shape === null ? undefined : outlines.get(end.shape);
  return [
    from ? leavingPoint(from, to?.center ?? end.point) : start.point,
    to ? leavingPoint(to, from?.center ?? start.point) : end.point,
  ];
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

export function linePoints({ props }: PlacedShape): Point[] {
  return Object.values(fieldsOf(props['points']))
    .map(fieldsOf)
    .sort((a, b) => (stringOf(a['index']) < stringOf(b['index']) ? -1 : 1))
    .map(pointOf);
}

function pointOf(value: unknown): Point {
  const { x, y } = fieldsOf(value);
  return { x: finite(x), y: finite(y) };
}
