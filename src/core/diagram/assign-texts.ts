import type { Drawing, DrawnBox, DrawnText } from './drawing';
import { contains, type Rect } from './outline';
import { SpatialGrid } from './spatial-grid';
import type { Zone, Zones } from './find-zones';

/** A text that begins within this of a box's lower edge is written under that box, page units. */
const underGap = 28;
/** A zone's label stands within this of its upper or lower edge, inside; or above it. Page units. */
const zoneBand = 64;
const aboveGap = 12;

/** Whose words the free texts are. */
export interface TextRoles {
  /** Box id to the texts in and under it, from top to bottom. */
  readonly ofBox: ReadonlyMap<string, readonly string[]>;
  readonly ofZone: ReadonlyMap<string, readonly string[]>;
  /** Text id to the box whose label it is: an arrow that is bound to the text belongs to the box. */
  readonly owner: ReadonlyMap<string, string>;
  /** Texts that stand for themselves. */
  readonly free: readonly DrawnText[];
}

/** Two thirds of the texts in real drawings are not bound to the box that they label: position says which one it is. */
export function assignTexts(drawing: Drawing, zones: Zones): TextRoles {
  if (drawing.texts.length === 0) return noTexts;
  const boxes = new SpatialGrid<DrawnBox>();
  for (const box of drawing.boxes) if (!zones.has(box.id)) boxes.add(box, box.outline.bounds);
  const zoneGrid = new SpatialGrid<Zone>();
  for (const zone of zones.list) zoneGrid.add(zone, zone.outline.bounds);
  const bound = new Set(drawing.arrows.flatMap(({ start, end }) => [start.shape, end.shape]));

  const ofBox = new Map<string, string[]>();
  const ofZone = new Map<string, string[]>();
  const owner = new Map<string, string>();
  const free: DrawnText[] = [];
  const ordered = drawing.texts.toSorted((a, b) => a.outline.bounds.y - b.outline.bounds.y || (a.id < b.id ? -1 : 1));
  for (const text of ordered) {
    const box =
      text.override === null ? (boxAround(text, boxes) ?? (bound.has(text.id) ? null : boxAbove(text, boxes))) : null;
    if (box) {
      append(ofBox, box.id, text.text);
      owner.set(text.id, box.id);
      continue;
    }
    const zone = text.override !== null || bound.has(text.id) ? null : zoneLabelled(text, zoneGrid, ofZone);
    if (zone) append(ofZone, zone.id, text.text);
    else free.push(text);
  }
  return { ofBox, ofZone, owner, free };
}

const noTexts: TextRoles = { ofBox: new Map(), ofZone: new Map(), owner: new Map(), free: [] };

/** The smallest box that holds the middle of the text. */
function boxAround(text: DrawnText, boxes: SpatialGrid<DrawnBox>): DrawnBox | null {
  const { center } = text.outline;
  const around: DrawnBox[] = [];
  boxes.near(center, 0, (box) => {
    if (contains(box.outline, center)) around.push(box);
  });
  return smallest(around);
}

/** The box just above the text, when the text stands under it and not beside it. */
function boxAbove(text: DrawnText, boxes: SpatialGrid<DrawnBox>): DrawnBox | null {
  const { bounds, center } = text.outline;
  let nearest = underGap;
  let above: DrawnBox[] = [];
  boxes.near({ x: center.x, y: bounds.y }, underGap, (box) => {
    const { x, y, w, h } = box.outline.bounds;
    const gap = bounds.y - (y + h);
    // A text box has some room above its letters, so it may reach into the box by half of its height.
    if (center.x < x || center.x > x + w || gap < -bounds.h / 2 || gap > nearest) return;
    above = gap < nearest ? [box] : [...above, box];
    nearest = gap;
  });
  return smallest(above);
}

/** A zone without a label of its own that this text names: it stands in a band at the zone's edge. */
function zoneLabelled(text: DrawnText, zones: SpatialGrid<Zone>, named: ReadonlyMap<string, unknown>): Zone | null {
  const open: Zone[] = [];
  zones.near(text.outline.center, zoneBand, (zone) => {
    if (zone.text !== '' || named.has(zone.id)) return;
    if (inLabelBand(text.outline.bounds, zone.outline.bounds)) open.push(zone);
  });
  return smallest(open);
}

function inLabelBand(text: Rect, zone: Rect): boolean {
  const middle = text.x + text.w / 2;
  if (middle < zone.x || middle > zone.x + zone.w) return false;
  const fromTop = text.y - zone.y;
  const fromBottom = zone.y + zone.h - (text.y + text.h);
  if (fromTop < 0) return fromTop + text.h >= -aboveGap && fromTop >= -text.h - aboveGap;
  return fromTop <= zoneBand || (fromBottom >= 0 && fromBottom <= zoneBand);
}

function smallest<T extends Pick<Zone, 'id' | 'outline'>>(shapes: readonly T[]): T | null {
  return shapes.reduce<T | null>((best, shape) => (best === null || isSmaller(shape, best) ? shape : best), null);
}

function isSmaller(a: Pick<Zone, 'id' | 'outline'>, b: Pick<Zone, 'id' | 'outline'>): boolean {
  return a.outline.area < b.outline.area || (a.outline.area === b.outline.area && a.id < b.id);
}

function append(map: Map<string, string[]>, key: string, text: string): void {
  const list = map.get(key);
  if (list) list.push(text);
  else map.set(key, [text]);
}
