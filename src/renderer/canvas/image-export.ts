import { createTLSchema, type Editor, type TLShapeId } from 'tldraw';
import { stencilsToBoxes } from '../../core/diagram/tldraw-exchange';
import { boardKeyword, writePngText } from '../../core/documents/png-text';
import type { ImageOptions } from './board-editor';
import { boardRecords } from './board-store';

/** Room around the drawing in a picture, in board units. */
const padding = 32;
/** What browsers paint on one canvas, with some room: longer sides and larger areas come out cut or empty. */
const maxSide = 16000;
const maxArea = 120_000_000;

/**
 * The board or its selection as a file. Fonts are in it, nothing is fetched from elsewhere. A PNG carries the board's
 * data. Rejects with a sentence for people when there is nothing to draw.
 */
export async function renderImage(editor: Editor, options: ImageOptions): Promise<Blob> {
  const ids = shapesOf(editor, options.only);
  if (ids.length === 0) throw new Error('There is nothing on the board yet, so there is no picture of it.');
  const common = { background: options.background, darkMode: options.theme === 'dark', padding };
  if (options.format === 'svg') {
    const { blob } = await editor.toImage(ids, { ...common, format: 'svg', scale: options.scale });
    return blob;
  }
  const pixelRatio = possibleScale(sizeOf(editor, ids), options.scale);
  const { blob } = await editor.toImage(ids, { ...common, format: 'png', scale: 1, pixelRatio });
  const carrying = writePngText(new Uint8Array(await blob.arrayBuffer()), boardKeyword, renderForTldraw(editor));
  // A copy, because the DOM's type wants a buffer of its own. The picture itself is never given up for its data.
  return carrying.ok ? new Blob([carrying.value.slice()], { type: 'image/png' }) : blob;
}

/** The scale that a canvas can hold: the wanted one, or as much of it as fits. */
export function possibleScale(size: { readonly w: number; readonly h: number }, wanted: number): number {
  const { w, h } = size;
  return Math.min(wanted, maxSide / w, maxSide / h, Math.sqrt(maxArea / (w * h)));
}

/** The board as a .tldr file for plain tldraw: stencils become labelled boxes that remember what they were. */
export function renderForTldraw(editor: Editor): string {
  return JSON.stringify({
    tldrawFileFormatVersion: 1,
    schema: createTLSchema().serialize(),
    records: stencilsToBoxes(boardRecords(editor.store)),
  });
}

/** Puts the picture on the clipboard. Rejects when the browser refuses. */
export async function copyImage(editor: Editor, options: ImageOptions): Promise<void> {
  const blob = renderImage(editor, { ...options, format: 'png' });
  // The promise itself goes in: the clipboard would otherwise be asked too long after the press.
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })]);
}

function shapesOf(editor: Editor, only: ImageOptions['only']): TLShapeId[] {
  const selected = editor.getSelectedShapeIds();
  if (only === 'selection' && selected.length > 0) return selected;
  return [...editor.getCurrentPageShapeIds()];
}

function sizeOf(editor: Editor, ids: readonly TLShapeId[]): { w: number; h: number } {
  let bounds = null;
  for (const id of ids) {
    const box = editor.getShapeMaskedPageBounds(id);
    if (box) bounds = bounds === null ? box.clone() : bounds.union(box);
  }
  return { w: (bounds?.w ?? 0) + 2 * padding, h: (bounds?.h ?? 0) + 2 * padding };
}
