import { useContext, useEffect, useRef, useState } from 'react';
import {
  ArrowShapeKindStyle,
  DefaultDashStyle,
  DefaultFontStyle,
  DefaultSizeStyle,
  Tldraw,
  react,
  useA11y,
  useEditor,
  useValue,
  type Editor,
  type TLAnyShapeUtilConstructor,
  type TLComponents,
  type TLStore,
  type TLUser,
  type TldrawOptions,
} from 'tldraw';
import type { BoardEditor } from './board-editor';
import { canvasAssetUrls } from './canvas-assets';
import { useCanvasCommands } from './canvas-commands';
import { CanvasMenu } from './canvas-menu';
import { canvasOverrides } from './canvas-overrides';
import { CanvasCorner, CanvasToolbar } from './canvas-toolbar';
import { fitBoard } from './canvas-view';
import { useCatalog } from './catalog-context';
import { createBoardEditor } from './create-board-editor';
import { guardFocus } from './focus-guard';
import { HighlightAbove, HighlightBehind, HighlightContext } from './highlight-overlay';
import { useWorkbench } from '../actions/workbench';
import { handlePastedContent } from './pasted-content';

export interface CanvasEditorProps {
  readonly store: TLStore;
  readonly shapeUtils: readonly TLAnyShapeUtilConstructor[];
  readonly user: TLUser;
  readonly readOnly: boolean;
  readonly label: string;
  readonly onReady: (board: BoardEditor, editor: Editor) => void;
  readonly flush: () => Promise<boolean>;
}

/** One tldraw editor with this program's shapes, tools and looks. */
export function CanvasEditor({ store, shapeUtils, user, readOnly, label, onReady, flush }: CanvasEditorProps) {
  const { notices } = useWorkbench();
  // Constants of this mount: tldraw builds a new editor when one of them changes.
  const [constant] = useState(() => ({ shapeUtils: [...shapeUtils], options: { ...editorOptions, branding: label } }));
  return (
    <Tldraw
      store={store}
      user={user}
      shapeUtils={constant.shapeUtils}
      options={constant.options}
      assetUrls={canvasAssetUrls}
      overrides={canvasOverrides}
      components={readOnly ? readOnlyComponents : components}
      embeds={noEmbeds}
      autoFocus={!readOnly}
      onMount={(editor) => prepareEditor(editor, readOnly, notices.getState().say)}
    >
      <Bridge onReady={onReady} flush={flush} />
    </Tldraw>
  );
}

const noEmbeds: [] = [];

const editorOptions: Partial<TldrawOptions> = {
  maxShapesPerPage: 20000,
  maxPages: 1,
  // The digits answer the interviewer.
  enableToolbarKeyboardShortcuts: false,
};

const components: TLComponents = {
  ContextMenu: CanvasMenu,
  Toolbar: CanvasToolbar,
  NavigationPanel: CanvasCorner,
  OnTheCanvas: HighlightBehind,
  Overlays: HighlightAbove,
  InFrontOfTheCanvas: EmptyBoard,
  ErrorFallback: BrokenBoard,
  StylePanel: null,
  PageMenu: null,
  MainMenu: null,
  HelpMenu: null,
  ZoomMenu: null,
  Minimap: null,
  ActionsMenu: null,
  QuickActions: null,
  HelperButtons: null,
  DebugPanel: null,
  DebugMenu: null,
  MenuPanel: null,
  TopPanel: null,
  SharePanel: null,
  CursorChatBubble: null,
  ImageToolbar: null,
  VideoToolbar: null,
  KeyboardShortcutsDialog: null,
};

const readOnlyComponents: TLComponents = { ...components, InFrontOfTheCanvas: null };

/** What every editor gets when it is mounted; runs after tldraw's own preparations and returns the undoing of it. */
function prepareEditor(editor: Editor, readOnly: boolean, say: (sentence: string) => void): () => void {
  editor.setStyleForNextShapes(ArrowShapeKindStyle, 'elbow');
  editor.setStyleForNextShapes(DefaultFontStyle, 'sans');
  editor.setStyleForNextShapes(DefaultSizeStyle, 's');
  editor.setStyleForNextShapes(DefaultDashStyle, 'solid');
  editor.updateInstanceState({ isReadonly: readOnly, isGridMode: false });
  handlePastedContent(editor, say);
  const endGuard = guardFocus(editor);
  const endView = followZoom(editor);
  return () => {
    endGuard();
    endView();
  };
}

/**
 * One attribute tells all stencils how far away they are; the style sheet does the rest. It waits until the camera
 * stands still: switching hundreds of stencils in the middle of a zoom would cost frames.
 */
function followZoom(editor: Editor): () => void {
  const container = editor.getContainer();
  return react('far view', () => {
    if (editor.getCameraState() === 'moving' && container.dataset['view'] !== undefined) return;
    const zoom = editor.getZoomLevel();
    container.dataset['view'] = viewAt(zoom);
  });
}

/** What can still be read: all of a stencil, its icon and label, the same larger, the icon alone. */
function viewAt(zoom: number): 'near' | 'far' | 'farther' | 'icon' {
  if (zoom >= 0.6) return 'near';
  if (zoom >= 0.44) return 'far';
  return zoom >= 0.22 ? 'farther' : 'icon';
}

/** Inside the editor's contexts: hands out the facade once the editor is there. */
function Bridge({ onReady, flush }: Pick<CanvasEditorProps, 'onReady' | 'flush'>) {
  const editor = useEditor();
  const catalog = useCatalog();
  const highlight = useContext(HighlightContext);
  const a11y = useA11y();
  const ready = useRef(onReady);
  useEffect(() => {
    if (highlight === null) throw new Error('CanvasEditor outside of BoardCanvas');
    fitBoard(editor);
    const board = createBoardEditor(editor, {
      catalog,
      highlight,
      flush,
      // A moment later: tldraw itself announces the new selection first.
      announce: (sentence) => void setTimeout(() => a11y.announce({ msg: sentence, priority: 'polite' }), 120),
    });
    ready.current(board, editor);
  }, [editor, catalog, highlight, flush, a11y]);
  return null;
}

/** One line before the first shape. */
function EmptyBoard() {
  const editor = useEditor();
  const empty = useValue('empty', () => editor.getCurrentPageShapeIds().size === 0, [editor]);
  if (!empty) return null;
  return (
    <div className="wb-empty">
      <p>Start with who sends the data.</p>
      <kbd>C</kbd>
    </div>
  );
}

/** In place of tldraw's error screen, whose button would delete the board: the board is opened again by itself. */
function BrokenBoard({ error }: { readonly error: unknown }) {
  const { onBroken } = useCanvasCommands();
  useEffect(() => {
    onBroken(error);
  }, [error, onBroken]);
  return <div className="wb-broken">The board is being opened again.</div>;
}
