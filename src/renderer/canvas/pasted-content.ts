import {
  defaultHandleExternalTldrawContent,
  toRichText,
  type Editor,
  type TLContent,
  type TLRecord,
  type TLShape,
  type TLStore,
} from 'tldraw';
import type { CanvasRecord } from '../../core/diagram/canvas-record';
import { boxesToStencils } from '../../core/diagram/tldraw-exchange';
import { drawingOfExcalidraw, isExcalidraw } from '../../core/foreign/excalidraw';
import { foreignRecords } from '../../core/foreign/foreign-records';
import { failure } from '../../core/result';

/**
 * Runs in onMount, after tldraw's own handlers, and so replaces them: nothing that is pasted fetches anything. `say` tells
 * the person what could not be read.
 */
export function handlePastedContent(editor: Editor, say: (sentence: string) => void): void {
  editor.registerExternalContentHandler('url', ({ url, point }) => {
    const at = point ?? editor.getViewportPageBounds().center;
    editor.markHistoryStoppingPoint('paste link');
    editor.createShape({ type: 'text', x: at.x, y: at.y, props: { richText: toRichText(url) } });
  });
  editor.registerExternalContentHandler('embed', () => undefined);
  editor.registerExternalAssetHandler('url', () => Promise.reject(new Error('links are not fetched')));
  editor.registerExternalContentHandler('tldraw', ({ content, point }) => {
    const readable = readableContent(editor, withStencils(content));
    if (readable !== null)
      void defaultHandleExternalTldrawContent(editor, { content: readable, ...(point && { point }) });
  });
  editor.registerExternalContentHandler('excalidraw', ({ content, point }) => {
    const drawing = contentOfExcalidraw(editor, content);
    if (!drawing.ok) return say(drawing.sentence);
    const readable = readableContent(editor, drawing.value.content);
    if (readable === null) return;
    // One step for undo: the handler sets a mark and puts everything at once.
    void defaultHandleExternalTldrawContent(editor, { content: readable, ...(point && { point }) });
    drawing.value.notices.forEach(say);
  });
}

/** What Excalidraw puts on the clipboard, read by the same reader as its files. */
function contentOfExcalidraw(editor: Editor, json: unknown) {
  if (!isExcalidraw(json)) return failure('What was pasted is no Excalidraw drawing.');
  const drawing = drawingOfExcalidraw(json, 'The clipboard');
  if (!drawing.ok) return drawing;
  // Records of this editor's own version, as foreignRecords writes them; readableContent validates each.
  const records = foreignRecords(drawing.value) as unknown as readonly TLRecord[];
  const shapes = records.filter((record) => record.typeName === 'shape');
  const content: TLContent = {
    schema: editor.store.schema.serialize(),
    shapes,
    bindings: records.filter((record) => record.typeName === 'binding'),
    assets: records.filter((record) => record.typeName === 'asset'),
    rootShapeIds: shapes.filter(({ parentId }) => parentId.startsWith('page:')).map(({ id }) => id),
  };
  return { ok: true, value: { content, notices: drawing.value.notices } } as const;
}

/**
 * What this editor can read of what was pasted, or null when it comes from a newer tldraw. An invalid record would
 * break the editor in the middle of the paste.
 */
function readableContent(editor: Editor, content: TLContent): TLContent | null {
  const { schema } = editor.store;
  const records = [...content.shapes, ...(content.bindings ?? []), ...content.assets];
  const store = Object.fromEntries(records.map((record) => [record.id, record]));
  const migrated = schema.migrateStoreSnapshot({ store, schema: content.schema });
  if (migrated.type === 'error') return null;
  const valid = Object.values(migrated.value).filter((record) => isValid(schema, record));
  const shapes = valid.filter((record) => record.typeName === 'shape');
  const kept = new Set<string>(shapes.map(({ id }) => id));
  return {
    schema: schema.serialize(),
    shapes,
    bindings: valid
      .filter((record) => record.typeName === 'binding')
      .filter(({ fromId, toId }) => kept.has(fromId) && kept.has(toId)),
    assets: valid.filter((record) => record.typeName === 'asset'),
    rootShapeIds: content.rootShapeIds.filter((id) => kept.has(id)),
  };
}

function isValid(schema: TLStore['schema'], record: TLRecord): boolean {
  try {
    schema.types[record.typeName].validate(record);
    return true;
  } catch {
    return false;
  }
}

/** Boxes that were stencils before they travelled through another program are stencils again. */
function withStencils(content: TLContent): TLContent {
  // Records of tldraw are plain JSON with id and typeName; their interfaces only lack the index signature.
  const records = content.shapes as unknown as readonly CanvasRecord[];
  // The way back: boxesToStencils changes a shape's type, props and meta into those of another valid shape.
  return { ...content, shapes: boxesToStencils(records) as unknown as TLShape[] };
}
