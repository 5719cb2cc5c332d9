import { copyFile, mkdir, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { CanvasChange, CanvasRecord } from '../../core/diagram/canvas-record';
import { writeAtomic } from './atomic-write';
import { writeBoardFile } from './board-file';
import { openJournal, applyChange, type JournalFile, type JournalStep } from './board-journal';
import { hashOf, removeOrphans, stampOf, type LoadedBoard } from './board-loader';
import { writeProblem } from './write-problem';

const snapshotAfterMs = 30_000;
const snapshotAfterSteps = 500;
const retryAfterMs = 3_000;

/** Where an open board lies. Absolute paths; `beside` and `original` give free names when they are needed. */
export interface BoardPlace {
  readonly file: string;
  readonly journal: string;
  /** For the version of another program that changed the file meanwhile. */
  readonly beside: () => Promise<string>;
  /** For the file as it was before this program saved less than it held. */
  readonly original: () => Promise<string>;
}

export interface SaveState {
  readonly ok: boolean;
  /** For people; empty when there is nothing to say. */
  readonly sentence: string;
}

/** One board in memory, ahead of its files: every step is in the journal before its call returns. */
export interface OpenBoard {
  readonly records: ReadonlyMap<string, CanvasRecord>;
  /** Counts up with every step: what was computed from the records holds while it stays. */
  revision(): number;
  /** Begins a new opening; appends of an older one are refused from then on. */
  begin(session: string): void;
  /** `stale` when the session is not the last opening, or a step before this one is missing. */
  append(step: { session: string; sequence: number; change: CanvasChange }): Promise<'added' | 'repeated' | 'stale'>;
  /** Writes the snapshot if there is anything new. Null, or the sentence of what failed. */
  save(): Promise<string | null>;
  /** Saves when it is time, or tries again what failed. */
  tick(now: number): Promise<void>;
  /** Nothing waits, and somebody else changed the file: it should be read anew. */
  isOutdated(): Promise<boolean>;
  /** Saves, lets go of the files while `move` moves them, and goes on at the new place. Null, or the sentence of what failed. */
  relocate(move: () => Promise<BoardPlace>): Promise<string | null>;
  /** Saves and lets go of the files. */
  close(): Promise<string | null>;
}

export function createOpenBoard(
  firstPlace: BoardPlace,
  loaded: LoadedBoard,
  onSaveState: (state: SaveState) => void,
): OpenBoard {
  const { records } = loaded;
  let place = firstPlace;
  /** Steps that are not in the journal yet, oldest first. */
  const waiting: JournalStep[] = [];
  let journal: JournalFile | null = null;
  let { hash, stamp, reduced, changedOutside } = loaded;
  let journalLength = loaded.journal.length;
  let unsaved = loaded.journal.steps;
  /** On the clock of `tick`: since when steps wait for a snapshot, and when writing failed last. */
  let unsavedSince: number | null = null;
  let failedAt: number | null = null;
  let failure: string | null = null;
  let session = '';
  let sequence = 0;
  let revision = 0;
  let queue: Promise<unknown> = Promise.resolve();

  /** Files are touched by one task at a time. */
  function inTurn<T>(task: () => Promise<T>): Promise<T> {
    const run = queue.then(task);
    queue = run.catch(() => undefined);
    return run;
  }

  function succeeded(): void {
    if (failure !== null) onSaveState({ ok: true, sentence: 'The board is saved again.' });
    failure = null;
    failedAt = null;
  }
  function failed(error: unknown): void {
    const sentence = `${writeProblem('The board', error)} What you drew is kept in memory and written as soon as that works.`;
    if (failure !== sentence) onSaveState({ ok: false, sentence });
    failure = sentence;
  }

  async function writeSteps(): Promise<void> {
    try {
      journal ??= await openJournal(place.journal, journalLength, hash);
      for (let step = waiting[0]; step !== undefined; step = waiting[0]) {
        await journal.append(step);
        waiting.shift();
      }
      succeeded();
    } catch (error) {
      failed(error);
    }
  }

  async function writeSnapshot(): Promise<string | null> {
    // After a failure the files are in doubt, even when the last snapshot itself was written.
    if (unsaved === 0 && failure === null) return null;
    try {
      const [steps, lines] = [unsaved, waiting.length];
      removeOrphans(records);
      const text = writeBoardFile([...records.values()]);
      const next = hashOf(text);
      await setAside();
      await journal?.announce(next);
      await writeAtomic(place.file, text);
      [hash, stamp] = [next, await stampOf(place.file)];
      unsaved -= steps;
      unsavedSince = null;
      waiting.splice(0, lines);
      journalLength = 0;
      await journal?.restart(next);
      succeeded();
      return null;
    } catch (error) {
      failed(error);
      return failure;
    }
  }

  async function closeJournal(): Promise<void> {
    await journal?.close();
    journal = null;
  }

  /** Nobody's work is overwritten: neither what another program wrote meanwhile, nor what we could not read. */
  async function setAside(): Promise<void> {
    if ((await stampOf(place.file)) === '') return;
    if (reduced) {
      const original = await place.original();
      await mkdir(dirname(original), { recursive: true });
      await copyFile(place.file, original);
      reduced = false;
    }
    if (!changedOutside && (await isTheirs())) changedOutside = true;
    if (!changedOutside) return;
    await rename(place.file, await place.beside());
    changedOutside = false;
    onSaveState({
      ok: true,
      sentence:
        'Another program changed this board meanwhile. Its version is kept beside yours as "(changed outside)".',
    });
  }

  /** True when the file was changed since we read or wrote it. One that was deleted is simply written again. */
  async function isTheirs(): Promise<boolean> {
    const now = await stampOf(place.file);
    if (now === '' || now === stamp) return false;
    const same = hashOf(await readFile(place.file)) === hash;
    if (same) stamp = now;
    return !same;
  }

  return {
    records,
    revision: () => revision,
    begin(next) {
      session = next;
      sequence = 0;
    },
    async append(step) {
      if (step.session !== session) return 'stale';
      if (step.sequence <= sequence) return 'repeated';
      if (step.sequence > sequence + 1) return 'stale';
      sequence = step.sequence;
      revision += 1;
      unsaved += 1;
      applyChange(records, step.change);
      const { put, remove } = step.change;
      // The decoded change is ours alone; the journal's own type is its mutable form.
      waiting.push({ session, sequence, put: [...put], remove: [...remove] });
      await inTurn(writeSteps);
      if (unsaved >= snapshotAfterSteps && failure === null) void inTurn(writeSnapshot);
      return 'added';
    },
    save: () => inTurn(writeSnapshot),
    async tick(now) {
      if (unsaved > 0) unsavedSince ??= now;
      if (failure !== null) failedAt ??= now;
      const due = unsavedSince !== null && now - unsavedSince >= snapshotAfterMs;
      const retry = failedAt !== null && now - failedAt >= retryAfterMs;
      if (retry) failedAt = now;
      if (retry || (due && failure === null)) await inTurn(writeSnapshot);
    },
    isOutdated: () => inTurn(async () => unsaved === 0 && (await isTheirs())),
    relocate: (move) =>
      inTurn(async () => {
        const problem = await writeSnapshot();
        if (problem !== null) return problem;
        await closeJournal();
        try {
          place = await move();
          stamp = await stampOf(place.file);
          return null;
        } catch (error) {
          return writeProblem('The board', error);
        }
      }),
    close: () =>
      inTurn(async () => {
        const problem = await writeSnapshot();
        await closeJournal();
        return problem;
      }),
  };
}
