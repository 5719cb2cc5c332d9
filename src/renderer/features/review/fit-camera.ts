import type { Camera } from '../../canvas/board-editor';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export interface Room {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly around: number;
  /** Board units that fit in any case: two boards of one size are seen from one distance. */
  readonly atLeast?: { readonly w: number; readonly h: number };
}

/** The camera under which all boxes are in view, in the middle and never larger than life; null when there are none. */
export function fitCamera(boxes: readonly Box[], { width, height, around, atLeast }: Room): Camera | null {
  const extent = extentOf(boxes);
  if (extent === null) return null;
  const { x, y } = extent;
  const w = Math.max(extent.w, atLeast?.w ?? 0, 1);
  const h = Math.max(extent.h, atLeast?.h ?? 0, 1);
  const fits = Math.min((width - 2 * around) / w, (height - 2 * around) / h);
  const z = Math.max(Math.min(fits, 1), 0.05);
  return { x: width / 2 / z - (x + extent.w / 2), y: height / 2 / z - (y + extent.h / 2), z };
}

/** The box around all boxes; null when there are none. */
export function extentOf(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null;
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.w));
  const bottom = Math.max(...boxes.map((box) => box.y + box.h));
  return { x, y, w: right - x, h: bottom - y };
}
