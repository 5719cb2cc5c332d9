import { elbowRoute, sides, type Port, type Side } from './elbow-route';
import { overlaps, runsThrough, stretch, type Point, type Rectangle } from './rectangle';

/** An arrow to be drawn: its two boxes and the room that its label takes. */
export interface Connection {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly text: string;
  /** Width and height of the label; null without one. */
  readonly label: { readonly w: number; readonly h: number } | null;
}

export interface Route {
  readonly connection: Connection;
  readonly start: Port;
  readonly end: Port;
  /** The canvas's elbow middle point, 0 to 1. */
  readonly middle: number;
  readonly points: readonly Point[];
  /** The patch that the label covers. */
  readonly labelBox: Rectangle | null;
}

export interface Surroundings {
  /** Every box that an arrow may end at, by id (components and zones). */
  readonly boxes: ReadonlyMap<string, Rectangle>;
  /** Ids of the boxes that no foreign arrow may run through (components and sticky notes, not zones). */
  readonly solid: readonly string[];
  readonly zones: readonly Rectangle[];
  /** Titles of zones and other patches that should stay legible. */
  readonly patches: readonly Rectangle[];
}

/** What makes a route a bad one, in page units of detour that it would be worth to avoid it. */
const price = {
  throughBox: 50_000,
  closeToBox: 400,
  sharedStretch: 12_000,
  labelOnBox: 6_000,
  labelOnLabel: 6_000,
  labelOnArrow: 900,
  labelTooWide: 1_500,
  overPatch: 5_000,
  throughZone: 500,
  crossing: 260,
  corner: 70,
  jog: 200,
  offCentre: 60,
};

const margin = 12;
/** So close to a box an arrow looks as if it went through it. */
const touching = 5;
/** A shorter leg looks like a mistake. */
const shortestLeg = 14;
/** The canvas breaks a level label into lines when less than this is left of its leg. */
export const labelMargin = 64;
/** Room that the ground corner takes, with a little air. */
const cutCorner = 16;
const alongs = [0.5, 0.25, 0.75] as const;
/** Looked at only where none of the usual places leads past all boxes: there are many more of them. */
const moreAlongs = [...alongs, 0.125, 0.875] as const;
const middles = [0.5, 0.25, 0.75, 0, 1] as const;
const rounds = 3;
const shortlist = 120;

/**
 * Picks for every connection the sides, places and middle point whose route is clear of all other boxes, crosses and
 * shares as little as possible, and has room for its label. Short connections choose first; then all choose again,
 * knowing the others. The same input gives the same answer.
 */
export function chooseRoutes(connections: readonly Connection[], surroundings: Surroundings): Route[] {
  const byLength = [...connections].sort(
    (a, b) => distance(a, surroundings) - distance(b, surroundings) || (a.id < b.id ? -1 : 1),
  );
  const options = new Map(byLength.map((connection) => [connection.id, bestAlone(connection, surroundings)]));
  const chosen = new Map<string, Route>();
  for (let round = 0; round < rounds; round += 1) {
    for (const { id } of byLength) {
      chosen.delete(id);
      const best = bestAmong(options.get(id) ?? [], [...chosen.values()]);
      if (best !== null) chosen.set(id, best);
    }
  }
  return connections.flatMap(({ id }) => chosen.get(id) ?? []);
}

interface Option {
  readonly route: Route;
  /** What it costs whatever the other arrows do. */
  readonly cost: number;
}

/** The candidates of a connection with the lowest cost of their own, best first. */
function bestAlone(connection: Connection, surroundings: Surroundings): Option[] {
  const usual = optionsAt(alongs, connection, surroundings);
  const isClear = usual[0] !== undefined && usual[0].cost < price.throughBox;
  return isClear ? usual : optionsAt(moreAlongs, connection, surroundings);
}

function optionsAt(places: readonly number[], connection: Connection, surroundings: Surroundings): Option[] {
  return [...candidates(connection, surroundings, places)]
    .map((route) => ({ route, cost: ownCost(route) + costAmongBoxes(route, surroundings) }))
    .sort((a, b) => a.cost - b.cost)
    .slice(0, shortlist);
}

function bestAmong(options: readonly Option[], others: readonly Route[]): Route | null {
  let best: Route | null = null;
  let lowest = Infinity;
  for (const { route, cost } of options) {
    if (cost >= lowest) break;
    const total = cost + costAmongRoutes(route, others);
    if (total >= lowest) continue;
    lowest = total;
    best = route;
  }
  return best;
}

function* candidates(connection: Connection, { boxes }: Surroundings, places: readonly number[]): Generator<Route> {
  const from = boxes.get(connection.from);
  const to = boxes.get(connection.to);
  if (from === undefined || to === undefined) return;
  for (const start of ports(from, places)) {
    for (const end of ports(to, places)) {
      let last = '';
      for (const middle of middles) {
        const points = elbowRoute(start, end, middle);
        if (points === null) break;
        const trace = points.map((point) => `${point.x},${point.y}`).join(' ');
        if (trace === last) break;
        last = trace;
        yield { connection, start, end, middle, points, labelBox: labelBoxOn(points, connection.label) };
      }
    }
  }
}

function ports(box: Rectangle, places: readonly number[]): Port[] {
  return sides.flatMap((side: Side) =>
    places.filter((along) => !isAtCutCorner(box, side, along)).map((along) => ({ box, side, along })),
  );
}

