import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Decision } from '../../../core/documents/attempt';
import type { Settings } from '../../../core/documents/settings';
import type { Exercise } from '../../../core/exercise/exercise';
import type { AttemptSnapshot } from '../../actions/attempt-clock';
import type { BoardEditor, SaveState } from '../../canvas/board-editor';
import type { ReferenceBoard } from '../../../contract/board-values';
import { type LoadedBoard, titleOf } from './load-board';

export type PanelTab = Settings['panelTab'];

/** Which question stands over the board; at most one. */
export type BoardDialog =
  | { readonly name: 'rename' | 'save-as' | 'export' | 'brief' | 'finish' | 'beside' }
  | { readonly name: 'say-what-it-is'; readonly shape: string; readonly text: string };

/** View state of one open board. The drawing itself belongs to the canvas, the attempt to main. */
export interface BoardState {
  readonly editor: BoardEditor | null;
  readonly title: string;
  /** What the board is held against; a free board starts with none. */
  readonly exercise: Exercise | null;
  readonly attempt: AttemptSnapshot | null;
  readonly decisions: readonly Decision[];
  readonly save: { readonly state: SaveState; readonly at: number; readonly sentence: string | null };
  /** Why main cannot write the board's file, with the way out; null while it can. The journal may still work. */
  readonly diskProblem: string | null;
  readonly notices: readonly string[];
  readonly selection: readonly string[];
  readonly tab: PanelTab;
  readonly panelOpen: boolean;
  /** The constraint card is folded to its tab, unanswered. */
  readonly cardFolded: boolean;
  /** Phase whose answer was just given: its model answer is shown until it is put away. */
  readonly answeredPhase: string | null;
  /** The last warning in words, until it is old. */
  readonly warning: string | null;
  /** Window pixels at which the quick inserter is open. */
  readonly inserter: { readonly x: number; readonly y: number } | null;
  readonly dialog: BoardDialog | null;
  /** The reference that is shown with the board. */
  readonly beside: ReferenceBoard | null;
}
export type BoardStore = StoreApi<BoardState>;

export function createBoardStore(
  loaded: LoadedBoard,
  { tab, now }: { readonly tab: PanelTab; readonly now: number },
): BoardStore {
  const attempt = loaded.kind === 'attempt' ? { view: loaded.view, receivedAt: now } : null;
  return createStore(() => ({
    editor: null,
    title: titleOf(loaded),
    exercise: loaded.kind === 'attempt' ? loaded.exercise : null,
    attempt,
    decisions: attempt?.view.decisions ?? [],
    save: { state: 'saved', at: now, sentence: null },
    diskProblem: null,
    notices: loaded.kind === 'reference' ? [] : noticesOf(loaded),
    selection: [],
    // A fresh board opens on its brief, whatever the last one was left on.
    tab: loaded.kind === 'attempt' && loaded.open.board.components === 0 ? 'brief' : tab,
    panelOpen: true,
    cardFolded: false,
    answeredPhase: null,
    warning: null,
    inserter: null,
    dialog: opensOnBrief(loaded) ? { name: 'brief' } : null,
    beside: null,
  }));
}

/** From memory the brief has no panel: it is read out once, at the start. */
function opensOnBrief(loaded: LoadedBoard): boolean {
  if (loaded.kind !== 'attempt' || !loaded.exercise.fromMemory) return false;
  return loaded.open.board.components === 0 && loaded.view.elapsedMs < justStartedMs;
}

const justStartedMs = 10_000;

function noticesOf({ open }: Exclude<LoadedBoard, { kind: 'reference' }>): readonly string[] {
  if (open.recovered === 0) return open.notices;
  const steps = open.recovered === 1 ? 'One step' : `${open.recovered} steps`;
  return [
    `${steps} of the last session came back from the journal: Whetboard had ended without saving.`,
    ...open.notices,
  ];
}

/** From memory the checks stay hidden until the end, and the canvas takes the panel's place. */
export function isFromMemory(state: BoardState): boolean {
  return state.attempt !== null && state.exercise?.fromMemory === true;
}

export function isPaused(state: BoardState): boolean {
  return state.attempt?.view.state === 'paused';
}
