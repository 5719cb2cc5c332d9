import type { Drawing, DrawnBox, DrawnFrame } from './drawing';
import { contains, encloses, type Outline } from './outline';
import { SpatialGrid } from './spatial-grid';
import type { Vocabulary } from './vocabulary';
import { zoneLimits } from './zone-limits';

/** A rectangle is drawn around others with some room: it is at least this much larger than what it encloses. */
const largerBy = 1.5;
/** A picture without words is a logo in a box, unless the rectangle is this much larger. */
const largerThanLogoBy = 8;
/** What stands over its edge by this much still lies inside, page units. */
const slack = 6;

export interface Zone {
  readonly id: string;
  readonly text: string;
  readonly outline: Outline;
}

export interface Zones {
  readonly list: readonly Zone[];
  /** There were more than are looked for: some rectangles around others are no zones. */
  readonly isCut: boolean;
  /** Frames that are no zones: they hold nothing and name a component, or the person said what they are. */
  readonly asNodes: readonly DrawnFrame[];
  readonly has: (id: string) => boolean;
  readonly get: (id: string) => Zone | undefined;
  /** Ids of all zones around a shape, sorted. */
  readonly around: (shape: {
    readonly id: string;
    readonly outline: Outline;
    readonly frames: readonly string[];
  }) => readonly string[];
}

/** Frames, unfilled rectangles that enclose another box, and filled ones that enclose several. */
export function findZones(drawing: Drawing, vocabulary: Vocabulary): Zones {
  const { enclosing, isCut } = rectanglesAround(drawing.boxes);
  const candidates = [...drawing.frames.filter((frame) => frame.override === null), ...enclosing];
  const grid = new SpatialGrid<DrawnFrame>();
  for (const candidate of largest(candidates)) grid.add(candidate, candidate.outline.bounds);
  const around = (shape: Parameters<Zones['around']>[0]): DrawnFrame[] => {
    const found: DrawnFrame[] = [];
    grid.near(shape.outline.center, 0, (candidate) => {
      const larger = candidate.outline.area > shape.outline.area;
      if (!larger || candidate.id === shape.id || found.includes(candidate)) return;
      if (contains(candidate.outline, shape.outline.center)) found.push(candidate);
    });
    return found;
  };
  const filled = new Set<string>();
  for (const shape of candidates.length === 0 ? [] : [...drawing.boxes, ...drawing.texts]) {
    for (const zone of around(shape)) filled.add(zone.id);
    for (const frame of shape.frames) filled.add(frame);
  }
  const isNode = (frame: DrawnFrame): boolean =>
    frame.override !== null || (!filled.has(frame.id) && vocabulary.recognise(frame.text).kinds.length > 0);
  const asNodes = drawing.frames.filter(isNode);
  const list = candidates.filter((candidate) => !isNode(candidate));
  const byId = new Map(list.map((zone) => [zone.id, zone]));
  return {
    list,
    isCut: isCut || candidates.length > zoneLimits.zones,
    asNodes,
    has: (id) => byId.has(id),
    get: (id) => byId.get(id),
    around: (shape) => {
      if (list.length === 0) return nowhere;
      const ids = new Set(shape.frames.filter((id) => byId.has(id)));
      for (const zone of around(shape)) if (byId.has(zone.id)) ids.add(zone.id);
      return [...ids].sort();
    },
  };
}

/** As many as places are compared with. */
function largest(candidates: readonly DrawnFrame[]): readonly DrawnFrame[] {
  if (candidates.length <= zoneLimits.zones) return candidates;
  const bySize = candidates.toSorted((a, b) => b.outline.area - a.outline.area || (a.id < b.id ? -1 : 1));
  return bySize.slice(0, zoneLimits.zones);
}

const nowhere: readonly string[] = [];

function rectanglesAround(boxes: readonly DrawnBox[]): { enclosing: readonly DrawnFrame[]; isCut: boolean } {
  const grid = new SpatialGrid<DrawnBox>();
  for (const box of boxes) if (box.zoneAround > 0 && box.override === null) grid.add(box, box.outline.bounds);
  const enclosing = new Map<string, DrawnFrame>();
  const inside = new Map<string, number>();
  let visits = 0;
  for (const inner of boxes) {
    if (visits > zoneLimits.comparisons) break;
    grid.near(inner.outline.center, 0, (outer) => {
      visits += 1;
      if (enclosing.size >= zoneLimits.zones || outer.id === inner.id || enclosing.has(outer.id)) return;
      const isLogo = inner.form === 'image' && inner.label === '';
      if (outer.outline.area < (isLogo ? largerThanLogoBy : largerBy) * inner.outline.area) return;
      if (!encloses(outer.outline, inner.outline, slack)) return;
      const count = (inside.get(outer.id) ?? 0) + 1;
      inside.set(outer.id, count);
      if (count >= outer.zoneAround) enclosing.set(outer.id, { ...outer, text: outer.label });
    });
  }
  const isCut = enclosing.size >= zoneLimits.zones || visits > zoneLimits.comparisons;
  return { enclosing: [...enclosing.values()], isCut };
}
