import type { Sketch } from '../../contract/board-values';
import type { CanvasRecord } from '../../core/diagram/canvas-record';
import { readDrawing } from '../../core/diagram/read-drawing';
import { layoutSheet } from '../../core/reference/layout';
import type { PlaceBoxes } from '../../core/reference/placement';
import type { Template } from '../../core/reference/template';
import { sketchOf } from './sketch';

export interface LaidOut {
  /** A whole board: document, page, shapes and bindings. */
  readonly records: readonly CanvasRecord[];
  readonly sketch: Sketch;
}

/** A reference as a board. Takes about 0.1 s, and gives the same picture every time. */
export async function layOutTemplate(template: Template, place: PlaceBoxes): Promise<LaidOut> {
  const records = await layoutSheet(template, place);
  return { records, sketch: sketchOf(readDrawing(records)) };
}
