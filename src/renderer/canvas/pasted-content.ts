import { defaultHandleExternalTldrawContent, toRichText, type Editor, type TLContent, type TLShape } from 'tldraw';
import type { CanvasRecord } from '../../core/diagram/canvas-record';
import { boxesToStencils } from '../../core/documents/tldraw-exchange';

/** Runs in onMount, after tldraw's own handlers, and so replaces them: nothing that is pasted fetches anything. */
export function handlePastedContent(editor: Editor): void {
  editor.registerExternalContentHandler('url', ({ url, point }) => {
    const at = point ?? editor.getViewportPageBounds().center;
    editor.markHistoryStoppingPoint('paste link');
    editor.createShape({ type: 'text', x: at.x, y: at.y, props: { richText: toRichText(url) } });
  });
  editor.registerExternalContentHandler('embed', () => undefined);
  editor.registerExternalAssetHandler('url', () => Promise.reject(new Error('links are not fetched')));
  editor.registerExternalContentHandler('tldraw', ({ content, point }) =>
    defaultHandleExternalTldrawContent(editor, { content: withStencils(content), ...(point && { point }) }),
  );
}

/** Boxes that were stencils before they travelled through another program are stencils again. */
function withStencils(content: TLContent): TLContent {
  // Records of tldraw are plain JSON with id and typeName; their interfaces only lack the index signature.
  const records = content.shapes as unknown as readonly CanvasRecord[];
  // The way back: boxesToStencils changes a shape's type, props and meta into those of another valid shape.
  return { ...content, shapes: boxesToStencils(records) as unknown as TLShape[] };
}
