import {
  ArrowDownToLine,
  BringToFront,
  Columns2,
  Copy,
  FileDown,
  FileText,
  Flag,
  ImageDown,
  ListChecks,
  Maximize,
  PanelRight,
  Rows2,
  Pause,
  Pencil,
  Plus,
  Search,
  SquarePlus,
  TriangleAlert,
} from 'lucide-react';
import type { Action } from '../../actions/action';
import type { BreaksFirst } from '../../../core/documents/attempt';
import type { BoardDesk } from './board-desk';
import { isFromMemory, isPaused } from './board-store';
import { copyForTldraw, copyPicture, defaultPicture, exportForTldraw } from './export-board';
import { focusPaletteSearch } from './palette-focus';
import { waitingConstraint } from './phase-progress';

const canDraw = ({ loaded, store }: BoardDesk) => loaded.kind !== 'reference' && !isPaused(store.getState());
const inAttempt = ({ store }: BoardDesk) => store.getState().attempt !== null;
const hasPanel = ({ store }: BoardDesk) => store.getState().exercise !== null && !isFromMemory(store.getState());

/** An exam and an attempt from memory are about what one knows. */
function mayShowReference({ loaded, store }: BoardDesk): boolean {
  const { attempt } = store.getState();
  return loaded.kind !== 'reference' && attempt?.view.mode !== 'exam' && !isFromMemory(store.getState());
}

function constraintOf({ store }: BoardDesk) {
  const { exercise, attempt, cardFolded } = store.getState();
  if (exercise === null || attempt === null || cardFolded || isPaused(store.getState())) return null;
  return waitingConstraint(exercise, attempt.view);
}

function answer(shortcut: string, value: BreaksFirst, label: string): Action<BoardDesk> {
  return {
    id: `constraint.${value}`,
    label: `Answer: ${label} breaks first`,
    icon: TriangleAlert,
    keywords: ['constraint', 'what breaks first'],
    shortcut,
    when: (desk) => constraintOf(desk) !== null,
    run(desk) {
      const waiting = constraintOf(desk);
      if (waiting !== null) desk.answerConstraint(waiting.phase.id, value);
    },
  };
}

