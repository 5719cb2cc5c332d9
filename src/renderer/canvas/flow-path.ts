/** Geometry of a drawn flow, in the arrow's own space. Pure. */
export interface FlowPoint {
  readonly x: number;
  readonly y: number;
}

export const headLength = 9;
const headHalfWidth = 4.5;
const cornerRadius = 8;

/** A line through the points with round corners. */
export function roundedPath(points: readonly FlowPoint[]): string {
  const [first, ...rest] = points;
  if (first === undefined) return '';
  let path = `M${at(first)}`;
  rest.forEach((corner, index) => {
    const before = points[index] ?? first;
    const after = rest[index + 1];
    if (after === undefined) {
      path += `L${at(corner)}`;
      return;
    }
    const radius = Math.min(cornerRadius, distance(before, corner) / 2, distance(corner, after) / 2);
    path += `L${at(toward(corner, before, radius))}Q${at(corner)} ${at(toward(corner, after, radius))}`;
  });
  return path;
}

/** A solid arrowhead with its tip at `tip`, pointing away from `from`. */
export function headPath(tip: FlowPoint, from: FlowPoint): string {
  const base = toward(tip, from, headLength);
  const length = distance(tip, from);
  if (length === 0) return '';
  const across = { x: ((tip.y - from.y) / length) * headHalfWidth, y: ((from.x - tip.x) / length) * headHalfWidth };
  return `M${at(tip)}L${at({ x: base.x + across.x, y: base.y + across.y })}L${at({ x: base.x - across.x, y: base.y - across.y })}Z`;
}

/** The points without repetitions and without points in the middle of a straight stretch. */
export function simplify(points: readonly FlowPoint[]): FlowPoint[] {
  const kept: FlowPoint[] = [];
  for (const point of points) {
    const last = kept.at(-1);
    if (last !== undefined && distance(last, point) < 0.01) continue;
    const before = kept.at(-2);
    if (last !== undefined && before !== undefined && straight(before, last, point)) kept.pop();
    kept.push({ x: point.x, y: point.y });
  }
  return kept;
}

/** Moves the last point by `by` along its leg: positive lengthens. The order may be reversed to move the first one. */
export function stretchEnd(points: readonly FlowPoint[], by: number): FlowPoint[] {
  const last = points.at(-1);
  const before = points.at(-2);
  if (last === undefined || before === undefined || by === 0) return [...points];
  const reach = Math.max(by, -distance(before, last) + 1);
  return [...points.slice(0, -1), toward(last, before, -reach)];
}

/** Share of the whole length at which the middle of the longest leg lies. */
export function longestLegMiddle(points: readonly FlowPoint[]): number {
  let total = 0;
  let best = { length: 0, middle: 0 };
  points.slice(1).forEach((point, index) => {
    const length = distance(points[index] ?? point, point);
    // A hair more, so that of two equal legs the first one counts on every machine.
    if (length > best.length + 0.5) best = { length, middle: total + length / 2 };
    total += length;
  });
  return total === 0 ? 0.5 : best.middle / total;
}

/** The point halfway along the line, for a mark on it. */
export function middleOf(points: readonly FlowPoint[]): FlowPoint | null {
  const lengths = points.slice(1).map((point, index) => distance(points[index] ?? point, point));
  let left = lengths.reduce((sum, length) => sum + length, 0) / 2;
  for (const [index, length] of lengths.entries()) {
    const from = points[index];
    const to = points[index + 1];
    if (from !== undefined && to !== undefined && left <= length) return toward(from, to, left);
    left -= length;
  }
  return points[0] ?? null;
}

function straight(a: FlowPoint, b: FlowPoint, c: FlowPoint): boolean {
  const cross = (b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x);
  const along = (b.x - a.x) * (c.x - b.x) + (b.y - a.y) * (c.y - b.y);
  return Math.abs(cross) < 0.01 && along >= 0;
}

function toward(from: FlowPoint, to: FlowPoint, by: number): FlowPoint {
  const length = distance(from, to);
  if (length === 0) return from;
  return { x: from.x + ((to.x - from.x) / length) * by, y: from.y + ((to.y - from.y) / length) * by };
}

function distance(a: FlowPoint, b: FlowPoint): number {
  return Math.hypot(b.x - a.x, b.y - a.y);
}

function at(point: FlowPoint): string {
  return `${round(point.x)} ${round(point.y)}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
