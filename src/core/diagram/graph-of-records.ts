import { buildGraph } from './build-graph';
import type { CanvasRecord } from './canvas-record';
import type { Graph } from './graph';
import { readDrawing } from './read-drawing';
import type { Vocabulary } from './vocabulary';

/** The graph of a board, straight from its records. */
export function graphOfRecords(records: readonly CanvasRecord[], vocabulary: Vocabulary): Graph {
  return buildGraph(readDrawing(records), vocabulary);
}
