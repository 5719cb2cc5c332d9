import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Catalog } from '../../../core/catalog/catalog';
import type { BreaksFirst, Decision } from '../../../core/documents/attempt';
import type { Exercise } from '../../../core/exercise/exercise';
import { home } from '../../actions/navigation';
import { keepAttemptPicture } from '../../canvas/attempt-picture';
import type { Workbench } from '../../actions/workbench';
import type { AttemptView } from '../../../contract/values';
import type { Result } from '../../../contract/client';
import { type BoardDialog, type BoardState, type BoardStore, createBoardStore, type PanelTab } from './board-store';
import { type CheckStore, createCheckStore } from './check-store';
import { createDecisionSaver } from './decision-saver';
import type { LoadedBoard } from './load-board';

/** One open board with everything that works on it. */
export interface BoardDesk {
  readonly workbench: Workbench;
  readonly catalog: Catalog;
  readonly loaded: LoadedBoard;
  readonly store: BoardStore;
  readonly checks: CheckStore;
  /** Is the pointer pressed right now? Nothing moves the board under a pen. */
  readonly drawing: { pressed: boolean };
  readonly showTab: (tab: PanelTab) => void;
  readonly ask: (dialog: BoardDialog | null) => void;
  readonly openInserter: () => void;
  readonly closeInserter: () => void;
  readonly place: (kind: string) => void;
  readonly answerConstraint: (phase: string, answer: BreaksFirst) => void;
  readonly takeHint: (requirement: string) => void;
  readonly togglePause: () => void;
  readonly showNextPhase: () => void;
  readonly finish: () => Promise<void>;
  /** Ends without a score. */
  readonly abandon: () => Promise<void>;
  readonly changeDecisions: (change: (decisions: readonly Decision[]) => readonly Decision[]) => void;
  readonly addDecision: () => void;
  readonly checkAgainst: (exercise: Exercise | null) => void;
  /** Shows a reference, read-only, with the board; null puts it away. */
  readonly showBeside: (reference: string | null) => Promise<void>;
  /** Writes the snapshot now. The journal has every stroke anyway. */
  readonly saveNow: () => Promise<void>;
  /** What is still on its way to main is sent now. */
  readonly flush: () => Promise<void>;
}

export function createBoardDesk(workbench: Workbench, catalog: Catalog, loaded: LoadedBoard): BoardDesk {
  const { client, navigation, notices, settings } = workbench;
  const store = createBoardStore(loaded, { tab: settings.getState().settings.panelTab, now: performance.now() });
  const checks = createCheckStore();
  const decisions = createDecisionSaver(client, store);
  const { getState, setState } = store;

  const attemptId = () => getState().attempt?.view.id ?? null;
  function take(reply: Result<AttemptView>) {
    if (reply.ok) setState({ attempt: { view: reply.value, receivedAt: performance.now() } });
    else notices.getState().say(reply.error.message);
  }
  function withAttempt(run: (id: string) => Promise<Result<AttemptView>>) {
    const id = attemptId();
    if (id !== null) void run(id).then(take);
  }

  /** The last strokes and a picture of the board are in the attempt's folder. */
  async function keep(id: string) {
    await desk.flush();
    const { editor } = getState();
    if (editor !== null) await keepAttemptPicture(editor, id);
  }

  const desk: BoardDesk = {
    workbench,
    catalog,
    loaded,
    store,
    checks,
    drawing: { pressed: false },
    showTab(tab) {
      setState({ tab, panelOpen: true });
      settings.getState().change({ panelTab: tab });
    },
    ask: (dialog) => setState({ dialog }),
    openInserter() {
      const { editor } = getState();
      if (editor !== null) setState({ inserter: editor.inserterPoint() });
    },
    closeInserter() {
      setState({ inserter: null });
      getState().editor?.focus();
    },
    place(kind) {
      getState().editor?.placeStencil(kind);
    },
    answerConstraint(phase, answer) {
      setState({ answeredPhase: phase, cardFolded: false });
      withAttempt((id) => client.call('attempt.answerConstraint', { id, phase, answer }));
    },
    takeHint: (requirement) => withAttempt((id) => client.call('attempt.takeHint', { id, requirement })),
    togglePause() {
      const paused = getState().attempt?.view.state === 'paused';
      withAttempt((id) => client.call(paused ? 'attempt.resume' : 'attempt.pause', { id }));
    },
    showNextPhase: () => withAttempt((id) => client.call('attempt.showNextPhase', { id })),
    async finish() {
      const id = attemptId();
      if (id === null) return;
      await keep(id);
      const reply = await client.call('attempt.finish', { id });
      if (reply.ok) navigation.getState().go({ name: 'review', id });
      else notices.getState().say(reply.error.message);
    },
    async abandon() {
      const id = attemptId();
      if (id === null) return;
      await keep(id);
      const reply = await client.call('attempt.abandon', { id });
      if (reply.ok) navigation.getState().go(home);
      else notices.getState().say(reply.error.message);
    },
    changeDecisions(change) {
      setState({ decisions: change(getState().decisions) });
      decisions.changed();
    },
    addDecision() {
      const shapes = [...getState().selection];
      const fresh: Decision = {
        id: crypto.randomUUID(),
        decision: '',
        requirement: null,
        cost: '',
        changeMind: '',
        shapes,
      };
      desk.changeDecisions((all) => [...all, fresh]);
      if (getState().exercise?.fromMemory === true) desk.ask({ name: 'brief' });
      desk.showTab('tradeoffs');
    },
    checkAgainst(exercise) {
      setState({ exercise, panelOpen: true });
      // The panel takes room from the canvas: what was in view shall stay in view.
      requestAnimationFrame(() => getState().editor?.zoomToFit());
    },
    async showBeside(reference) {
      const reply = reference === null ? null : await client.call('content.reference', { id: reference });
      if (reply?.ok === false) return notices.getState().say(reply.error.message);
      setState({ beside: reply?.value ?? null });
      // The board has another width from now on: what was in view shall stay in view.
      requestAnimationFrame(() => getState().editor?.zoomToFit());
    },
    async saveNow() {
      await desk.flush();
      if (loaded.kind === 'reference') return;
      const reply = await client.call('board.save', { id: loaded.open.board.id });
      if (!reply.ok) notices.getState().say(reply.error.message);
    },
    async flush() {
      await Promise.all([decisions.flush(), getState().editor?.flush()]);
    },
  };
  return desk;
}

export const BoardDeskContext = createContext<BoardDesk | null>(null);

export function useBoardDesk(): BoardDesk {
  const desk = useContext(BoardDeskContext);
  if (desk === null) throw new Error('useBoardDesk outside of BoardDeskContext');
  return desk;
}

export function useBoard<T>(select: (state: BoardState) => T): T {
  return useStore(useBoardDesk().store, select);
}
