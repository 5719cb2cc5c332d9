/** Plane geometry in page units: polygons, distances, containment. Everything is finite and within `reach`. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** The edge of a shape as a closed polygon, with what is asked of it most often computed once. */
export interface Outline {
  readonly points: readonly Point[];
  readonly bounds: Rect;
  readonly center: Point;
  readonly area: number;
}

/** Farther out nothing is drawn by hand; coordinates beyond it (1e308 in a broken file) are pulled in to it. */
const reach = 1e7;

/** A number as geometry can use it: `fallback` for what is no number, pulled in to `reach` otherwise. */
export function finite(value: unknown, fallback = 0): number {
  if (typeof value !== 'number' || Number.isNaN(value)) return fallback;
  return Math.min(Math.max(value, -reach), reach);
}

/** A position with a rotation in radians. */
export interface Pose {
  readonly x: number;
  readonly y: number;
  readonly cos: number;
  readonly sin: number;
}

export const origin: Pose = { x: 0, y: 0, cos: 1, sin: 0 };

/** The pose of something placed at `x`, `y` with `rotation` inside `parent`. */
export function within(parent: Pose, place: { x: number; y: number; rotation: number }): Pose {
  const at = toPage(parent, place);
  if (place.rotation === 0) return { x: at.x, y: at.y, cos: parent.cos, sin: parent.sin };
  const cos = Math.cos(place.rotation);
  const sin = Math.sin(place.rotation);
  return {
    x: at.x,
    y: at.y,
    cos: parent.cos * cos - parent.sin * sin,
    sin: parent.sin * cos + parent.cos * sin,
  };
}

export function toPage(pose: Pose, point: Point): Point {
  return {
    x: finite(pose.x + pose.cos * point.x - pose.sin * point.y),
    y: finite(pose.y + pose.sin * point.x + pose.cos * point.y),
  };
}

export type Silhouette = 'rectangle' | 'ellipse' | 'diamond';

const ellipseCorners = Array.from({ length: 24 }, (_, corner) => {
  const angle = (corner / 24) * 2 * Math.PI;
  return { x: (1 + Math.cos(angle)) / 2, y: (1 + Math.sin(angle)) / 2 };
});

/** Corners in a unit square; scaled to the size of the shape. */
const corners: Record<Silhouette, readonly Point[]> = {
  rectangle: [
    { x: 0, y: 0 },
    { x: 1, y: 0 },
    { x: 1, y: 1 },
    { x: 0, y: 1 },
  ],
  diamond: [
    { x: 0.5, y: 0 },
    { x: 1, y: 0.5 },
    { x: 0.5, y: 1 },
    { x: 0, y: 0.5 },
  ],
  ellipse: ellipseCorners,
};

/** The outline of a shape of the given size at a pose. */
export function outlineOf(pose: Pose, size: { w: number; h: number }, silhouette: Silhouette = 'rectangle'): Outline {
  return new PlacedOutline(pose, size, silhouette);
}

/** Works its corners out when they are asked for: of most shapes nobody asks more than bounds and centre. */
class PlacedOutline implements Outline {
  readonly bounds: Rect;
  readonly center: Point;
  readonly area: number;
  private corners: readonly Point[] | null = null;

  constructor(
    private readonly pose: Pose,
    private readonly size: { readonly w: number; readonly h: number },
    private readonly silhouette: Silhouette,
  ) {
    const { w, h } = size;
    const upright = pose.cos === 1 && pose.sin === 0;
    this.bounds = boundsOf(upright ? [toPage(pose, { x: 0, y: 0 }), toPage(pose, { x: w, y: h })] : this.points);
    this.center = toPage(pose, { x: w / 2, y: h / 2 });
    this.area = Math.abs(w * h);
  }

  get points(): readonly Point[] {
    const { pose, size } = this;
    return (this.corners ??= corners[this.silhouette].map(({ x, y }) =>
      toPage(pose, { x: x * size.w, y: y * size.h }),
    ));
  }
}

