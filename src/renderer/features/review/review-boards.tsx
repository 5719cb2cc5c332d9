import { type RefObject, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { typesText } from '../../actions/shortcut';
import { BoardCanvas } from '../../canvas/board-canvas';
import type { BoardEditor } from '../../canvas/board-editor';
import { boardHighlights } from './board-highlights';
import { extentOf, fitCamera } from './fit-camera';
import { drawnExtents } from './ghosts';
import type { Side } from './linked-cameras';
import { useReviewDesk } from './review-desk';
import styles from './review-screen.module.css';

/** Both boards light what the open row speaks of. */
function useHighlight(which: 'own' | 'reference', editor: BoardEditor | null) {
  const { loaded, store } = useReviewDesk();
  const open = useStore(store, (state) => state.open);
  const view = useStore(store, (state) => state.view);
  useEffect(() => {
    editor?.highlight(boardHighlights(loaded, { open, overlay: view === 'overlay' })[which]);
  }, [which, editor, loaded, open, view]);
}

/** Handlers of a board's section: the board that the hand is on leads. In the capture phase, before the canvas moves. */
function useLeading() {
  const { store } = useReviewDesk();
  return (side: Side) => {
    const lead = () => store.getState().link?.lead(side);
    // The canvas hears the wheel only while it has the focus; it takes it from nothing that is being written in.
    const enter = () => {
      const { ownEditor, referenceEditor } = store.getState();
      if (!typesText(document.activeElement)) (side === 'own' ? ownEditor : referenceEditor)?.focus();
    };
    return { onPointerEnter: enter, onPointerDownCapture: lead, onWheelCapture: lead, onKeyDownCapture: lead };
  };
}

/** Room that stays free around what is fitted, in pixels. */
const around = 24;

/**
 * The whole drawing is in view when its board opens and whenever the view changes: side by side both from one distance,
 * in the overlay with its ghosts.
 */
function useFit(which: 'own' | 'reference', editor: BoardEditor | null, area: RefObject<HTMLElement | null>) {
  const { loaded, store } = useReviewDesk();
  const overlay = useStore(store, (state) => state.view === 'overlay');
  useEffect(() => {
    if (editor === null || area.current === null) return;
    const { width, height } = area.current.getBoundingClientRect();
    const own = drawnExtents(loaded.review.records);
    const reference = drawnExtents(loaded.reference?.board.records ?? []);
    const ghosts = overlay ? (boardHighlights(loaded, { open: null, overlay }).own?.ghosts ?? []) : [];
    const shown = which === 'own' ? [...own, ...ghosts] : reference;
    const other = extentOf(which === 'own' ? reference : own);
    const atLeast = overlay || other === null ? { w: 0, h: 0 } : other;
    const camera = fitCamera(shown, { width, height, around, atLeast });
    if (camera !== null) editor.setCamera(camera);
  }, [which, area, editor, loaded, overlay]);
}

export function OwnBoard() {
  const { loaded, store } = useReviewDesk();
  const editor = useStore(store, (state) => state.ownEditor);
  const overlay = useStore(store, (state) => state.view === 'overlay');
  useHighlight('own', editor);
  const area = useRef<HTMLDivElement>(null);
  useFit('own', editor, area);
  const leading = useLeading();
  return (
    <section className={styles.board} aria-label="Your board" {...leading('own')}>
      <header>
        <h2>Your board</h2>
        <span>{overlay ? 'what the reference adds is drawn dotted' : 'as you left it'}</span>
      </header>
      <div ref={area} className={styles.canvas}>
        <BoardCanvas
          session={null}
          records={loaded.review.records}
          readOnly
          label="Your board"
          onReady={(ready) => store.setState({ ownEditor: ready })}
        />
      </div>
    </section>
  );
}

export function ReferenceBoardView() {
  const { loaded, store } = useReviewDesk();
  const editor = useStore(store, (state) => state.referenceEditor);
  useHighlight('reference', editor);
  const area = useRef<HTMLDivElement>(null);
  useFit('reference', editor, area);
  const leading = useLeading();
  // Gone with its canvas: another one comes with the next side by side.
  useEffect(() => () => store.setState({ referenceEditor: null }), [store]);
  return (
    <section className={styles.board} aria-label="Reference" {...leading('reference')}>
      <header>
        <h2>Reference</h2>
        <span>one good answer, not the only one</span>
      </header>
      {loaded.reference === null ? (
        <p className={styles.problem}>{loaded.referenceProblem}</p>
      ) : (
        <div ref={area} className={styles.canvas}>
          <BoardCanvas
            session={null}
            records={loaded.reference.board.records}
            readOnly
            label="Reference"
            onReady={(ready) => store.setState({ referenceEditor: ready })}
          />
        </div>
      )}
    </section>
  );
}