/** The top right corner of a component is ground off: an arrow that ends there would touch nothing. */
function isAtCutCorner({ w, h }: Rectangle, side: Side, along: number): boolean {
  return (side === 'right' && along * h < cutCorner) || (side === 'top' && (1 - along) * w < cutCorner);
}

/** The canvas puts a label at the middle of the longest leg, of equal ones the first. */
function labelBoxOn(points: readonly Point[], label: Connection['label']): Rectangle | null {
  const leg = longestLeg(legsOf(points));
  if (label === null || leg === null) return null;
  return { x: (leg.a.x + leg.b.x - label.w) / 2, y: (leg.a.y + leg.b.y - label.h) / 2, w: label.w, h: label.h };
}

interface Leg {
  readonly a: Point;
  readonly b: Point;
  readonly length: number;
}

function legsOf(points: readonly Point[]): Leg[] {
  return points.slice(1).map((b, index) => {
    // The index comes from the slice that leaves out the first point, so there is one.
    const a = points[index] as Point;
    return { a, b, length: Math.abs(a.x - b.x) + Math.abs(a.y - b.y) };
  });
}

function longestLeg(legs: readonly Leg[]): Leg | null {
  return legs.reduce<Leg | null>((best, leg) => (best && leg.length <= best.length + 0.5 ? best : leg), null);
}

function ownCost(route: Route): number {
  const legs = legsOf(route.points);
  const length = legs.reduce((sum, leg) => sum + leg.length, 0);
  const offCentre = [route.start, route.end].filter((port) => port.along !== 0.5).length;
  const jogs = legs.filter((each) => each.length < shortestLeg).length;
  const leg = longestLeg(legs);
  const level = leg !== null && leg.a.y === leg.b.y;
  const tooWide = level && route.labelBox !== null && route.labelBox.w + labelMargin > leg.length;
  const bends = (legs.length - 1) * price.corner + jogs * price.jog;
  return length + bends + offCentre * price.offCentre + (tooWide ? price.labelTooWide : 0);
}

function costAmongBoxes(route: Route, { boxes, solid, zones, patches }: Surroundings): number {
  const legs = legsOf(route.points);
  let cost = 0;
  for (const id of solid) {
    const rectangle = boxes.get(id);
    const own = id === route.connection.from || id === route.connection.to;
    if (rectangle) cost += costOfBox(route, legs, { rectangle, own });
  }
  for (const zone of zones) {
    // A flow that only passes through a zone looks like a part of it.
    const foreign = !overlaps(zone, route.start.box) && !overlaps(zone, route.end.box);
    if (foreign && passes(legs, zone, 0)) cost += price.throughZone;
  }
  for (const patch of patches) {
    if (passes(legs, patch, 2)) cost += price.overPatch;
    if (route.labelBox && overlaps(route.labelBox, patch)) cost += price.overPatch;
  }
  return cost;
}

function costOfBox(
  route: Route,
  legs: readonly Leg[],
  { rectangle, own }: { readonly rectangle: Rectangle; readonly own: boolean },
): number {
  let cost = 0;
  for (const [index, { a, b }] of legs.entries()) {
    const atOwnEnd = own && (index === 0 || index === legs.length - 1);
    if (runsThrough(a, b, { rectangle, margin: own ? -1 : touching })) cost += price.throughBox;
    else if (!atOwnEnd && runsThrough(a, b, { rectangle, margin })) cost += price.closeToBox;
  }
  if (route.labelBox && overlaps(route.labelBox, rectangle, own ? -2 : 4)) cost += price.labelOnBox;
  return cost;
}

function passes(legs: readonly Leg[], rectangle: Rectangle, by: number): boolean {
  return legs.some(({ a, b }) => runsThrough(a, b, { rectangle, margin: by }));
}

function costAmongRoutes(route: Route, others: readonly Route[]): number {
  let cost = 0;
  const legs = legsOf(route.points);
  for (const other of others) {
    const theirs = legsOf(other.points);
    for (const leg of legs) {
      for (const their of theirs) cost += costOfMeeting(leg, their);
      if (other.labelBox && runsThrough(leg.a, leg.b, { rectangle: other.labelBox, margin: 2 }))
        cost += price.labelOnArrow;
    }
    if (route.labelBox === null) continue;
    if (other.labelBox && overlaps(route.labelBox, other.labelBox, 4)) cost += price.labelOnLabel;
    const box = route.labelBox;
    if (theirs.some(({ a, b }) => runsThrough(a, b, { rectangle: box, margin: 2 }))) cost += price.labelOnArrow;
  }
  return cost;
}

function costOfMeeting(one: Leg, other: Leg): number {
  const level = one.a.y === one.b.y;
  const otherLevel = other.a.y === other.b.y;
  const near = runsThrough(one.a, one.b, { rectangle: stretch(other.a, other.b), margin: 6 });
  if (!near) return 0;
  return level === otherLevel ? price.sharedStretch : price.crossing;
}

function distance({ from, to }: Connection, { boxes }: Surroundings): number {
  const a = boxes.get(from);
  const b = boxes.get(to);
  if (a === undefined || b === undefined) return 0;
  return Math.abs(a.x + a.w / 2 - b.x - b.w / 2) + Math.abs(a.y + a.h / 2 - b.y - b.h / 2);
}
