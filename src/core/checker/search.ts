import type { FlowGraph, Links } from './flow-graph';

/** A set of nodes by number. */
export type NodeSet = ReadonlySet<number>;

/** A way through the board: nodes in order and the edges between them, as numbers. */
export interface Way {
  readonly nodes: readonly number[];
  readonly edges: readonly number[];
}

export interface Search {
  readonly from: Iterable<number>;
  readonly to: NodeSet;
  /** Nodes that the way must not touch, not even at its ends. */
  readonly avoid?: NodeSet | undefined;
}

/** A shortest way with at least one arrow from one of `from` to one of `to`; null when there is none. Linear. */
export function findWay(flow: FlowGraph, { from, to, avoid }: Search): Way | null {
  if (to.size === 0) return null;
  const before = new Int32Array(flow.size).fill(unseen);
  const by = new Int32Array(flow.size);
  const starts = new Set([...from].filter((node) => !avoid?.has(node)));
  const queue = [...starts];
  const { out } = flow;
  for (let head = 0; head < queue.length; head++) {
    const node = queue[head] ?? 0;
    for (let slot = out.starts[node] ?? 0; slot < (out.starts[node + 1] ?? 0); slot++) {
      const next = out.targets[slot] ?? 0;
      const edge = out.edges[slot] ?? -1;
      if (before[next] !== unseen || avoid?.has(next)) continue;
      before[next] = node;
      by[next] = edge;
      if (to.has(next)) return wayBack(flow, { before, by, starts, last: next });
      // A start that is met again was already expanded; it may still be the end of a way, hence not marked at first.
      if (!starts.has(next)) queue.push(next);
    }
  }
  return null;
}

const unseen = -1;

interface Trace {
  readonly before: Int32Array;
  readonly by: Int32Array;
  readonly starts: NodeSet;
  readonly last: number;
}

function wayBack(flow: FlowGraph, { before, by, starts, last }: Trace): Way {
  const nodes = [last];
  const edges: number[] = [];
  let current = last;
  do {
    const edge = by[current] ?? -1;
    current = before[current] ?? last;
    // The place of a zone is passed without being a step of its own.
    if (edge >= 0) edges.push(edge);
    if (current < flow.count) nodes.push(current);
  } while (!starts.has(current));
  return { nodes: nodes.reverse(), edges: edges.reverse() };
}

/** Every node that can be reached from one of `from` over `links`, themselves included; `avoid` is never entered. Linear. */
export function reachable(
  flow: FlowGraph,
  links: Links,
  search: { from: Iterable<number>; avoid?: NodeSet },
): Uint8Array {
  const seen = new Uint8Array(flow.size);
  const stack: number[] = [];
  for (const node of search.from) {
    if (seen[node] || search.avoid?.has(node)) continue;
    seen[node] = 1;
    stack.push(node);
  }
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    for (let slot = links.starts[node] ?? 0; slot < (links.starts[node + 1] ?? 0); slot++) {
      const next = links.targets[slot] ?? 0;
      if (seen[next] || search.avoid?.has(next)) continue;
      seen[next] = 1;
      stack.push(next);
    }
  }
  return seen;
}

/** The edges between neighbouring nodes of a way whose nodes are known. */
export function wayAlong({ out, count }: FlowGraph, nodes: readonly number[]): Way {
  const edges: number[] = [];
  nodes.slice(1).forEach((node, index) => {
    const before = nodes[index] ?? node;
    for (let slot = out.starts[before] ?? 0; slot < (out.starts[before + 1] ?? 0); slot++) {
      const next = out.targets[slot] ?? 0;
      const edge = out.edges[slot] ?? -1;
      if (next === node || (next >= count && leadsTo(out, { place: next, node }))) {
        if (edge >= 0) edges.push(edge);
        break;
      }
    }
  });
  return { nodes, edges };
}

function leadsTo(out: Links, { place, node }: { place: number; node: number }): boolean {
  return out.targets.subarray(out.starts[place], out.starts[place + 1]).includes(node);
}
