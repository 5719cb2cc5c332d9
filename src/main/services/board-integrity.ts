import type { CanvasRecord } from '../../core/diagram/canvas-record';
import { fieldsOf } from '../../core/fields';
import { failure, type Result } from '../../core/result';

/** Beyond it the canvas and its exports fail. Page units. */
const farthest = 10_000_000;
const maxShapes = 20_000;

/**
 * What the schema of single records does not see: records that point at each other. Broken parents refuse the board;
 * a binding without its shape is left out and said, because an arrow that lost its end is still an arrow.
 */
export function checkIntegrity(
  records: readonly CanvasRecord[],
): Result<{ readonly records: readonly CanvasRecord[]; readonly notices: readonly string[] }> {
  const byId = new Map(records.map((record) => [record.id, record]));
  const shapes = records.filter((record) => record.typeName === 'shape');
  if (!byId.has('document:document')) return failure('it has no document record.');
  if (!records.some((record) => record.typeName === 'page')) return failure('it has no page.');
  if (shapes.length > maxShapes) return failure(`it has ${shapes.length} shapes; ${maxShapes} are the limit.`);
  const placed = new Set<string>();
  for (const shape of shapes) {
    const problem = sizeProblem(shape) ?? placeProblem(shape, byId, placed);
    if (problem !== null) return failure(problem);
  }
  const bound = records.filter((record) => record.typeName !== 'binding' || bothEndsExist(record, byId));
  const lost = records.length - bound.length;
  const notices =
    lost === 0
      ? []
      : [
          `${lost} arrow ${lost === 1 ? 'end was' : 'ends were'} bound to shapes that the file does not hold; the arrows are loose there.`,
        ];
  return { ok: true, value: { records: bound, notices } };
}

function sizeProblem(shape: CanvasRecord): string | null {
  for (const axis of ['x', 'y'] as const) {
    const value = shape[axis];
    if (typeof value === 'number' && Math.abs(value) > farthest)
      return `the shape "${shape.id}" lies at ${axis} ${value}, too far out to be drawn.`;
  }
  for (const [prop, value] of Object.entries(fieldsOf(shape['props']))) {
    for (const number of [value, ...Object.values(fieldsOf(value))]) {
      if (typeof number === 'number' && Math.abs(number) > farthest)
        return `the shape "${shape.id}" has the ${prop} ${number}, too large to be drawn.`;
    }
  }
  return null;
}

/** `placed` holds the shapes whose parents are known to lead to a page: each is walked once. */
function placeProblem(
  shape: CanvasRecord,
  byId: ReadonlyMap<string, CanvasRecord>,
  placed: Set<string>,
): string | null {
  const seen = new Set<string>();
  for (let at = shape; at.typeName === 'shape' && !placed.has(at.id);) {
    if (seen.has(at.id)) return `the shape "${shape.id}" lies inside itself.`;
    seen.add(at.id);
    const parent = byId.get(String(at['parentId']));
    if (parent === undefined)
      return `the shape "${at.id}" lies on "${String(at['parentId'])}", which the file does not hold.`;
    at = parent;
  }
  for (const id of seen) placed.add(id);
  return null;
}

function bothEndsExist(binding: CanvasRecord, byId: ReadonlyMap<string, CanvasRecord>): boolean {
  return [binding['fromId'], binding['toId']].every((id) => byId.get(String(id))?.typeName === 'shape');
}
