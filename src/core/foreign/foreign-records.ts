import type { CanvasRecord } from '../diagram/canvas-record';
import { emptyBoard, pageId, shapeFields } from '../diagram/empty-board';
import type { Point } from '../diagram/outline';
import { arrowRecords } from './arrow-records';
import type { ForeignDrawing, ForeignShape } from './foreign-drawing';
import { groundsOf } from './grounds';
import { propsOf, typeOf } from './shape-props';

/** Where the children of a container count from, and what holds it. */
export interface Container {
  readonly corner: Point;
  readonly parent: string | null;
}

/**
 * The canvas records of a foreign drawing: one page, its shapes in their order, its arrows above everything that they
 * join.
 */
export function foreignRecords({ shapes, arrows }: ForeignDrawing): CanvasRecord[] {
  const containers = containersOf(shapes);
  const grounds = groundsOf(shapes);
  const records: CanvasRecord[] = [...emptyBoard];
  let order = 0;
  for (const shape of shapes) {
    const corner = shape.form === 'group' ? containers.get(shape.id)?.corner : turnedCorner(shape);
    // A group of which nothing came along holds no place.
    if (corner === undefined) continue;
    if (shape.form === 'picture' && shape.src !== '') records.push(asset(shape));
    records.push({
      ...shapeFields(shapeId(shape.id), order),
      ...under(shape.parent, corner, containers),
      rotation: shape.form === 'group' ? 0 : shape.angle,
      type: typeOf(shape),
      props: propsOf(shape, grounds.has(shape.id)),
      meta: shape.form === 'group' && shape.symbol ? { symbol: true } : {},
    });
    order += 1;
  }
  const boxes = new Map(shapes.map((shape) => [shape.id, shape]));
  for (const arrow of arrows) {
    const parent = commonParent([arrow.start.shape, arrow.end.shape], boxes) ?? arrow.parent;
    records.push(
      ...arrowRecords(arrow, boxes, (at) => ({
        ...shapeFields(shapeId(arrow.id), order),
        ...under(parent, at, containers),
      })),
    );
    order += 1;
  }
  return records;
}

function shapeId(id: string): string {
  return `shape:${id}`;
}

function under(parent: string | null, at: Point, containers: ReadonlyMap<string, Container>) {
  const container = parent === null ? undefined : containers.get(parent);
  if (parent === null || container === undefined) return { parentId: pageId, x: at.x, y: at.y };
  return { parentId: shapeId(parent), x: at.x - container.corner.x, y: at.y - container.corner.y };
}

/** Frames count from their corner; a group from the corner of what it holds. */
function containersOf(shapes: readonly ForeignShape[]): ReadonlyMap<string, Container> {
  const containers = new Map<string, Container>();
  const groups = new Map(shapes.filter(({ form }) => form === 'group').map(({ id, parent }) => [id, parent]));
  for (const shape of shapes) {
    if (shape.form === 'group') continue;
    const { x, y, id, parent } = shape;
    if (shape.form === 'frame') containers.set(id, { corner: { x, y }, parent });
    for (let group = parent; group !== null && groups.has(group); group = groups.get(group) ?? null) {
      const known = containers.get(group)?.corner;
      const corner = { x: Math.min(x, known?.x ?? x), y: Math.min(y, known?.y ?? y) };
      containers.set(group, { corner, parent: groups.get(group) ?? null });
    }
  }
  return containers;
}

/** The canvas turns a shape about its corner, others about its middle: the corner after the turn. */
function turnedCorner({ x, y, w, h, angle }: Exclude<ForeignShape, { form: 'group' }>): Point {
  if (angle === 0) return { x, y };
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return { x: x + w / 2 - (cos * w) / 2 + (sin * h) / 2, y: y + h / 2 - (sin * w) / 2 - (cos * h) / 2 };
}

/** The innermost container of both ends; the canvas keeps an arrow there. */
function commonParent(ends: readonly (string | null)[], shapes: ReadonlyMap<string, ForeignShape>): string | null {
  const [from = [], to = []] = ends.map((end) => (end === null ? [] : around(end, shapes)));
  return from.find((id) => to.includes(id)) ?? null;
}

function around(id: string, shapes: ReadonlyMap<string, ForeignShape>): string[] {
  const found: string[] = [];
  for (let at = shapes.get(id)?.parent ?? null; at !== null; at = shapes.get(at)?.parent ?? null) found.push(at);
  return found;
}

function asset({ id, src, mimeType, w, h }: Extract<ForeignShape, { form: 'picture' }>): CanvasRecord {
  const props = { name: '', src, mimeType, isAnimated: false, w, h };
  return { id: `asset:${id}`, typeName: 'asset', type: 'image', props, meta: {} };
}
