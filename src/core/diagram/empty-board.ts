import type { CanvasRecord } from './canvas-record';
import { indexKey } from './index-key';

/** Id of the one page of a board, as the editor gives it. */
export const pageId = 'page:page';

/** The records that every board has: the document and its one page, under the ids that the editor gives them. */
export const emptyBoard: readonly CanvasRecord[] = [
  { id: 'document:document', typeName: 'document', gridSize: 10, name: '', meta: {} },
  { id: pageId, typeName: 'page', name: 'Page 1', index: 'a1', meta: {} },
];

/** What every shape record has. `order` is its place in the stack, from 0. */
export function shapeFields(id: string, order: number) {
  return { id, typeName: 'shape', index: indexKey(order), rotation: 0, isLocked: false, opacity: 1, meta: {} };
}
