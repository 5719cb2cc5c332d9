import type { Graph } from '../diagram/graph';
import type { StatedDecision } from './finding';

/** A text, with what carries it. */
export interface Writing {
  readonly text: string;
  /** The shape that carries it, or that the decision is pinned to; null for a decision that is pinned to nothing. */
  readonly shape: string | null;
  readonly source: 'node' | 'zone' | 'edge' | 'decision';
  /** Ids of the nodes that it speaks of; none: it speaks of the whole board. */
  readonly about: readonly string[];
}

/** Everything that is written on the board and in the trade-offs. */
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

/** The shapes that carry these texts, each once. */
export function shapesOf(found: readonly Writing[]): string[] {
  return [...new Set(found.flatMap(({ shape }) => (shape === null ? [] : [shape])))];
}
