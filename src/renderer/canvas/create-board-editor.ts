import { react, type Atom, type Editor, type TLShapeId } from 'tldraw';
import type { Catalog } from '../../core/catalog/catalog';
import type { BoardEditor, Highlight, Unsubscribe } from './board-editor';
import { fitBoard, frameShapes } from './canvas-view';
import { createGraphSource } from './graph-source';
import { copyImage, renderForTldraw, renderImage } from './image-export';
import { insertChain, inserterPoint, placeStencil } from './place-stencils';
import { startStencilDrag } from './stencil-drag';
import { copyForTldraw } from './tldraw-clipboard';

export interface BoardEditorParts {
  readonly catalog: Catalog;
  readonly highlight: Atom<Highlight | null>;
  /** Speaks to assistive technology. */
  readonly announce: (sentence: string) => void;
  /** Everything drawn so far is in the journal; false when that failed. */
  readonly flush: () => Promise<boolean>;
}

/** The board as the rest of the program sees it, over one tldraw editor. */
export function createBoardEditor(editor: Editor, parts: BoardEditorParts): BoardEditor {
  const { catalog, highlight } = parts;
  return {
    ...createGraphSource(editor, catalog),
    ...selectionPart(editor),
    ...cameraPart(editor),
    ...historyPart(editor),
    placeStencil: (kind) => {
      const id = placeStencil(editor, catalog, kind);
      if (id !== null) frameShapes(editor, [id], {});
      return id ?? '';
    },
    startStencilDrag: (kind, event) => startStencilDrag(editor, catalog, { kind, event }),
    insertChain: (steps) => {
      const { placed, sentence } = insertChain(editor, catalog, steps);
      frameShapes(editor, placed, {});
      if (sentence !== '') parts.announce(sentence);
    },
    inserterPoint: () => inserterPoint(editor),
    overrideKind: (shape, kind) => overrideKind(editor, shape as TLShapeId, kind),
    highlight: (next) => void highlight.set(next),
    flush: parts.flush,
    renderImage: (options) => renderImage(editor, options),
    renderForTldraw: () => renderForTldraw(editor),
    copyImage: (options) => copyImage(editor, options),
    copyForTldraw: () => copyForTldraw(editor),
  };
}

function selectionPart(editor: Editor) {
  return {
    selection: (): readonly string[] => editor.getSelectedShapeIds(),
    onSelection: (listener: (shapes: readonly string[]) => void): Unsubscribe =>
      onChange(() => editor.getSelectedShapeIds(), listener),
    select: (shapes: readonly string[]): void => {
      // Looking is not an edit: it leaves no undo step.
      editor.run(() => editor.select(...present(editor, shapes)), { history: 'ignore' });
    },
  };
}

function cameraPart(editor: Editor) {
  return {
    camera: () => plainCamera(editor),
    setCamera: ({ x, y, z }: { x: number; y: number; z: number }): void => {
      editor.setCamera({ x, y, z }, { force: true });
    },
    onCamera: (listener: (camera: { x: number; y: number; z: number }) => void): Unsubscribe =>
      onChange(
        () => editor.getCamera(),
        () => listener(plainCamera(editor)),
      ),
    frame: (shapes: readonly string[], inset = {}): void => frameShapes(editor, present(editor, shapes), inset),
    zoomToFit: (): void => fitBoard(editor),
    zoomIn: (): void => void editor.zoomIn(),
    zoomOut: (): void => void editor.zoomOut(),
    focus: (): void => {
      editor.focus();
      editor.getContainer().focus();
    },
  };
}

function historyPart(editor: Editor) {
  const history = () => ({ canUndo: editor.getCanUndo(), canRedo: editor.getCanRedo() });
  return {
    undo: (): void => {
      if (!editor.getIsReadonly()) editor.undo();
    },
    redo: (): void => {
      if (!editor.getIsReadonly()) editor.redo();
    },
    history,
    onHistory: (listener: () => void): Unsubscribe =>
      onChange(() => `${String(editor.getCanUndo())} ${String(editor.getCanRedo())}`, listener),
  };
}

/** "This is: ...": kept in the shape's own record, so that it travels with the board. */
function overrideKind(editor: Editor, id: TLShapeId, kind: string | null): void {
  const shape = editor.getShape(id);
  if (shape === undefined || editor.getIsReadonly()) return;
  const { kind: before, ...meta } = shape.meta;
  if (before === kind || (before === undefined && kind === null)) return;
  editor.markHistoryStoppingPoint('this is');
  // updateShape merges `meta`; the whole record is put so that a key can go.
  editor.store.put([{ ...shape, meta: kind === null ? meta : { ...meta, kind } }]);
}

function present(editor: Editor, shapes: readonly string[]): TLShapeId[] {
  return shapes.map((id) => id as TLShapeId).filter((id) => editor.getShape(id) !== undefined);
}

function plainCamera(editor: Editor) {
  const { x, y, z } = editor.getCamera();
  return { x, y, z };
}

/** Calls the listener after each change of a value, not at once. */
function onChange<T>(read: () => T, listener: (value: T) => void): Unsubscribe {
  let first = true;
  return react('on change', () => {
    const value = read();
    if (first) first = false;
    else listener(value);
  });
}
