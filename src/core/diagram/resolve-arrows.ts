import type { Drawing, DrawnArrow, DrawnEnd, DrawnText } from './drawing';
import type { Zones } from './find-zones';
import type { DiagramEdge, LooseArrow } from './graph';
import type { TextRoles } from './assign-texts';
import { contains, distanceRectToSegment, distanceToOutline, type Outline, type Point } from './outline';
import { SpatialGrid } from './spatial-grid';
import type { Vocabulary } from './vocabulary';

/** A loose end belongs to the nearest outline within this, page units (90 % of real loose ends do). */
const looseReach = 32;
/** A free text within this of an arrow's way is written on that arrow. */
const besideArrow = 24;

export interface ResolvedArrows {
  readonly edges: readonly DiagramEdge[];
  readonly loose: readonly LooseArrow[];
  /** Ids of everything that an arrow leads from or to. */
  readonly ends: ReadonlySet<string>;
  /** Ids of the free texts that are written on an arrow. */
  readonly evidence: ReadonlySet<string>;
}

interface Target {
  readonly id: string;
  readonly outline: Outline;
  /** Boxes before words that name a component before zones before other words, where the distance leaves it open. */
  readonly rank: 0 | 1 | 2 | 3;
}

interface Resolved {
  readonly arrow: DrawnArrow;
  readonly from: string | null;
  readonly to: string | null;
  readonly attached: boolean;
}

/** Says where every arrow leads, and which free texts are written on which arrow. */
export function resolveArrows(
  drawing: Drawing,
  { zones, texts }: { readonly zones: Zones; readonly texts: TextRoles },
  vocabulary: Vocabulary,
): ResolvedArrows {
  const targets = targetGrid(drawing, { zones, texts }, vocabulary);
  const resolved = drawing.arrows.map((arrow) => resolve(arrow, targets, texts.owner)).filter(isArrow);
  const ends = new Set<string>();
  for (const { from, to } of resolved) {
    if (from !== null) ends.add(from);
    if (to !== null) ends.add(to);
  }
  const candidates = texts.free.filter((text) => text.override === null && !ends.has(text.id));
  const { written, evidence } = writeBeside(candidates, resolved);
  const edges: DiagramEdge[] = [];
  const loose: LooseArrow[] = [];
  for (const { arrow, from, to, attached } of resolved) {
    const beside = written.get(arrow.id);
    const text = beside === undefined ? arrow.text : [arrow.text, ...beside].filter(Boolean).join('\n');
    if (from !== null && to !== null) {
      edges.push({ id: arrow.id, from, to, direction: arrow.direction, text, attached });
    } else loose.push({ id: arrow.id, text, from, to });
  }
  return { edges, loose, ends, evidence };
}

/** A line that joins nothing is decoration; an arrow that joins nothing is a loose arrow. */
function isArrow({ arrow, from, to }: Resolved): boolean {
  return !arrow.line || from !== null || to !== null;
}

function targetGrid(
  drawing: Drawing,
  { zones, texts }: { readonly zones: Zones; readonly texts: TextRoles },
  vocabulary: Vocabulary,
): SpatialGrid<Target> {
  const grid = new SpatialGrid<Target>();
  if (drawing.arrows.every(({ start, end }) => start.shape !== null && end.shape !== null)) return grid;
  const add = (target: Target): void => grid.add(target, target.outline.bounds);
  for (const { id, outline } of drawing.boxes) if (!zones.has(id)) add({ id, outline, rank: 0 });
  for (const { id, outline } of zones.asNodes) add({ id, outline, rank: 0 });
  for (const { id, outline } of zones.list) add({ id, outline, rank: 2 });
  for (const { id, outline, text, override } of texts.free) {
    const named = override !== null || vocabulary.recognise(text).kinds.length > 0;
    add({ id, outline, rank: named ? 1 : 3 });
  }
  return grid;
}

function resolve(arrow: DrawnArrow, targets: SpatialGrid<Target>, owner: ReadonlyMap<string, string>): Resolved {
  const bound = ({ shape }: DrawnEnd): string | null => (shape === null ? null : (owner.get(shape) ?? shape));
  const start = bound(arrow.start);
  const end = bound(arrow.end);
  if (start !== null && end !== null) return { arrow, from: start, to: end, attached: true };
  // The two ends of one arrow do not belong to one shape: a short arrow beside a box is loose, no loop.
  const from = start ?? nearest(arrow.start.point, targets, end);
  const to = end ?? nearest(arrow.end.point, targets, from);
  return { arrow, from, to, attached: false };
}

/** The shape whose outline lies nearest to the point, within `looseReach`, other than `apart`. */
function nearest(point: Point, targets: SpatialGrid<Target>, apart: string | null): string | null {
  let found: Candidate | null = null;
  targets.near(point, looseReach, (target) => {
    if (target.id === apart) return;
    const candidate = { target, distance: reachOf(target, point) };
    if (candidate.distance <= looseReach && (found === null || isNearer(candidate, found))) found = candidate;
  });
  // Assigned inside the visitor, where TypeScript does not follow.
  return (found as Candidate | null)?.target.id ?? null;
}

interface Candidate {
  readonly target: Target;
  readonly distance: number;
}

/** The nearer one, but words that name nothing come after everything else. */
function isNearer(a: Candidate, b: Candidate): boolean {
  const [aWords, bWords] = [a.target.rank === 3, b.target.rank === 3];
  if (aWords !== bWords) return bWords;
  return a.distance < b.distance || (a.distance === b.distance && isBefore(a.target, b.target));
}

/** Inside a box an end belongs to it however deep it lies; inside a zone only at its edge. */
function reachOf({ outline, rank }: Target, point: Point): number {
  const distance = distanceToOutline(outline, point);
  return rank !== 2 && distance > looseReach && contains(outline, point) ? looseReach : distance;
}

function isBefore(a: Target, b: Target): boolean {
  if (a.rank !== b.rank) return a.rank < b.rank;
  return a.outline.area < b.outline.area || (a.outline.area === b.outline.area && a.id < b.id);
}

interface Leg {
  readonly arrow: string;
  readonly from: Point;
  readonly to: Point;
}

/** Gives each text to the arrow that runs nearest to it. */
function writeBeside(texts: readonly DrawnText[], resolved: readonly Resolved[]) {
  const written = new Map<string, string[]>();
  const evidence = new Set<string>();
  if (texts.length === 0) return { written, evidence };
  const legs = new SpatialGrid<Leg>();
  for (const { arrow } of resolved) {
    const path = arrow.path();
    path.slice(1).forEach((to, index) => {
      const from = path[index] ?? to;
      const x = Math.min(from.x, to.x);
      const y = Math.min(from.y, to.y);
      legs.add({ arrow: arrow.id, from, to }, { x, y, w: Math.abs(to.x - from.x), h: Math.abs(to.y - from.y) });
    });
  }
  for (const text of texts) {
    const { bounds, center } = text.outline;
    let found: string | null = null;
    let best = besideArrow;
    legs.near(center, Math.max(bounds.w, bounds.h) / 2 + besideArrow, (leg) => {
      const distance = distanceRectToSegment(bounds, leg.from, leg.to);
      if (distance > best || (distance === best && found !== null && found <= leg.arrow)) return;
      best = distance;
      found = leg.arrow;
    });
    if (found === null) continue;
    evidence.add(text.id);
    const list = written.get(found);
    if (list) list.push(text.text);
    else written.set(found, [text.text]);
  }
  return { written, evidence };
}
