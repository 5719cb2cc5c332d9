import type { DiagramEdge, Graph } from '../diagram/graph';
import { phrasesIn } from './phrase';

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
  /** By edge number: the arrow itself says that nothing waits for it ("async"). */
  readonly isAsync: readonly boolean[];
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

const asyncWords = ['async', 'asynchronous', 'asynchronously', 'fire and forget', 'out of band', 'in the background'];

export function flowGraphOf(graph: Graph): FlowGraph {
  const count = graph.nodes.length;
  const indexOf = new Map(graph.nodes.map((node, index) => [node.id, index]));
  const places = zonePlaces(graph, indexOf);
  const links: Link[] = [...places.links];
  const connected = new Array<boolean>(count).fill(false);
  graph.edges.forEach((edge, number) => {
    const from = indexOf.get(edge.from);
    const to = indexOf.get(edge.to);
    const ends = {
      leave: from ?? places.exits.get(edge.from),
      enter: to ?? places.entries.get(edge.to),
      leaveBack: to ?? places.exits.get(edge.to),
      enterBack: from ?? places.entries.get(edge.from),
    };
    if (edge.direction !== 'backward') join(links, { from: ends.leave, to: ends.enter, edge: number });
    if (edge.direction !== 'forward') join(links, { from: ends.leaveBack, to: ends.enterBack, edge: number });
    for (const end of [edge.from, edge.to]) {
      for (const node of indexOf.has(end) ? [indexOf.get(end)] : (places.members.get(end) ?? [])) {
        if (node !== undefined) connected[node] = true;
      }
    }
  });
  const size = count + places.count;
  return {
    graph,
    count,
    size,
    indexOf,
    out: linksOf(links, size),
    into: linksOf(
      links.map(({ from, to, edge }) => ({ from: to, to: from, edge })),
      size,
    ),
    isAsync: graph.edges.map(saysAsync),
    connected,
  };
}

interface Link {
  readonly from: number;
  readonly to: number;
  readonly edge: number;
}

function join(
  links: Link[],
  { from, to, edge }: { from: number | undefined; to: number | undefined; edge: number },
): void {
  if (from !== undefined && to !== undefined) links.push({ from, to, edge });
}

/** The places of those zones that an arrow leads from or to. */
function zonePlaces(graph: Graph, indexOf: ReadonlyMap<string, number>) {
  const used = new Set<string>();
  for (const { from, to } of graph.edges) {
    if (!indexOf.has(from)) used.add(from);
    if (!indexOf.has(to)) used.add(to);
  }
  const entries = new Map<string, number>();
  const exits = new Map<string, number>();
  const members = new Map<string, number[]>();
  const links: Link[] = [];
  let next = graph.nodes.length;
  for (const { id } of graph.zones) {
    if (!used.has(id)) continue;
    entries.set(id, next++);
    exits.set(id, next++);
    members.set(id, []);
  }
  graph.nodes.forEach((node, index) => {
    for (const zone of node.zones) {
      const entry = entries.get(zone);
      const exit = exits.get(zone);
      if (entry === undefined || exit === undefined) continue;
      links.push({ from: entry, to: index, edge: -1 }, { from: index, to: exit, edge: -1 });
      members.get(zone)?.push(index);
    }
  });
  return { entries, exits, members, links, count: entries.size + exits.size };
}

function linksOf(links: readonly Link[], size: number): Links {
  const starts = new Int32Array(size + 1);
  for (const { from } of links) starts[from + 1] = (starts[from + 1] ?? 0) + 1;
  for (let node = 0; node < size; node++) starts[node + 1] = (starts[node + 1] ?? 0) + (starts[node] ?? 0);
  const targets = new Int32Array(links.length);
  const edges = new Int32Array(links.length);
  const next = starts.slice();
  for (const { from, to, edge } of links) {
    const slot = next[from] ?? 0;
    next[from] = slot + 1;
    targets[slot] = to;
    edges[slot] = edge;
  }
  return { starts, targets, edges };
}

function saysAsync({ text }: DiagramEdge): boolean {
  return text !== '' && phrasesIn(text, asyncWords) !== null;
}
