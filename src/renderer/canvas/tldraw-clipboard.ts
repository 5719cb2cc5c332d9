import { createTLSchema, type Editor, type TLShapeId } from 'tldraw';
import type { CanvasRecord } from '../../core/diagram/canvas-record';
import { stencilsToBoxes } from '../../core/diagram/tldraw-exchange';

/** Puts the selection, or the whole board, on the clipboard in the form that plain tldraw pastes. */
export async function copyForTldraw(editor: Editor): Promise<void> {
  const selected = editor.getSelectedShapeIds();
  const ids = selected.length > 0 ? selected : [...editor.getSortedChildIdsForParent(editor.getCurrentPageId())];
  const content = editor.getContentFromCurrentPage(ids);
  if (content === undefined) throw new Error('There is nothing on the board yet that could be copied.');
  // Records of tldraw are plain JSON with id and typeName; their interfaces only lack the index signature.
  const shapes = stencilsToBoxes(content.shapes as unknown as readonly CanvasRecord[]);
  const data = { ...content, shapes, schema: createTLSchema().serialize() };
  const json = htmlSafe(JSON.stringify({ type: 'application/tldraw', kind: 'content', data }));
  const html = new Blob([`<div data-tldraw>${json}</div>`], { type: 'text/html' });
  const text = textOf(editor, ids);
  await navigator.clipboard.write([
    new ClipboardItem({ 'text/html': html, 'text/plain': new Blob([text || ' '], { type: 'text/plain' }) }),
  ]);
}

function textOf(editor: Editor, ids: readonly TLShapeId[]): string {
  const texts = ids.map((id) => {
    const shape = editor.getShape(id);
    return shape === undefined ? '' : (editor.getShapeUtil(shape).getText(shape) ?? '');
  });
  return texts.filter((text) => text !== '').join('\n');
}

/** The same JSON without the characters that mean something in HTML. */
function htmlSafe(json: string): string {
  return json.replace(/[<>&]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`);
}
