import type { AttemptView } from '../../contract/values';
import type { Attempt } from '../../core/documents/attempt';
import type { Exercise } from '../../core/exercise/exercise';
import { isOver, pausesLeft } from '../../core/practice/attempt';
import { readClock, type Reading } from './attempt-clock';
import type { AttemptFolders } from './attempt-folders';
import { createAttemptSaver } from './attempt-saver';
import { attemptBoardPath } from './board-path';
import type { Emit } from './board-store';
import type { Clock } from './clock';
import type { Log } from './log';
import type { Workspace } from './workspace';

export interface AttemptRegisterPorts {
  readonly workspace: Workspace;
  readonly folders: AttemptFolders;
  readonly clock: Clock;
  readonly log: Log;
  readonly emit: Emit;
  readonly exercise: (id: string) => Exercise | null;
}

/** All attempts, in memory and on the disk. */
export interface AttemptRegister {
  get(id: string): Attempt | undefined;
  /** Replaces the state in memory; `save` brings it to the disk. */
  put(attempt: Attempt): void;
  all(): Attempt[];
  /** A sentence for each attempt on the disk that the last look could not read. */
  unread(): readonly string[];
  /** The one that is running or paused, or null. */
  current(): Attempt | null;
  exerciseOf(attempt: Attempt): Exercise | null;
  /** Opaque id of the attempt's board. */
  boardOf(id: string): string;
  read(attempt: Attempt): Reading;
  /** The attempt as the screens need it, at this moment. */
  view(attempt: Attempt): AttemptView;
  save(id: string): Promise<void>;
  /** Whether the high-water mark has moved by so many ms since it was saved, or saving failed. */
  isDue(attempt: Attempt, everyMs: number): boolean;
  /** Takes in an attempt that is on the disk as it is. */
  enter(attempt: Attempt): void;
  /** Attempts on the disk that are not known yet come in; finished ones that somebody removed go. */
  rescan(): Promise<void>;
  /** Resolves when everything is written. */
  settled(): Promise<void>;
}

export function createAttemptRegister(ports: AttemptRegisterPorts): AttemptRegister {
  const { workspace, folders, clock, log, emit } = ports;
  const attempts = new Map<string, Attempt>();
  let unread: readonly string[] = [];
  const boardOf = (id: string) => workspace.idOf(attemptBoardPath(id));
  const saver = createAttemptSaver({
    folders,
    log,
    current: (id) => attempts.get(id),
    onSaveState: (id, state) => emit('board.saveState', { id: boardOf(id), ...state }),
  });

  function read(attempt: Attempt): Reading {
    return readClock(attempt.clock, clock, attempt.state === 'running');
  }

  function view(attempt: Attempt): AttemptView {
    const { clock: state, ...rest } = attempt;
    const { elapsed, skew } = read(attempt);
    return {
      ...rest,
      exerciseTitle: ports.exercise(attempt.exerciseId)?.title ?? attempt.exerciseId,
      board: boardOf(attempt.id),
      elapsedMs: elapsed,
      remainingMs: Math.max(0, attempt.durationMs - elapsed),
      expired: elapsed >= attempt.durationMs,
      pausesLeft: pausesLeft(attempt),
      clockSkewMs: isOver(attempt) ? state.skew : skew,
    };
  }

  function enter(attempt: Attempt): void {
    attempts.set(attempt.id, attempt);
    saver.isWritten(attempt);
    // Its board has an id from now on.
    boardOf(attempt.id);
  }

  async function rescan(): Promise<void> {
    const found = await folders.readAll();
    unread = found.unread;
    for (const attempt of found.attempts) if (!attempts.has(attempt.id)) enter(attempt);
    const ids = new Set(found.attempts.map(({ id }) => id));
    for (const attempt of attempts.values()) if (isOver(attempt) && !ids.has(attempt.id)) attempts.delete(attempt.id);
  }

  return {
    get: (id) => attempts.get(id),
    put: (attempt) => void attempts.set(attempt.id, attempt),
    all: () => [...attempts.values()],
    unread: () => unread,
    current() {
      const open = [...attempts.values()].filter((attempt) => !isOver(attempt));
      return open.sort((a, b) => b.startedAt - a.startedAt)[0] ?? null;
    },
    exerciseOf: (attempt) => ports.exercise(attempt.exerciseId),
    boardOf,
    read,
    view,
    save: (id) => saver.save(id),
    isDue: (attempt, everyMs) => saver.isDue(attempt, everyMs),
    enter,
    rescan,
    settled: () => saver.settled(),
  };
}