function boundsOf(points: readonly Point[]): Rect {
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  for (const { x, y } of points) {
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  return left > right ? { x: 0, y: 0, w: 0, h: 0 } : { x: left, y: top, w: right - left, h: bottom - top };
}

/** Whether the point lies inside the polygon (even-odd rule). */
export function contains(outline: Outline, point: Point): boolean {
  const { bounds, points } = outline;
  if (point.x < bounds.x || point.x > bounds.x + bounds.w) return false;
  if (point.y < bounds.y || point.y > bounds.y + bounds.h) return false;
  let inside = false;
  let before = points.at(-1);
  for (const corner of points) {
    if (before && corner.y > point.y !== before.y > point.y) {
      const crossing = ((before.x - corner.x) * (point.y - corner.y)) / (before.y - corner.y) + corner.x;
      if (point.x < crossing) inside = !inside;
    }
    before = corner;
  }
  return inside;
}

/** Whether the whole of `inner` lies inside `outer`, but for `slack` units at its bounds. */
export function encloses(outer: Outline, inner: Outline, slack: number): boolean {
  if (!contains(outer, inner.center)) return false;
  const { x, y, w, h } = inner.bounds;
  const inset = { left: x + slack, top: y + slack, right: x + w - slack, bottom: y + h - slack };
  return (
    contains(outer, { x: inset.left, y: inset.top }) &&
    contains(outer, { x: inset.right, y: inset.top }) &&
    contains(outer, { x: inset.right, y: inset.bottom }) &&
    contains(outer, { x: inset.left, y: inset.bottom })
  );
}

/** Distance from a point to the edge of the shape, the same from inside and outside. */
export function distanceToOutline(outline: Outline, point: Point): number {
  let nearest = Infinity;
  let before = outline.points.at(-1);
  for (const corner of outline.points) {
    if (before) nearest = Math.min(nearest, distanceToSegment(point, before, corner));
    before = corner;
  }
  return nearest;
}

function distanceToSegment(point: Point, from: Point, to: Point): number {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((point.x - from.x) * dx + (point.y - from.y) * dy) / length;
  const share = Math.min(Math.max(along, 0), 1);
  return Math.hypot(point.x - from.x - share * dx, point.y - from.y - share * dy);
}

/** Distance between an upright rectangle and a segment; 0 when they touch. */
export function distanceRectToSegment(rect: Rect, from: Point, to: Point): number {
  const right = rect.x + rect.w;
  const bottom = rect.y + rect.h;
  const ring = [
    { x: rect.x, y: rect.y },
    { x: right, y: rect.y },
    { x: right, y: bottom },
    { x: rect.x, y: bottom },
  ];
  const inside = (p: Point): boolean => p.x >= rect.x && p.x <= right && p.y >= rect.y && p.y <= bottom;
  if (inside(from) || inside(to)) return 0;
  let nearest = Infinity;
  ring.forEach((corner, index) => {
    const next = ring[(index + 1) % ring.length] ?? corner;
    if (segmentsCross({ from, to }, { from: corner, to: next })) nearest = 0;
    nearest = Math.min(
      nearest,
      distanceToSegment(corner, from, to),
      distanceToSegment(from, corner, next),
      distanceToSegment(to, corner, next),
    );
  });
  return nearest;
}

interface Segment {
  readonly from: Point;
  readonly to: Point;
}

function segmentsCross(one: Segment, other: Segment): boolean {
  return side(one, other.from) * side(one, other.to) < 0 && side(other, one.from) * side(other, one.to) < 0;
}

/** Positive on one side of the line through the segment, negative on the other. */
function side({ from, to }: Segment, point: Point): number {
  return (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x);
}

/** Where the line from the centre of the shape towards `target` leaves it; the centre when it never does. */
export function leavingPoint(outline: Outline, target: Point): Point {
  const { center, points } = outline;
  const dx = target.x - center.x;
  const dy = target.y - center.y;
  let share = Infinity;
  let before = points.at(-1);
  for (const corner of points) {
    if (before) {
      const ex = corner.x - before.x;
      const ey = corner.y - before.y;
      const cross = dx * ey - dy * ex;
      if (cross !== 0) {
        const along = ((before.x - center.x) * ey - (before.y - center.y) * ex) / cross;
        const at = ((before.x - center.x) * dy - (before.y - center.y) * dx) / cross;
        if (along >= 0 && at >= 0 && at <= 1) share = Math.min(share, along);
      }
    }
    before = corner;
  }
  return share <= 1 ? { x: center.x + share * dx, y: center.y + share * dy } : center;
}

/** The smallest upright rectangle around points; a loop, because there may be more of them than a call takes arguments. */
export function rectAround(points: readonly Point[]): Rect {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return points.length === 0 ? { x: 0, y: 0, w: 0, h: 0 } : { x: left, y: top, w: right - left, h: bottom - top };
}
