import type { CanvasRecord } from '../../../core/diagram/canvas-record';
import { readDrawing } from '../../../core/diagram/read-drawing';
import type { Highlight } from '../../canvas/board-editor';
import type { MissingComponent } from './differences';

type Ghost = NonNullable<Highlight['ghosts']>[number];

interface Box {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/**
 * What the own board lacks, at the reference's place: the reference is laid over the own drawing so that their middles
 * meet. Page units of the own board.
 */
export function ghostsOf(
  missing: readonly MissingComponent[],
  own: readonly CanvasRecord[],
  reference: readonly CanvasRecord[],
): readonly Ghost[] {
  const boxes = drawnBoxes(reference);
  const from = middleOf(boxes);
  const to = middleOf(drawnBoxes(own));
  return missing.flatMap(({ shape, kind, name }) => {
    const box = boxes.find((each) => each.id === shape);
    if (box === undefined) return [];
    return [{ kind, label: name, x: box.x + to.x - from.x, y: box.y + to.y - from.y, w: box.w, h: box.h }];
  });
}

/** The boxes of a drawing with their places on the page. */
function drawnBoxes(records: readonly CanvasRecord[]): readonly Box[] {
  return readDrawing(records).boxes.map(({ id, outline }) => ({ id, ...outline.bounds }));
}

/** Everything with an extent: boxes, zones and texts. Flows run between them. */
export function drawnExtents(records: readonly CanvasRecord[]): readonly Omit<Box, 'id'>[] {
  const { boxes, frames, texts } = readDrawing(records);
  return [...boxes, ...frames, ...texts].map(({ outline }) => outline.bounds);
}

function middleOf(boxes: readonly Box[]): { readonly x: number; readonly y: number } {
  if (boxes.length === 0) return { x: 0, y: 0 };
  const left = Math.min(...boxes.map((box) => box.x));
  const right = Math.max(...boxes.map((box) => box.x + box.w));
  const top = Math.min(...boxes.map((box) => box.y));
  const bottom = Math.max(...boxes.map((box) => box.y + box.h));
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}
