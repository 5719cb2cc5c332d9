import type { FlowGraph } from './flow-graph';
import type { NodeSet } from './search';

/** Two ways that share no node but perhaps their start, or the node that stands between them and being two. */
export type DisjointWays =
  | { readonly kind: 'two'; readonly first: readonly number[]; readonly second: readonly number[] }
  | { readonly kind: 'shared'; readonly node: number | null };

interface Question {
  readonly from: NodeSet;
  readonly first: NodeSet;
  readonly second: NodeSet;
}

/**
 * Looks for a way to one of `first` and one to one of `second` with no node in common but a start (Menger: two augmenting
 * searches over a network in which every node may be used once). Linear in nodes and edges.
 */
export function findDisjointWays(flow: FlowGraph, question: Question): DisjointWays {
  const network = new Network(flow, question);
  if (!network.augment()) return { kind: 'shared', node: null };
  if (!network.augment()) return { kind: 'shared', node: network.bottleneck() };
  return { kind: 'two', ...network.ways() };
}

/**
 * Every node is an entrance (2n) and an exit (2n + 1) with one passage between; the source leads to the exits of the
 * starts, which may begin both ways; each of the two goals takes one way.
 */
class Network {
  private readonly source: number;
  private readonly sink: number;
  private readonly heads: number[] = [];
  private readonly capacity: number[] = [];
  private readonly arcs: number[][];
  private readonly goals: readonly [number, number];

  constructor(
    private readonly flow: FlowGraph,
    { from, first, second }: Question,
  ) {
    const base = 2 * flow.size;
    this.source = base;
    this.goals = [base + 1, base + 2];
    this.sink = base + 3;
    this.arcs = Array.from({ length: base + 4 }, () => []);
    for (let node = 0; node < flow.size; node++) {
      // The place of a zone is no node: any number of ways may pass it.
      this.add(2 * node, 2 * node + 1, node < flow.count ? 1 : 2);
      for (let slot = flow.out.starts[node] ?? 0; slot < (flow.out.starts[node + 1] ?? 0); slot++) {
        this.add(2 * node + 1, 2 * (flow.out.targets[slot] ?? 0), 2);
      }
    }
    for (const node of from) this.add(this.source, 2 * node + 1, 2);
    // A goal that is also a start ends no way: a way has at least one arrow.
    for (const node of first) this.add(2 * node + 1, this.goals[0], from.has(node) ? 0 : 1);
    for (const node of second) this.add(2 * node + 1, this.goals[1], from.has(node) ? 0 : 1);
    for (const goal of this.goals) this.add(goal, this.sink, 1);
  }

  private add(from: number, to: number, capacity: number): void {
    this.arcs[from]?.push(this.heads.length);
    this.heads.push(to);
    this.capacity.push(capacity);
    this.arcs[to]?.push(this.heads.length);
    this.heads.push(from);
    this.capacity.push(0);
  }

  /** Finds one more way through what capacity is left, by breadth first; false when there is none. */
  augment(): boolean {
    const by = this.explore();
    if ((by[this.sink] ?? -1) < 0) return false;
    for (let place = this.sink; place !== this.source;) {
      const arc = by[place] ?? 0;
      this.capacity[arc] = (this.capacity[arc] ?? 0) - 1;
      this.capacity[arc ^ 1] = (this.capacity[arc ^ 1] ?? 0) + 1;
      place = this.heads[arc ^ 1] ?? this.source;
    }
    return true;
  }

  private explore(): Int32Array {
    const by = new Int32Array(this.arcs.length).fill(-1);
    const queue = [this.source];
    for (let head = 0; head < queue.length && by[this.sink] === -1; head++) {
      for (const arc of this.arcs[queue[head] ?? 0] ?? []) {
        const next = this.heads[arc] ?? 0;
        if ((this.capacity[arc] ?? 0) <= 0 || by[next] !== -1 || next === this.source) continue;
        by[next] = arc;
        queue.push(next);
      }
    }
    return by;
  }

  /** The node that every further way would have to pass a second time. */
  bottleneck(): number | null {
    const by = this.explore();
    for (let node = 0; node < this.flow.count; node++) {
      if (by[2 * node] !== -1 && by[2 * node + 1] === -1) return node;
    }
    return null;
  }

  /** The two ways, node by node, followed along the arcs that carry flow. */
  ways() {
    const follow = (goal: number): number[] => {
      // Backwards from the goal: each node that is used passes exactly one way on.
      const nodes: number[] = [];
      let place = goal;
      while (place !== this.source) {
        const arc = (this.arcs[place] ?? []).find((back) => back % 2 === 1 && (this.capacity[back] ?? 0) > 0);
        if (arc === undefined) break;
        this.capacity[arc] = (this.capacity[arc] ?? 0) - 1;
        place = this.heads[arc] ?? this.source;
        if (place % 2 === 1 && place < this.source) {
          const node = (place - 1) / 2;
          if (node < this.flow.count) nodes.push(node);
        }
      }
      return nodes.reverse();
    };
    return { first: follow(this.goals[0]), second: follow(this.goals[1]) };
  }
}
