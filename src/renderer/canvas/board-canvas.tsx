import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { atom, setRuntimeOverrides, type Editor, type TLStore } from 'tldraw';
import 'tldraw/tldraw.css';
import { useCatalog as useWorkbenchCatalog, useWorkbench } from '../actions/workbench';
import { onClosing } from '../host/closing';
import type { BoardCanvasProps, BoardEditor, Highlight, SaveState } from './board-editor';
import { startBoardSession, type BoardSession } from './board-session';
import { boardRecords, createBoardStore, putQuietly } from './board-store';
import './canvas.css';
import { CanvasCommandsContext, type CanvasCommands } from './canvas-commands';
import { CanvasEditor } from './canvas-editor';
import { applyCanvasTheme } from './canvas-theme';
import { createCanvasUser, watchPage } from './canvas-user';
import { CatalogProvider, useCatalog, useIconSprite } from './catalog-context';
import { HighlightContext } from './highlight-overlay';
import { changeBetween } from './record-change';
import { createShapeUtils } from './shape-utils';
import { useLatest } from './use-latest';
import { useRecovery, type Opening } from './use-recovery';

/** A board on the screen. Draws nothing until the catalogue is there; `onReady` hands out what can be done with it. */
export function BoardCanvas(props: BoardCanvasProps) {
  const catalog = useWorkbenchCatalog();
  const { client } = useWorkbench();
  useState(() => preparePage((url) => void client.call('host.openLink', { url })));
  if (catalog === null) return null;
  return (
    <CatalogProvider catalog={catalog}>
      <RecoveringBoard {...props} />
    </CatalogProvider>
  );
}

/** Once for the page; later calls change nothing but where links go. */
function preparePage(openLink: (url: string) => void): void {
  applyCanvasTheme();
  watchPage();
  setRuntimeOverrides({ openWindow: openLink, refreshPage: () => undefined, hardReset: () => undefined });
}

function RecoveringBoard(props: BoardCanvasProps) {
  const { opening, recover, givenUp, retry } = useRecovery(props);
  if (givenUp) {
    return (
      <div className="wb-board wb-given-up" role="alert">
        <p>The board cannot be shown. Everything drawn so far is kept.</p>
        <button type="button" onClick={retry}>
          Open it again
        </button>
      </div>
    );
  }
  return <OpenBoard key={opening.key} {...props} opening={opening} recover={recover} />;
}

interface OpenBoardProps extends BoardCanvasProps {
  readonly opening: Opening;
  readonly recover: (store: TLStore, session: BoardSession | null) => Promise<void>;
}

function OpenBoard({ opening, recover, ...props }: OpenBoardProps) {
  const { client } = useWorkbench();
  const catalog = useCatalog();
  const sprite = useIconSprite();
  const [shapeUtils] = useState(() => createShapeUtils(catalog, sprite));
  const [store] = useState(() => createBoardStore(opening.records, shapeUtils));
  const [highlight] = useState(() => atom<Highlight | null>('highlight', null));
  const [{ user, setSnapping }] = useState(() => createCanvasUser(props.snapping ?? true));
  const session = useRef<BoardSession | null>(null);
  const board = useRef<BoardEditor | null>(null);
  const editor = useRef<Editor | null>(null);
  const latest = useLatest(props);

  useEffect(() => setSnapping(props.snapping ?? true), [props.snapping, setSnapping]);

  // Before the editor exists: what the editor itself adds to an empty board is part of the board.
  useLayoutEffect(() => {
    if (opening.session === null) return;
    const started = startBoardSession(store, opening.session, {
      client,
      onSaveState(state, sentence) {
        showSaveState(state);
        latest.current.onSaveState?.(state, sentence);
      },
      onTaken: () => void editor.current?.updateInstanceState({ isReadonly: true }),
    });
    session.current = started;
    const endFlushing = flushWhenLeaving(started);
    return () => {
      endFlushing();
      void started.flush().finally(() => started.stop());
      session.current = null;
    };
  }, [store, opening.session, client, latest]);

  useFollowedRecords(store, editor, props);

  const flush = useCallback(() => session.current?.flush() ?? Promise.resolve(true), []);
  const commands = useMemo<CanvasCommands>(
    () => ({
      onNameShape: props.onNameShape,
      copyImage: () => void board.current?.copyImage(copiedPicture()),
      copyForTldraw: () => void board.current?.copyForTldraw(),
      onBroken: () => void recover(store, session.current),
    }),
    [store, recover, props.onNameShape],
  );

  return (
    <div className="wb-board" data-read-only={props.readOnly}>
      <CanvasCommandsContext value={commands}>
        <HighlightContext value={highlight}>
          <CanvasEditor
            store={store}
            shapeUtils={shapeUtils}
            user={user}
            readOnly={props.readOnly}
            label={props.label}
            flush={flush}
            onReady={(ready, mounted) => {
              board.current = ready;
              editor.current = mounted;
              exposeToDriver(mounted);
              latest.current.onReady(ready);
            }}
          />
        </HighlightContext>
      </CanvasCommandsContext>
      {props.children}
    </div>
  );
}

/** A board without a session shows what it is given: replay hands in another moment of the same drawing. */
function useFollowedRecords(
  store: TLStore,
  editor: { readonly current: Editor | null },
  { session, records }: BoardCanvasProps,
): void {
  const shown = useRef(records);
  useEffect(() => {
    if (session !== null || shown.current === records) return;
    shown.current = records;
    // Nothing may refer to a shape that goes: side effects do not run while records are put quietly.
    editor.current?.selectNone().setHoveredShape(null);
    const change = changeBetween(boardRecords(store), records);
    const lasting = change.remove.filter((id) => !id.startsWith('page:') && !id.startsWith('document:'));
    putQuietly(store, { put: change.put, remove: lasting });
    editor.current?.clearHistory();
  }, [store, editor, session, records]);
}

/** Nothing waits for its moment when the page loses the person or the program ends. */
function flushWhenLeaving(session: BoardSession): () => void {
  const leaving = new AbortController();
  const flush = () => void session.flush();
  const hide = () => {
    if (document.visibilityState === 'hidden') flush();
  };
  window.addEventListener('pagehide', flush, leaving);
  window.addEventListener('blur', flush, leaving);
  document.addEventListener('visibilitychange', hide, leaving);
  const endClosing = onClosing(() => session.flush());
  return () => {
    leaving.abort();
    endClosing();
  };
}

function showSaveState(state: SaveState): void {
  document.documentElement.dataset['saveState'] = state;
}

function copiedPicture() {
  const theme = document.documentElement.dataset['theme'] === 'dark' ? 'dark' : 'light';
  return { format: 'png', scale: 2, theme, background: true, only: 'selection' } as const;
}

/** A browser that is driven by a test offers it the editor itself. */
function exposeToDriver(editor: Editor): void {
  if (navigator.webdriver) Object.assign(window, { tldrawEditor: editor });
}
