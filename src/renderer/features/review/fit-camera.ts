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
}

/** The camera under which all boxes are in view, in the middle and never larger than life; null when there are none. */
export function fitCamera(boxes: readonly Box[], { width, height, around }: Room): Camera | null {
  if (boxes.length === 0) return null;
  const left = Math.min(...boxes.map((box) => box.x));
  const right = Math.max(...boxes.map((box) => box.x + box.w));
  const top = Math.min(...boxes.map((box) => box.y));
  const bottom = Math.max(...boxes.map((box) => box.y + box.h));
  const fits = Math.min(
    (width - 2 * around) / Math.max(right - left, 1),
    (height - 2 * around) / Math.max(bottom - top, 1),
  );
  const z = Math.max(Math.min(fits, 1), 0.05);
  return { x: width / 2 / z - (left + right) / 2, y: height / 2 / z - (top + bottom) / 2, z };
}
