import type { Sketch } from '../../contract/board-values';
import type { DrawnArrow, Drawing } from '../../core/diagram/drawing';

/** Of a drawing with nothing on it, or of one that is not to be shown. */
export const emptySketch: Sketch = { bounds: { x: 0, y: 0, w: 0, h: 0 }, zones: [], nodes: [], flows: [] };

/** A drawing in a few numbers, to be painted small. Coordinates are whole page units. */
export function sketchOf(drawing: Drawing): Sketch {
  const boxes = drawing.boxes.map((box) => ({
    ...whole(box.outline.bounds),
    kind: box.kind ?? box.override,
    note: box.form === 'note',
  }));
  const zones = drawing.frames.map((frame) => whole(frame.outline.bounds));
  const centres = new Map(
    [...drawing.boxes, ...drawing.frames, ...drawing.texts].map(({ id, outline }) => [id, outline.center]),
  );
  const flows = drawing.arrows.map(({ start, end }: DrawnArrow) => {
    const from = centres.get(start.shape ?? '') ?? start.point;
    const to = centres.get(end.shape ?? '') ?? end.point;
    return { x1: Math.round(from.x), y1: Math.round(from.y), x2: Math.round(to.x), y2: Math.round(to.y) };
  });
  return { bounds: boundsOf([...boxes, ...zones]), zones, nodes: boxes, flows };
}

interface Rect {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

function whole({ x, y, w, h }: Rect): Rect {
  return { x: Math.round(x), y: Math.round(y), w: Math.round(w), h: Math.round(h) };
}

function boundsOf(rects: readonly Rect[]): Rect {
  if (rects.length === 0) return { x: 0, y: 0, w: 0, h: 0 };
  const x = Math.min(...rects.map((rect) => rect.x));
  const y = Math.min(...rects.map((rect) => rect.y));
  const right = Math.max(...rects.map((rect) => rect.x + rect.w));
  const bottom = Math.max(...rects.map((rect) => rect.y + rect.h));
  return { x, y, w: right - x, h: bottom - y };
}
