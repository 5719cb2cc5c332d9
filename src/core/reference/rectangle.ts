/** Page units, y downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** Do the two share an area? Touching edges do not count; `margin` grows the first on every side. */
export function overlaps(a: Rectangle, b: Rectangle, margin = 0): boolean {
  return a.x - margin < b.x + b.w && b.x < a.x + a.w + margin && a.y - margin < b.y + b.h && b.y < a.y + a.h + margin;
}

/** The smallest rectangle around a horizontal or vertical stretch. */
export function stretch(a: Point, b: Point): Rectangle {
  return { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), w: Math.abs(a.x - b.x), h: Math.abs(a.y - b.y) };
}

/** Does the horizontal or vertical stretch from `a` to `b` run through the inside of the rectangle, grown by `margin`? */
export function runsThrough(a: Point, b: Point, { rectangle, margin }: { rectangle: Rectangle; margin: number }) {
  const line = stretch(a, b);
  return (
    line.x < rectangle.x + rectangle.w + margin &&
    rectangle.x - margin < line.x + line.w &&
    line.y < rectangle.y + rectangle.h + margin &&
    rectangle.y - margin < line.y + line.h
  );
}
