import { buildGraph } from './build-graph';
import type { CanvasRecord } from './canvas-record';
import type { Graph } from './graph';
import { readDrawing } from './read-drawing';
import type { Vocabulary } from './vocabulary';

/** The graph of a board, straight from its records. */
export function graphOfRecords(records: readonly CanvasRecord[], vocabulary: Vocabulary): Graph {
  return buildGraph(readDrawing(records), vocabulary);
}

/**
 * Whether two graphs say the same, so that nothing needs to be checked again: a move inside a zone, a new colour and a
 * resize leave a graph equal. Graphs of one board list their parts in the order of their ids.
 */
export function sameGraph(a: Graph, b: Graph): boolean {
  return (
    a === b ||
    (sameList(a.nodes, b.nodes) &&
      sameList(a.edges, b.edges) &&
      sameList(a.zones, b.zones) &&
      sameList(a.loose, b.loose))
  );
}

function sameList(a: readonly object[], b: readonly object[]): boolean {
  return a.length === b.length && a.every((item, index) => sameFields(item, b[index]));
}

/** Parts of a graph are flat: their fields are plain values or lists of strings. */
function sameFields(a: object, b: object | undefined): boolean {
  if (b === undefined) return false;
  const other = new Map(Object.entries(b));
  return Object.entries(a).every(([field, value]) => sameValue(value, other.get(field)));
}

function sameValue(a: unknown, b: unknown): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return a === b;
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
