import type { CanvasRecord } from '../diagram/canvas-record';
import { componentShapeType } from '../diagram/component-shape';
import { emptyBoard, pageId, shapeFields } from '../diagram/empty-board';
import { richText } from '../diagram/rich-text';
import type { Design } from '../exercise/exercise';
import type { Connection, Route } from './choose-routes';
import { portPoint, type Port } from './elbow-route';
import type { FlowDirection } from './flow';
import type { Point, Rectangle } from './rectangle';

export interface PlacedZone {
  readonly id: string;
  readonly label: string;
  readonly inside: string | null;
  readonly rectangle: Rectangle;
}
export interface PlacedNode {
  readonly id: string;
  readonly node: Design['nodes'][number];
  readonly zone: string | null;
  readonly rectangle: Rectangle;
}
export interface PlacedNote {
  readonly id: string;
  readonly text: string;
  readonly zone: string | null;
  readonly rectangle: Rectangle;
}
export interface PlacedBoard {
  readonly zones: readonly PlacedZone[];
  readonly nodes: readonly PlacedNode[];
  readonly notes: readonly PlacedNote[];
  readonly routes: readonly Route[];
  readonly directions: ReadonlyMap<string, FlowDirection>;
}

/** Side of the canvas's own sticky note at scale 1, and the size of its text on the board. */
const canvasNoteSide = 200;
const noteText = 12.5;

/** The records of a board with one page. Ids and stacking order follow from the order of the parts. */
export function boardRecords(board: PlacedBoard): CanvasRecord[] {
  const zones = new Map(board.zones.map((zone) => [zone.id, zone]));
  const parents = new Map<string, string | null>([
    ...board.zones.map((zone) => [zone.id, zone.inside] as const),
    ...board.nodes.map((node) => [node.id, node.zone] as const),
  ]);
  const shapes = [
    ...outermostFirst(board.zones, parents).map((zone) => ({ part: zone, shape: frame(zone), zone: zone.inside })),
    ...board.nodes.map((node) => ({ part: node, shape: box(node), zone: node.zone })),
    ...board.notes.map((note) => ({ part: note, shape: sticky(note), zone: note.zone })),
  ].map(({ part, shape, zone }, order) => ({
    ...shape,
    ...shapeFields(shapeId(part.id), order),
    ...under(zone === null ? undefined : zones.get(zone), part.rectangle),
  }));
  const arrows = board.routes.flatMap((route, index) => {
    const parent = commonZone(route.connection, parents);
    const origin = parent === null ? undefined : zones.get(parent);
    const order = shapes.length + index;
    return arrowRecords(route, { order, origin, direction: board.directions.get(route.connection.id) ?? 'forward' });
  });
  return [...emptyBoard, ...shapes, ...arrows];
}

/** Place of a shape below its frame, or on the page. */
function under(zone: PlacedZone | undefined, { x, y }: Pick<Rectangle, 'x' | 'y'>) {
  if (zone === undefined) return { parentId: pageId, x, y };
  return { parentId: shapeId(zone.id), x: x - zone.rectangle.x, y: y - zone.rectangle.y };
}

function frame({ label, rectangle }: PlacedZone) {
  return { type: 'frame', props: { w: rectangle.w, h: rectangle.h, name: label, color: 'black' } };
}

function box({ node, rectangle }: PlacedNode) {
  const { w, h } = rectangle;
  if (node.kind === undefined)
    return { type: 'geo', props: { ...plainBox, w, h, richText: richText(words(node).split('\n')) } };
  const { kind, label = '', role = '', note = '' } = node;
  return { type: componentShapeType, props: { w, h, kind, label, role, note } };
}

function words({ label, role, note }: Design['nodes'][number]): string {
  return [label, role, note].filter((line) => line !== undefined && line !== '').join('\n');
}

const plainBox = {
  geo: 'rectangle',
  color: 'black',
  labelColor: 'black',
  fill: 'none',
  dash: 'solid',
  size: 's',
  font: 'sans',
  align: 'middle',
  verticalAlign: 'middle',
  growY: 0,
  url: '',
  scale: 1,
} as const;

function sticky({ text, rectangle }: PlacedNote) {
  const scale = rectangle.w / canvasNoteSide;
  return {
    type: 'note',
    props: {
      color: 'yellow',
      labelColor: 'black',
      size: 's',
      font: 'sans',
      fontSizeAdjustment: noteText / scale,
      align: 'start',
      verticalAlign: 'start',
      growY: 0,
      url: '',
      richText: richText(text.split('\n')),
      scale,
    },
  };
}

interface ArrowPlace {
  readonly order: number;
  readonly origin: PlacedZone | undefined;
  readonly direction: FlowDirection;
}

/** An arrow and its two bindings. */
function arrowRecords(route: Route, { order, origin, direction }: ArrowPlace): CanvasRecord[] {
  const { connection } = route;
  const start = portPoint(route.start);
  const end = portPoint(route.end);
  return [
    {
      ...shapeFields(shapeId(connection.id), order),
      ...under(origin, start),
      type: 'arrow',
      props: {
        kind: 'elbow',
        labelColor: 'black',
        color: 'black',
        fill: 'none',
        dash: 'solid',
        size: 's',
        arrowheadStart: direction === 'both' ? 'triangle' : 'none',
        arrowheadEnd: direction === 'none' ? 'none' : 'triangle',
        font: 'sans',
        start: { x: 0, y: 0 },
        end: { x: end.x - start.x, y: end.y - start.y },
        bend: 0,
        text: connection.text,
        // The canvas puts a label that nobody moved at the middle of the longest leg.
        labelPosition: 0.5,
        scale: 1,
        elbowMidPoint: route.middle,
      },
    },
    binding(connection, { terminal: 'start', port: route.start, to: connection.from }),
    binding(connection, { terminal: 'end', port: route.end, to: connection.to }),
  ];
}

function binding({ id }: Connection, { terminal, port, to }: { terminal: 'start' | 'end'; port: Port; to: string }) {
  return {
    id: `binding:${id}-${terminal}`,
    typeName: 'binding',
    type: 'arrow',
    fromId: shapeId(id),
    toId: shapeId(to),
    props: { terminal, normalizedAnchor: anchor(port), isExact: false, isPrecise: true, snap: 'edge-point' },
    meta: {},
  };
}

/** Where the arrow aims on its shape: 0 to 1 from the left and from the top. */
function anchor({ side, along }: Port): Point {
  if (side === 'left' || side === 'right') return { x: side === 'left' ? 0 : 1, y: along };
  return { x: along, y: side === 'top' ? 0 : 1 };
}

function shapeId(id: string): string {
  return `shape:${id.replaceAll(' ', '-')}`;
}

function outermostFirst(zones: readonly PlacedZone[], parents: ReadonlyMap<string, string | null>): PlacedZone[] {
  return [...zones].sort((a, b) => zonesAround(a.id, parents).length - zonesAround(b.id, parents).length);
}

/** The canvas keeps an arrow in the innermost frame that holds both of its ends. */
function commonZone({ from, to }: Connection, parents: ReadonlyMap<string, string | null>): string | null {
  const around = zonesAround(to, parents);
  return zonesAround(from, parents).find((zone) => around.includes(zone)) ?? null;
}

/** Ids of the zones around a node or zone, innermost first. */
function zonesAround(id: string, parents: ReadonlyMap<string, string | null>): string[] {
  const found: string[] = [];
  for (let zone = parents.get(id) ?? null; zone !== null && !found.includes(zone); zone = parents.get(zone) ?? null) {
    found.push(zone);
  }
  return found;
}
