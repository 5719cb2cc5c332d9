import type { CanvasRecord } from '../../core/diagram/canvas-record';
import type { Sketch } from '../../contract/values';

/** The records that every board has: the document and its one page, under the ids that the editor gives them. */
export const emptyBoard: readonly CanvasRecord[] = [
  { id: 'document:document', typeName: 'document', gridSize: 10, name: '', meta: {} },
  { id: 'page:page', typeName: 'page', name: 'Page 1', index: 'a1', meta: {} },
];

export const emptySketch: Sketch = { bounds: { x: 0, y: 0, w: 0, h: 0 }, zones: [], nodes: [], flows: [] };

/** A layout gives shapes and bindings; a board has a document and a page as well. */
export function withDocument(shapes: readonly CanvasRecord[]): CanvasRecord[] {
  const ids = new Set(shapes.map(({ id }) => id));
  return [...emptyBoard.filter(({ id }) => !ids.has(id)), ...shapes];
}
