import type { Point, Rectangle } from './rectangle';

/**
 * The routes of the canvas's elbow arrows between two boxes, as far as the layout uses them. The canvas computes a
 * route from the two boxes, the side at each end and one middle point, and looks at nothing else on the board; so the
 * layout has to know beforehand where a route will run. The specs look for flows through boxes on the real canvas.
 */
export const sides = ['right', 'left', 'bottom', 'top'] as const;
export type Side = (typeof sides)[number];

/** An end of an arrow: on which side of its box, and how far along it (0 to 1, from the left or the top). */
export interface Port {
  readonly box: Rectangle;
  readonly side: Side;
  readonly along: number;
}

/** How far an elbow keeps from its own boxes, and the room that it needs between them, for the canvas's small size. */
const clearance = 28;
const shortestLegs = 12;

interface Span {
  readonly min: number;
  readonly max: number;
}
interface Frame {
  readonly x: Span;
  readonly y: Span;
}
/** Moves the start's side to the right and the end's upwards, so that three cases stand for sixteen. */
interface Turn {
  readonly swap: boolean;
  readonly x: 1 | -1;
  readonly y: 1 | -1;
}

/** Corners of the route from end to end, or null for a pair of sides that the layout does not use. `middle` is 0 to 1. */
export function elbowRoute(start: Port, end: Port, middle: number): readonly Point[] | null {
  const swap = start.side === 'top' || start.side === 'bottom';
  const turn: Turn = {
    swap,
    x: start.side === 'left' || start.side === 'top' ? -1 : 1,
    y: end.side === (swap ? 'right' : 'bottom') ? -1 : 1,
  };
  const a = turned(start.box, turn);
  const b = turned(end.box, turn);
  const from = turnPoint(portPoint(start), turn);
  const to = turnPoint(portPoint(end), turn);
  const opposite = { right: 'left', left: 'right', top: 'bottom', bottom: 'top' } as const;
  const route =
    end.side === opposite[start.side]
      ? straightAcross({ a, b, from, to, middle })
      : end.side === start.side
        ? aroundOneSide({ a, b, from, to, middle })
        : roundTheCorner({ a, b, from, to, middle });
  return route === null ? null : withoutIdlePoints(route.map((point) => turnBack(point, turn)));
}

export function portPoint({ box, side, along }: Port): Point {
  if (side === 'left' || side === 'right')
    return { x: side === 'left' ? box.x : box.x + box.w, y: box.y + box.h * along };
  return { x: box.x + box.w * along, y: side === 'top' ? box.y : box.y + box.h };
}

interface Ends {
  readonly a: Frame;
  readonly b: Frame;
  readonly from: Point;
  readonly to: Point;
  readonly middle: number;
}

/** From the right side to a left side: a straight line or a step, or back through the gap above or below. */
function straightAcross({ a, b, from, to, middle }: Ends): Point[] | null {
  if (b.x.min - a.x.max > shortestLegs) {
    const x = between(a.x.max, b.x.min, middle);
    return [from, { x, y: from.y }, { x, y: to.y }, to];
  }
  const y = gapLine(a.y, b.y, middle);
  if (y === null) return null;
  const [out, back] = [a.x.max + clearance, b.x.min - clearance];
  return [from, { x: out, y: from.y }, { x: out, y }, { x: back, y }, { x: back, y: to.y }, to];
}

/** From the right side to the top of a box: one corner when it lies right and below, else three. */
function roundTheCorner({ a, b, from, to, middle }: Ends): Point[] | null {
  const above = b.y.min - clearance;
  if (from.y < above && to.x > a.x.max + clearance) return [from, { x: to.x, y: from.y }, to];
  if (b.x.min - a.x.max > shortestLegs) {
    const x = between(a.x.max, b.x.min, middle);
    return [from, { x, y: from.y }, { x, y: above }, { x: to.x, y: above }, to];
  }
  const y = b.y.min > a.y.max ? gapLine(a.y, b.y, middle) : null;
  const out = a.x.max + clearance;
  return y === null || to.x >= out ? null : [from, { x: out, y: from.y }, { x: out, y }, { x: to.x, y }, to];
}

/** A line in the gap between two spans, or null when the canvas finds the gap too narrow. */
function gapLine(a: Span, b: Span, middle: number): number | null {
  if (b.min - a.max > shortestLegs) return between(a.max, b.min, middle);
  if (a.min - b.max > shortestLegs) return between(a.min, b.max, middle);
  return null;
}

/** From the right side to the right side, around both boxes. */
function aroundOneSide({ a, b, from, to }: Ends): Point[] | null {
  const aside = (point: Point, frame: Frame) => point.y > frame.y.max + clearance || point.y < frame.y.min - clearance;
  const free = (b.x.min <= a.x.max || aside(from, b)) && (b.x.max > a.x.min || aside(to, a));
  if (!free) return null;
  const x = Math.max(a.x.max, b.x.max) + clearance;
  return [from, { x, y: from.y }, { x, y: to.y }, to];
}

/** Keeps clear of both edges of a gap, or takes its middle when it is too narrow for that. */
function between(a: number, b: number, share: number): number {
  const kept = Math.min(clearance, Math.abs(b - a) / 2) * Math.sign(b - a);
  return a + kept + (b - a - 2 * kept) * share;
}

function turnPoint(point: Point, turn: Turn): Point {
  const { x, y } = turn.swap ? { x: point.y, y: point.x } : point;
  return { x: x * turn.x, y: y * turn.y };
}

function turnBack(point: Point, turn: Turn): Point {
  const x = point.x * turn.x;
  const y = point.y * turn.y;
  return turn.swap ? { x: y, y: x } : { x, y };
}

function turned(box: Rectangle, turn: Turn): Frame {
  const p = turnPoint({ x: box.x, y: box.y }, turn);
  const q = turnPoint({ x: box.x + box.w, y: box.y + box.h }, turn);
  return {
    x: { min: Math.min(p.x, q.x), max: Math.max(p.x, q.x) },
    y: { min: Math.min(p.y, q.y), max: Math.max(p.y, q.y) },
  };
}

/** Leaves out corners where nothing turns. */
function withoutIdlePoints(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  points.forEach((point) => {
    const last = kept.at(-1);
    const before = kept.at(-2);
    if (last && Math.abs(last.x - point.x) < 0.01 && Math.abs(last.y - point.y) < 0.01) return;
    const idle =
      last &&
      before &&
      ((Math.abs(before.x - last.x) < 0.01 && Math.abs(last.x - point.x) < 0.01) ||
        (Math.abs(before.y - last.y) < 0.01 && Math.abs(last.y - point.y) < 0.01));
    if (idle) kept.pop();
    kept.push(point);
  });
  return kept;
}
