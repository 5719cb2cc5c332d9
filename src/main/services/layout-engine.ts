import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk.bundled.js';
import type { LinkToPlace, Placement, PlacementTask, PlaceBoxes } from '../../core/reference/placement';
import type { Point, Rectangle } from '../../core/reference/rectangle';

/** Room for the frame's title above, and around what a zone holds. */
const padding = { zone: '[top=48,left=40,bottom=40,right=40]', page: '[top=0,left=0,bottom=0,right=0]' };

const emptyZone = 64;

/** Between tiers there is room for arrows and one line of labels. */
const tierGap = 84;
/** Zones stand side by side up to this width, so that a board is about as wide as a screen. */
const rowLimit = 1800;

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
  'elk.layered.spacing.nodeNodeBetweenLayers': String(tierGap),
  'elk.layered.spacing.edgeNodeBetweenLayers': '40',
  'elk.spacing.nodeNode': '64',
  'elk.spacing.edgeNode': '36',
};

const lightEdge = { 'elk.layered.priority.straightness': '0', 'elk.layered.priority.shortness': '0' };

interface Piece {
  readonly id: string;
  readonly w: number;
  readonly h: number;
  /** Where an arrow to this box, or to a box inside it, should meet it. */
  readonly reach: (end: string) => { readonly x: number; readonly y: number };
  /** Places of what is inside, from this piece's corner. */
  readonly inside: Placement;
}

/** Half of the program's start would go into elkjs, and most runs lay nothing out: the first board to be laid out brings it. */
const loadElk = async () => new (await import('elkjs/lib/elk.bundled.js')).default();

/** A layout engine that runs elkjs's layered algorithm in this process. One engine serves any number of boards. */
export function createLayoutEngine(): PlaceBoxes {
  let elk: ReturnType<typeof loadElk> | null = null;
  const layOut = async (graph: ElkNode) => (await (elk ??= loadElk())).layout(graph);
  return async (task) => (await arrange(null, task, layOut)).inside;
}

type LayOut = (graph: ElkNode) => Promise<ElkNode>;

/** Lays out one zone, or the page (null), after the zones inside it. */
async function arrange(zone: string | null, task: PlacementTask, layOut: LayOut): Promise<Piece> {
  const pieces: Piece[] = [];
  for (const id of membersOf(zone, task)) {
    const box = task.boxes.find((each) => each.id === id);
    pieces.push(box ? boxPiece(box) : await arrange(id, task, layOut));
  }
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
  const corners = zone === null ? packTiers(graph, task) : new Map<string, Point>();
  for (const piece of pieces) {
    const node = graph.children?.find(({ id }) => id === piece.id);
    const { x, y } = corners.get(piece.id) ?? { x: node?.x ?? 0, y: node?.y ?? 0 };
    const at = { x: Math.round(x), y: Math.round(y) };
    places.set(piece.id, { ...at, w: piece.w, h: piece.h });
    piece.inside.forEach((place, id) => places.set(id, { ...place, x: place.x + at.x, y: place.y + at.y }));
  }
  const w = Math.round(Math.max(graph.width ?? 0, titleW, emptyZone));
  // An empty zone has room for its title and nothing else.
  const h = Math.max(Math.round(graph.height ?? 0), emptyZone);
  const reach = (end: string) => {
    const place = places.get(end);
    const box = task.boxes.find(({ id }) => id === end);
    return place ? { x: place.x + place.w / 2, y: place.y + (box?.arrowsAt ?? place.h / 2) } : { x: w / 2, y: h / 2 };
  };
  return { id: zone ?? 'page', w, h, reach, inside: places };
}

/** Ids of the boxes and zones directly in a zone, or on the page, in the order in which the design first names them. */
function membersOf(zone: string | null, task: PlacementTask): string[] {
  const around = new Map(task.zones.map(({ id, inside }) => [id, inside]));
  const member = (id: string, inside: string | null): string | null =>
    inside === zone ? id : inside === null ? null : member(inside, around.get(inside) ?? null);
  const named = task.boxes.flatMap((box) => member(box.id, box.zone) ?? []);
  const empty = task.zones.filter(({ inside }) => inside === zone).map(({ id }) => id);
  return [...new Set([...named, ...empty])];
}

interface Tier {
  readonly nodes: readonly ElkNode[];
  readonly left: number;
  readonly top: number;
  readonly w: number;
  readonly h: number;
}

/**
 * Lets all tiers of the page begin at the same left edge, and puts a tier of zones beside the one above it where there
 * is room for both.
 */
function packTiers(graph: ElkNode, task: PlacementTask): Map<string, Point> {
  const corners = new Map<string, Point>();
  const tiers = tiersOf(graph);
  const widest = Math.max(rowLimit, ...tiers.map(({ w }) => w));
  const ofZones = ({ nodes }: Tier) => nodes.every((node) => task.zones.some(({ id }) => id === node.id));
  let row = { right: 0, top: 0, bottom: 0 };
  tiers.forEach((tier, index) => {
    const above = tiers[index - 1];
    const beside = above && ofZones(above) && ofZones(tier) && row.right + tierGap + tier.w <= widest;
    const gap = above ? Math.max(tierGap, tier.top - above.top - above.h) : 0;
    const at = beside ? { x: row.right + tierGap, y: row.top } : { x: 0, y: row.bottom + gap };
    for (const node of tier.nodes) {
      corners.set(node.id, { x: at.x + (node.x ?? 0) - tier.left, y: at.y + (node.y ?? 0) - tier.top });
    }
    const bottom = at.y + tier.h;
    row = { right: at.x + tier.w, top: at.y, bottom: beside ? Math.max(row.bottom, bottom) : bottom };
  });
  return corners;
}

/** What elkjs put side by side, from top to bottom. */
function tiersOf({ children = [] }: ElkNode): Tier[] {
  const tiers: ElkNode[][] = [];
  let bottom = -Infinity;
  for (const node of children.toSorted((one, other) => (one.y ?? 0) - (other.y ?? 0))) {
    if ((node.y ?? 0) >= bottom) tiers.push([]);
    tiers.at(-1)?.push(node);
    bottom = Math.max(bottom, (node.y ?? 0) + (node.height ?? 0));
  }
  return tiers.map((nodes) => {
    const left = Math.min(...nodes.map(({ x = 0 }) => x));
    const top = Math.min(...nodes.map(({ y = 0 }) => y));
    const w = Math.max(...nodes.map(({ x = 0, width = 0 }) => x + width)) - left;
    const h = Math.max(...nodes.map(({ y = 0, height = 0 }) => y + height)) - top;
    return { nodes, left, top, w, h };
  });
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
  return { children: [...children.values()], edges: [...edges, ...(zone === null ? tiers(pieces, task) : [])] };
}

/** Holds the zones of the page in tiers of their own, from top to bottom, even where no flow does. */
function tiers(pieces: readonly Piece[], task: PlacementTask): ElkExtendedEdge[] {
  const zones = pieces.filter(({ id }) => task.zones.some((zone) => zone.id === id));
  return zones.slice(1).flatMap(({ id }, index) => {
    const above = zones[index];
    return above ? [{ id: `tier ${index}`, sources: [above.id], targets: [id], layoutOptions: lightEdge }] : [];
  });
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
  return Math.max(72, ...links.filter(({ from, to }) => here(from) && here(to)).map(({ room }) => room));
}
