import type { CanvasRecord } from '../diagram/canvas-record';
import { componentSize } from '../diagram/component-shape';
import type { Design } from '../exercise/exercise';
import { boardRecords, type PlacedNode, type PlacedNote } from './board-records';
import { chooseRoutes, labelMargin, type Connection, type Route, type Surroundings } from './choose-routes';
import { parseFlow } from './flow';
import type { Placement, PlacementTask, PlaceBoxes } from './placement';
import type { Template } from './template';

export type Sheet = Pick<Template, 'design' | 'notes'>;

/** Sides that a sticky note can have, and how far it hangs below its component. */
const noteSides = [112, 128, 144, 160];
const noteGap = 12;
/** Height of a frame's title, inside the frame. */
const titleHeight = 26;
/** No stencil is wider than this, whatever its words. */
const widest = 276;
/** Mean widths of a character, by what is written: 15.5 px bold, 12 px, and the arrows' 12 px medium. */
const labelChar = 8.4;
/** The same for the label of a component seen from afar, which takes the whole box. */
const farLabelChar = 12.2;
/** Where the far label begins, and the margin after it. */
const farLabelX = 75;
/** The same for the title of a zone seen from afar. */
const farTitleChar = 12;
const smallChar = 6.2;
const arrowChar = 6.5;
/** Words in a plain box: width of a character, height of a line, and the margin around them. */
const plainChar = 9.6;
const plainLine = 24.5;
const plainMargin = 18;

/**
 * Lays a design out as a board: frames for zones, components, elbow arrows bound at both ends, and sticky notes. The
 * engine finds the places; routes, ids and order follow from the design alone, so it is the same picture every time.
 */
export async function layoutSheet(sheet: Sheet, place: PlaceBoxes): Promise<CanvasRecord[]> {
  return drawSheet(sheet, await place(placementTask(sheet)), chooseRoutes);
}

/** The board of a design whose places are already known. */
export function drawSheet(
  { design, notes }: Sheet,
  placement: Placement,
  findRoutes: (connections: readonly Connection[], surroundings: Surroundings) => Route[],
): CanvasRecord[] {
  const nodes = placedNodes(design, placement);
  const stickies = placedNotes(notes, nodes);
  const zones = design.zones.flatMap((zone) => {
    const rectangle = placement.get(zone.id);
    return rectangle ? [{ id: zone.id, label: zone.label, inside: zone.inside ?? null, rectangle }] : [];
  });
  const routes = findRoutes(connections(design), {
    boxes: new Map([...zones, ...nodes, ...stickies].map(({ id, rectangle }) => [id, rectangle])),
    solid: [...nodes, ...stickies].map(({ id }) => id),
    zones: zones.map(({ rectangle }) => rectangle),
    patches: zones.map(({ label, rectangle }) => ({
      ...rectangle,
      w: Math.min(rectangle.w, farTitleWidth(label)),
      h: titleHeight,
    })),
  });
  return boardRecords({ zones, nodes, notes: stickies, routes, directions: directionsOf(design) });
}

/** What the engine is asked: the sizes of the boxes, where each belongs, and what is linked. */
export function placementTask({ design, notes }: Sheet): PlacementTask {
  return {
    boxes: design.nodes.map((node) => {
      const size = nodeSize(node);
      const note = notes.find(({ about }) => about === node.id);
      return {
        id: node.id,
        w: size.w,
        h: note ? size.h + noteGap + noteSide(note.text) : size.h,
        arrowsAt: size.h / 2,
        zone: node.zone ?? null,
      };
    }),
    zones: design.zones.map(({ id, inside, label }) => ({ id, inside: inside ?? null, titleW: titleWidth(label) })),
    links: design.flows.flatMap((line) => {
      const flow = parseFlow(line);
      return flow ? [{ from: flow.from, to: flow.to, room: roomFor(flow.label) }] : [];
    }),
  };
}

function placedNodes(design: Design, placement: Placement): PlacedNode[] {
  return design.nodes.flatMap((node) => {
    const at = placement.get(node.id);
    if (at === undefined) return [];
    const { w, h } = nodeSize(node);
    return [{ id: node.id, node, zone: node.zone ?? null, rectangle: { x: at.x, y: at.y, w, h } }];
  });
}

function placedNotes(notes: Sheet['notes'], nodes: readonly PlacedNode[]): PlacedNote[] {
  return notes.flatMap(({ about, text }, index) => {
    const node = nodes.find(({ id }) => id === about);
    if (node === undefined) return [];
    const { x, y, h } = node.rectangle;
    const side = noteSide(text);
    const rectangle = { x, y: y + h + noteGap, w: side, h: side };
    return [{ id: `note ${index + 1}`, text, zone: node.zone, rectangle }];
  });
}

function connections(design: Design): Connection[] {
  return design.flows.flatMap((line, index) => {
    const flow = parseFlow(line);
    return flow
      ? [{ id: `flow-${index + 1}`, from: flow.from, to: flow.to, text: flow.label, label: labelSize(flow.label) }]
      : [];
  });
}

function directionsOf(design: Design) {
  return new Map(design.flows.map((line, index) => [`flow-${index + 1}`, parseFlow(line)?.direction ?? 'forward']));
}

/** A stencil of the usual size, wider when its words need it. */
function nodeSize(node: Design['nodes'][number]): { w: number; h: number } {
  const { label, role, note } = node;
  if (node.kind === undefined) return plainSize([label, role, note].filter((part) => part !== undefined).join('\n'));
  const needed = Math.max(
    72 + (label ?? '').length * labelChar,
    farLabelX + (label ?? '').length * farLabelChar,
    72 + (role ?? '').length * smallChar,
    26 + (note ?? '').length * smallChar,
  );
  const w = Math.min(widest, Math.max(componentSize.w, Math.ceil(needed / 4) * 4));
  return { w, h: note ? componentSize.hWithNote : componentSize.h };
}

/** A plain box of the usual size, wider and then taller when its words need it. */
function plainSize(words: string): { w: number; h: number } {
  const widths = words.split('\n').map((line) => line.length * plainChar);
  const needed = Math.max(...widths) + 2 * plainMargin;
  const w = Math.min(widest, Math.max(componentSize.w, Math.ceil(needed / 4) * 4));
  const rows = widths.reduce((sum, width) => sum + Math.max(1, Math.ceil(width / (w - 2 * plainMargin))), 0);
  return { w, h: Math.max(componentSize.h, Math.ceil((rows * plainLine + 2 * plainMargin) / 4) * 4) };
}

/** The smallest side on which the text has room; the paper's margin is a twelfth of it. */
function noteSide(text: string): number {
  const fits = (side: number) => {
    const perLine = Math.floor((side * 10) / 12 / smallChar);
    const lines = Math.ceil((text.length / perLine) * 1.15);
    return lines * 17 <= (side * 10) / 12;
  };
  return noteSides.find(fits) ?? Math.max(...noteSides);
}

function labelSize(label: string): { w: number; h: number } | null {
  return label === '' ? null : { w: Math.ceil(label.length * arrowChar) + 8, h: 24 };
}

/** Width that an arrow needs for its label to stay on one line. */
function roomFor(label: string): number {
  const size = labelSize(label);
  return size === null ? 0 : size.w + labelMargin;
}

function titleWidth(label: string): number {
  return Math.ceil(label.length * 7) + 24;
}

/** Seen from afar a title is as large as the labels are, and its frame is not. */
function farTitleWidth(label: string): number {
  return Math.ceil(label.length * farTitleChar) + 24;
}
