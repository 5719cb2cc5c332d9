import type { Graph } from '../diagram/graph';

/**
 * A graph made ready for questions about flow. Nodes are numbers. An arrow at a zone counts for every node inside it:
 * such a zone gets two places of its own, one that leads to its nodes and one that its nodes lead to, so that the number
 * of links stays linear. Places are passed on the way and never counted as nodes.
 */
export interface FlowGraph {
  readonly graph: Graph;
  /** Number of nodes; places have the numbers from here to `size`. */
  readonly count: number;
  readonly size: number;
  readonly indexOf: ReadonlyMap<string, number>;
  readonly out: Links;
  readonly into: Links;
  /** By node: an arrow leads to it or from it. */
  readonly connected: readonly boolean[];
}

/** Links of all nodes in one array: those of `node` are at `starts[node]` up to `starts[node + 1]`. */
export interface Links {
  readonly starts: Int32Array;
  readonly targets: Int32Array;
  /** Number of the edge in `graph.edges`; -1 for the links of a zone's place. */
  readonly edges: Int32Array;
}

export function flowGraphOf(graph: Graph): FlowGraph {
  const count = graph.nodes.length;
  const indexOf = new Map<string, number>();
  graph.nodes.forEach(({ id }, index) => indexOf.set(id, index));
  const links: LinkList = { from: [], to: [], edge: [] };
  const places = zonePlaces(graph, links);
  const connected = Array.from({ length: count }, () => false);
  // An arrow at a zone is one at everything inside, also where the zone is a component itself.
  const nodeAt = (id: string) => (places.members.has(id) ? undefined : indexOf.get(id));
  graph.edges.forEach((edge, number) => {
    const from = nodeAt(edge.from);
    const to = nodeAt(edge.to);
    if (edge.direction !== 'backward') {
      join(links, number, [from ?? places.exits.get(edge.from), to ?? places.entries.get(edge.to)]);
    }
    if (edge.direction !== 'forward') {
      join(links, number, [to ?? places.exits.get(edge.to), from ?? places.entries.get(edge.from)]);
    }
    for (const index of from === undefined ? (places.members.get(edge.from) ?? []) : [from]) connected[index] = true;
    for (const index of to === undefined ? (places.members.get(edge.to) ?? []) : [to]) connected[index] = true;
  });
  const size = count + places.count;
  return {
    graph,
    count,
    size,
    indexOf,
    out: linksOf(links, size),
    into: linksOf({ from: links.to, to: links.from, edge: links.edge }, size),
    connected,
  };
}

/** Three columns, one row a link: boards have thousands, and are read on every stroke. */
interface LinkList {
  readonly from: number[];
  readonly to: number[];
  readonly edge: number[];
}

function join(links: LinkList, edge: number, [from, to]: readonly [number | undefined, number | undefined]): void {
  if (from === undefined || to === undefined) return;
  links.from.push(from);
  links.to.push(to);
  links.edge.push(edge);
}

/** The places of those zones that an arrow leads from or to; their links to the nodes inside are added to `links`. */
function zonePlaces(graph: Graph, links: LinkList) {
  const used = new Set<string>();
  for (const { from, to } of graph.edges) {
    used.add(from).add(to);
  }
  const entries = new Map<string, number>();
  const exits = new Map<string, number>();
  const members = new Map<string, number[]>();
  let next = graph.nodes.length;
  for (const { id } of graph.zones) {
    if (!used.has(id)) continue;
    entries.set(id, next++);
    exits.set(id, next++);
    members.set(id, []);
  }
  graph.nodes.forEach((node, index) => {
    for (const zone of node.zones) {
      const inside = members.get(zone);
      if (!inside) continue;
      inside.push(index);
      join(links, -1, [entries.get(zone), index]);
      join(links, -1, [index, exits.get(zone)]);
    }
  });
  return { entries, exits, members, count: entries.size + exits.size };
}

function linksOf({ from, to, edge }: LinkList, size: number): Links {
  const starts = new Int32Array(size + 1);
  for (const node of from) starts[node + 1] = (starts[node + 1] ?? 0) + 1;
  for (let node = 0; node < size; node++) starts[node + 1] = (starts[node + 1] ?? 0) + (starts[node] ?? 0);
  const targets = new Int32Array(from.length);
  const edges = new Int32Array(from.length);
  const next = starts.slice();
  from.forEach((node, link) => {
    const slot = next[node] ?? 0;
    next[node] = slot + 1;
    targets[slot] = to[link] ?? 0;
    edges[slot] = edge[link] ?? -1;
  });
  return { starts, targets, edges };
}
