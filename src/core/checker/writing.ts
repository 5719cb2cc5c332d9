import type { Graph } from '../diagram/graph';
import type { StatedDecision } from './finding';
import type { Scene } from './scene';
import type { Selector } from './selector';

/** Where something can be written. */
export type Place = 'nodes' | 'edges' | 'decisions';

/** A text, with what carries it. */
export interface Writing {
  readonly text: string;
  /** The shape that carries it, or that the decision is pinned to; null for a decision that is pinned to nothing. */
  readonly shape: string | null;
  readonly source: 'node' | 'zone' | 'edge' | 'decision';
  /** Ids of the nodes that it speaks of; none: it speaks of the whole board. */
  readonly about: readonly string[];
}

export function allWritings(graph: Graph, decisions: readonly StatedDecision[]): Writing[] {
  const all: Writing[] = [];
  for (const { id, text } of graph.nodes) if (text !== '') all.push({ text, shape: id, source: 'node', about: [id] });
  for (const { id, text } of graph.zones) if (text !== '') all.push({ text, shape: id, source: 'zone', about: [] });
  for (const { id, text, from, to } of graph.edges) {
    if (text !== '') all.push({ text, shape: id, source: 'edge', about: [from, to, id] });
  }
  for (const { text, shapes } of decisions) {
    if (text !== '') all.push({ text, shape: shapes[0] ?? null, source: 'decision', about: shapes });
  }
  return all;
}

/**
 * What is written in the given places. With `on` only what stands on those nodes and the arrows at them, and the
 * decisions that are pinned there or to nothing. A zone's label counts as written on a node.
 */
export function writings(
  scene: Scene,
  { on, places }: { on?: Selector | undefined; places: readonly Place[] },
): readonly Writing[] {
  const chosen = on ? scene.select(on) : null;
  // A decision speaks about a board: without the shapes that it speaks of it proves nothing.
  if (chosen ? chosen.size === 0 : scene.graph.nodes.length === 0) return [];
  const inPlace = ({ source }: Writing): boolean => places.includes(placeOf[source]);
  if (!chosen) return scene.writings.filter(inPlace);
  const found = new Set<Writing>();
  for (const shape of scene.ids(chosen)) for (const writing of scene.writingsAbout(shape)) found.add(writing);
  for (const writing of scene.writingsAbout(null)) if (writing.source === 'decision') found.add(writing);
  return [...found].filter(inPlace);
}

const placeOf = { node: 'nodes', zone: 'nodes', edge: 'edges', decision: 'decisions' } as const;

export function shapesOf(found: readonly Writing[]): string[] {
  return [...new Set(found.flatMap(({ shape }) => (shape === null ? [] : [shape])))];
}
