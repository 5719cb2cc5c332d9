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

/** Runs in onMount, after tldraw's own handlers, and so replaces them: nothing that is pasted fetches anything. */
export function handlePastedContent(editor: Editor): void {
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
