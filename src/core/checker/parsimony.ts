import type { Category } from '../catalog/component';
import type { Finding } from './finding';
import type { Scene } from './scene';
import { reachable } from './search';

/** What a surplus component costs, as a share of the whole score, and where the costs end. */
const costEach = 0.02;
const costAtMost = 0.1;

/** Who sends the data, and what watches over or runs the rest, is never too much. */
const supporting: ReadonlySet<Category> = new Set(['clients', 'platform']);

export interface Parsimony {
  /** Ids of components that serve no requirement and no stated decision. */
  readonly surplus: readonly string[];
  /** Taken off the score; 0 to 0.1. */
  readonly cost: number;
}

/**
 * Names what was built without being asked for. A component serves when it is evidence of a requirement, lies on a way
 * between two that are, is in a stated trade-off (pinned or by name), or only supports the others.
 */
export function parsimonyOf(scene: Scene, findings: readonly Finding[]): Parsimony {
  const { flow, graph, vocabulary } = scene;
  const evidence = new Set<number>();
  for (const { status, shapes } of findings) {
    if (status === 'missing') continue;
    for (const shape of shapes) {
      const index = flow.indexOf.get(shape);
      if (index !== undefined) evidence.add(index);
    }
  }
  // Before anything is met there is nothing that a component could be too much for.
  if (evidence.size === 0) return { surplus: [], cost: 0 };
  const after = reachable(flow, flow.out, { from: evidence });
  const before = reachable(flow, flow.into, { from: evidence });
  const pinned = new Set(scene.decisions.flatMap(({ shapes }) => shapes));
  const named = new Set(scene.decisions.flatMap(({ text }) => vocabulary.recognise(text).kinds));
  const surplus = graph.nodes.filter((node, index) => {
    // What holds others serves through them.
    if (scene.isZone(node.id)) return false;
    if (node.kinds.length === 0 || evidence.has(index) || (after[index] && before[index])) return false;
    if (pinned.has(node.id) || node.kinds.some((kind) => named.has(kind))) return false;
    return !node.kinds.some((kind) => {
      const category = vocabulary.component(kind)?.category;
      return category !== undefined && supporting.has(category);
    });
  });
  return { surplus: surplus.map(({ id }) => id), cost: Math.min(costAtMost, surplus.length * costEach) };
}
