interface Line {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/**
 * A flow between two points as the path of an SVG: straight where they stand level, else with one step in the gap between
 * the boxes that they lie in. Good enough for a picture the size of a stamp; it goes around nothing.
 */
export function elbowPath({ x1, y1, x2, y2 }: Line, boxes: readonly Box[]): string {
  const from = boxAt(x1, y1, boxes);
  const to = boxAt(x2, y2, boxes);
  const level = overlap([from.y, from.y + from.h], [to.y, to.y + to.h]);
  if (level !== null) return `M${x1} ${level}H${x2}`;
  const plumb = overlap([from.x, from.x + from.w], [to.x, to.x + to.w]);
  if (plumb !== null) return `M${plumb} ${y1}V${y2}`;
  const gapX = gapBetween([from.x, from.x + from.w], [to.x, to.x + to.w]);
  const gapY = gapBetween([from.y, from.y + from.h], [to.y, to.y + to.h]);
  return Math.abs(x2 - x1) > Math.abs(y2 - y1)
    ? `M${x1} ${y1}H${gapX}V${y2}H${x2}`
    : `M${x1} ${y1}V${gapY}H${x2}V${y2}`;
}

type Stretch = readonly [from: number, to: number];

/** The smallest box around a point; a point alone is a box without size. */
function boxAt(x: number, y: number, boxes: readonly Box[]): Box {
  const around = boxes.filter((box) => x >= box.x && x <= box.x + box.w && y >= box.y && y <= box.y + box.h);
  return around.sort((a, b) => a.w * a.h - b.w * b.h)[0] ?? { x, y, w: 0, h: 0 };
}

/** The middle of what two stretches share; null when they share nothing. */
function overlap(one: Stretch, other: Stretch): number | null {
  const from = Math.max(one[0], other[0]);
  const to = Math.min(one[1], other[1]);
  return to < from ? null : (from + to) / 2;
}

/** The middle of the gap between two stretches that do not meet. */
function gapBetween(one: Stretch, other: Stretch): number {
  return (Math.min(one[1], other[1]) + Math.max(one[0], other[0])) / 2;
}
