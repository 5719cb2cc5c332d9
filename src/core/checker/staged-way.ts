import type { Scene } from './scene';
import type { Way } from './search';
import type { Selector } from './selector';

/**
 * A shortest way that passes the stages in order; null when there is none. It searches over (node, stages passed), so
 * the cost is the number of stages times nodes and edges. `direct`: no node between two stages.
 */
export function findStages(scene: Scene, stages: readonly Selector[], steps: 'any' | 'direct'): Way | null {
  const { flow } = scene;
  const sets = stages.map((stage) => scene.select(stage));
  if (sets.some((set) => set.size === 0)) return null;
  const last = stages.length - 1;
  const { size } = flow;
  const before = new Int32Array(size * stages.length).fill(-1);
  const by = new Int32Array(size * stages.length).fill(-1);
  const queue: number[] = [];

  /** Enters a state; one node can pass several stages at once when each has a kind of its own. Returns the goal when met. */
  function enter(node: number, stage: number, trace: { from: number; edge: number }): number | null {
    const state = stage * size + node;
    if (before[state] !== -1) return null;
    before[state] = trace.from;
    by[state] = trace.edge;
    if (stage === last && sets[last]?.has(node)) return state;
    queue.push(state);
    const here = stages[stage];
    const next = stages[stage + 1];
    if (here && next && sets[stage]?.has(node) && scene.isBoth(node, [here, next])) {
      return enter(node, stage + 1, { from: state, edge: -1 });
    }
    return null;
  }

  for (const node of sets[0] ?? []) {
    const goal = enter(node, 0, { from: origin, edge: -1 });
    if (goal !== null) return trace(goal);
  }
  for (let head = 0; head < queue.length; head++) {
    const state = queue[head] ?? 0;
    const node = state % size;
    const stage = (state - node) / size;
    for (let slot = flow.out.starts[node] ?? 0; slot < (flow.out.starts[node + 1] ?? 0); slot++) {
      const next = flow.out.targets[slot] ?? 0;
      const step = { from: state, edge: flow.out.edges[slot] ?? -1 };
      if (stage < last && sets[stage + 1]?.has(next)) {
        const goal = enter(next, stage + 1, step);
        if (goal !== null) return trace(goal);
      }
      // Between two stages any node may lie, but for `direct` only the place of a zone.
      if (steps === 'any' || next >= flow.count) enter(next, stage, step);
    }
  }
  return null;

  function trace(goal: number): Way {
    const nodes: number[] = [];
    const edges: number[] = [];
    for (let state = goal; state >= 0; state = before[state] ?? origin) {
      const node = state % size;
      const edge = by[state] ?? -1;
      if (node < flow.count && nodes.at(-1) !== node) nodes.push(node);
      if (edge >= 0) edges.push(edge);
    }
    return { nodes: nodes.reverse(), edges: edges.reverse() };
  }
}

/** Marks the first state of a way. */
const origin = -2;
