import ELK, { type ElkExtendedEdge, type ElkNode } from 'elkjs/lib/elk.bundled.js';
import type { LinkToPlace, Placement, PlacementTask, PlaceBoxes } from '../../core/reference/placement';
import type { Rectangle } from '../../core/reference/rectangle';

/** Room for the frame's title above, and around what a zone holds. */
const padding = { zone: '[top=48,left=28,bottom=28,right=28]', page: '[top=0,left=0,bottom=0,right=0]' };

const common = {
  'elk.algorithm': 'layered',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.randomSeed': '1',
  'elk.layered.cycleBreaking.strategy': 'MODEL_ORDER',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.nodePlacement.favorStraightEdges': 'true',
  'elk.spacing.componentComponent': '48',
};

/** Inside a zone flows run from left to right; the zones and what stands outside them are tiers from top to bottom. */
const inZone = {
  ...common,
  'elk.direction': 'RIGHT',
  'elk.padding': padding.zone,
  'elk.layered.spacing.edgeNodeBetweenLayers': '32',
  'elk.spacing.nodeNode': '52',
  'elk.spacing.edgeNode': '28',
};
const onPage = {
  ...common,
  'elk.direction': 'DOWN',
  'elk.padding': padding.page,
  'elk.layered.spacing.nodeNodeBetweenLayers': '84',
  'elk.layered.spacing.edgeNodeBetweenLayers': '40',
  'elk.spacing.nodeNode': '64',
  'elk.spacing.edgeNode': '36',
};

interface Piece {
  readonly id: string;
  readonly w: number;
  readonly h: number;
  /** Where an arrow to this box, or to a box inside it, should meet it. */
  readonly reach: (end: string) => { readonly x: number; readonly y: number };
  /** Places of what is inside, from this piece's corner. */
  readonly inside: Placement;
}

/** A layout engine that runs elkjs's layered algorithm in this process. One engine serves any number of boards. */
export function createLayoutEngine(): PlaceBoxes {
  const elk = new ELK();
  const layOut = (graph: ElkNode) => elk.layout(graph);
  return async (task) => (await arrange(null, task, layOut)).inside;
}

type LayOut = (graph: ElkNode) => Promise<ElkNode>;

/** Lays out one zone, or the page (null), after the zones inside it. */
async function arrange(zone: string | null, task: PlacementTask, layOut: LayOut): Promise<Piece> {
  const pieces: Piece[] = task.boxes.filter((box) => box.zone === zone).map((box) => boxPiece(box));
  for (const inner of task.zones.filter(({ inside }) => inside === zone))
    pieces.push(await arrange(inner.id, task, layOut));
  const titleW = task.zones.find(({ id }) => id === zone)?.titleW ?? 0;
  const graph = await layOut({
    id: zone ?? 'page',
    layoutOptions:
      zone === null
        ? onPage
        : {
            ...inZone,
            'elk.layered.spacing.nodeNodeBetweenLayers': String(columnGap(pieces, task.links)),
            'elk.nodeSize.constraints': 'MINIMUM_SIZE',
            'elk.nodeSize.minimum': `(${titleW},0)`,
          },
    ...levelGraph(zone, pieces, task),
  });
  const places = new Map<string, Rectangle>();
  for (const piece of pieces) {
    const node = graph.children?.find(({ id }) => id === piece.id);
    const at = { x: Math.round(node?.x ?? 0), y: Math.round(node?.y ?? 0) };
    places.set(piece.id, { ...at, w: piece.w, h: piece.h });
    piece.inside.forEach((place, id) => places.set(id, { ...place, x: place.x + at.x, y: place.y + at.y }));
  }
  const w = Math.round(Math.max(graph.width ?? 0, titleW));
  const h = Math.round(graph.height ?? 0);
  const reach = (end: string) => {
    const place = places.get(end);
    const box = task.boxes.find(({ id }) => id === end);
    return place ? { x: place.x + place.w / 2, y: place.y + (box?.arrowsAt ?? place.h / 2) } : { x: w / 2, y: h / 2 };
  };
  return { id: zone ?? 'page', w, h, reach, inside: places };
}

function boxPiece({ id, w, h, arrowsAt }: PlacementTask['boxes'][number]): Piece {
  return { id, w, h, reach: () => ({ x: w / 2, y: arrowsAt }), inside: new Map() };
}

/** The pieces of one level as elkjs reads them, with every link between two of them or into what they hold. */
function levelGraph(zone: string | null, pieces: readonly Piece[], task: PlacementTask) {
  const holder = (end: string) => pieces.find((piece) => piece.id === end || piece.inside.has(end));
  const children = new Map<string, ElkNode>(
    pieces.map(({ id, w, h }) => [
      id,
      { id, width: w, height: h, ports: [], layoutOptions: { 'elk.portConstraints': 'FIXED_POS' } },
    ]),
  );
  const edges: ElkExtendedEdge[] = [];
  task.links.forEach((link, index) => {
    const from = holder(link.from);
    const to = holder(link.to);
    if (from === undefined || to === undefined || from === to) return;
    const start = { id: `${index} out`, ...port(from, link.from, { level: zone, way: 'out' }) };
    const end = { id: `${index} in`, ...port(to, link.to, { level: zone, way: 'in' }) };
    children.get(from.id)?.ports?.push(start);
    children.get(to.id)?.ports?.push(end);
    edges.push({ id: `link ${index}`, sources: [start.id], targets: [end.id] });
  });
  return { children: [...children.values()], edges };
}

function port(piece: Piece, end: string, { level, way }: { level: string | null; way: 'in' | 'out' }) {
  const at = piece.reach(end);
  const [x, y, side] =
    level === null
      ? way === 'in'
        ? [at.x, 0, 'NORTH']
        : [at.x, piece.h, 'SOUTH']
      : way === 'in'
        ? [0, at.y, 'WEST']
        : [piece.w, at.y, 'EAST'];
  return { x, y, width: 0, height: 0, layoutOptions: { 'elk.port.side': side } };
}

/** Between two columns every label of the zone's own links has room. */
function columnGap(pieces: readonly Piece[], links: readonly LinkToPlace[]): number {
  const here = (end: string) => pieces.some(({ id }) => id === end);
  return Math.max(72, ...links.filter(({ from, to }) => here(from) && here(to)).map(({ labelW }) => labelW + 48));
}