/** Commands of the board screen. */
export const boardActions: readonly Action<BoardDesk>[] = [
  {
    id: 'palette.search',
    label: 'Find a component',
    icon: Search,
    keywords: ['stencil', 'palette', 'place', 'kafka'],
    shortcut: 'C',
    when: canDraw,
    run: focusPaletteSearch,
  },
  {
    id: 'board.insert',
    label: 'Insert at the pointer',
    icon: SquarePlus,
    keywords: ['quick', 'chain', 'connect', 'add'],
    shortcut: 'I',
    when: canDraw,
    run: ({ openInserter }) => openInserter(),
  },
  {
    id: 'decision.add',
    label: 'New decision, pinned to the selection',
    icon: Plus,
    keywords: ['trade-off', 'tradeoff', 'why'],
    shortcut: 'W',
    when: inAttempt,
    run: ({ addDecision }) => addDecision(),
  },
  {
    id: 'panel.toggle',
    label: 'Show or hide the panel',
    icon: PanelRight,
    keywords: ['brief', 'checks', 'sidebar'],
    shortcut: 'P',
    when: hasPanel,
    run: ({ store }) => store.setState(({ panelOpen }) => ({ panelOpen: !panelOpen })),
  },
  {
    id: 'checks.show',
    label: 'Show the checks',
    icon: ListChecks,
    keywords: ['requirements', 'score', 'verdicts'],
    shortcut: 'S',
    when: hasPanel,
    run: ({ showTab }) => showTab('checks'),
  },
  {
    id: 'attempt.pause',
    label: 'Pause or go on',
    icon: Pause,
    keywords: ['clock', 'stop', 'break'],
    shortcut: null,
    when: ({ store }) => store.getState().attempt?.view.mode === 'practice',
    run: ({ togglePause }) => togglePause(),
  },
  {
    id: 'phase.next',
    label: 'Show the next constraint now',
    icon: ArrowDownToLine,
    keywords: ['phase', 'early'],
    shortcut: 'M',
    when: ({ store }) => store.getState().attempt?.view.phases.some((phase) => phase.shownAt === null) ?? false,
    run: ({ showNextPhase }) => showNextPhase(),
  },
  answer('1', 'latency', 'latency'),
  answer('2', 'consistency', 'consistency'),
  answer('3', 'privacy', 'privacy'),
  answer('4', 'cost', 'cost'),
  {
    id: 'attempt.finish',
    label: 'Finish the attempt',
    icon: Flag,
    keywords: ['end', 'review', 'done'],
    shortcut: null,
    when: inAttempt,
    run: ({ ask }) => ask({ name: 'finish' }),
  },
  {
    id: 'reference.beside',
    label: 'Show or hide a reference with the board',
    icon: Columns2,
    keywords: ['architecture', 'compare', 'split', 'second', 'library'],
    shortcut: 'U',
    when: mayShowReference,
    run: ({ store, ask, showBeside }) =>
      store.getState().beside === null ? ask({ name: 'beside' }) : void showBeside(null),
  },
  {
    id: 'reference.turn',
    label: 'Put the reference beside or below the board',
    icon: Rows2,
    keywords: ['split', 'side', 'layout'],
    shortcut: null,
    when: ({ store }) => store.getState().beside !== null,
    run: ({ workbench: { settings } }) => {
      const { settings: now, change } = settings.getState();
      change({ referenceSide: now.referenceSide === 'right' ? 'below' : 'right' });
    },
  },
  {
    id: 'board.fit',
    label: 'Zoom to fit',
    icon: Maximize,
    keywords: ['camera', 'all', 'overview'],
    shortcut: null,
    when: ({ store }) => store.getState().editor !== null,
    run: ({ store }) => store.getState().editor?.zoomToFit(),
  },
  {
    id: 'board.exportPicture',
    label: 'Export a picture',
    icon: ImageDown,
    keywords: ['png', 'svg', 'image'],
    shortcut: 'Ctrl Shift E',
    when: ({ store }) => store.getState().editor !== null,
    run: ({ ask }) => ask({ name: 'export' }),
  },
  {
    id: 'board.exportForTldraw',
    label: 'Export for tldraw',
    icon: FileDown,
    keywords: ['tldr', 'file'],
    shortcut: null,
    when: ({ store }) => store.getState().editor !== null,
    run: (desk) => void exportForTldraw(desk),
  },
  {
    id: 'board.copyPicture',
    label: 'Copy as PNG',
    icon: Copy,
    keywords: ['clipboard', 'image'],
    shortcut: null,
    when: ({ store }) => store.getState().editor !== null,
    run: (desk) => void copyPicture(desk, defaultPicture(desk)),
  },
  {
    id: 'board.copyForTldraw',
    label: 'Copy for tldraw',
    icon: Copy,
    keywords: ['clipboard'],
    shortcut: null,
    when: ({ store }) => store.getState().editor !== null,
    run: (desk) => void copyForTldraw(desk),
  },
  {
    id: 'board.saveAs',
    label: 'Save as another board',
    icon: FileText,
    keywords: ['copy', 'duplicate'],
    shortcut: 'Ctrl Shift S',
    when: ({ loaded }) => loaded.kind !== 'reference',
    run: ({ ask }) => ask({ name: 'save-as' }),
  },
  {
    id: 'board.save',
    label: 'Save now',
    icon: BringToFront,
    keywords: ['write', 'snapshot'],
    shortcut: 'Ctrl S',
    when: ({ loaded }) => loaded.kind !== 'reference',
    run: ({ saveNow }) => void saveNow(),
  },
  {
    id: 'board.rename',
    label: 'Rename the board',
    icon: Pencil,
    keywords: ['name', 'title'],
    shortcut: null,
    when: ({ loaded }) => loaded.kind === 'board',
    run: ({ ask }) => ask({ name: 'rename' }),
  },
];
