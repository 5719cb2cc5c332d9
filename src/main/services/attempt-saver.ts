import type { Attempt } from '../../core/documents/attempt';
import type { AttemptFolders } from './attempt-folders';
import type { Log } from './log';
import type { SaveState } from './open-board';
import { writeProblem } from './write-problem';

export interface AttemptSaverPorts {
  readonly folders: AttemptFolders;
  readonly log: Log;
  /** The attempt as it is now in memory. */
  readonly current: (id: string) => Attempt | undefined;
  /** Told when writing begins to fail, and when it works again. */
  readonly onSaveState: (id: string, state: SaveState) => void;
}

/** What the disk holds of an attempt. */
interface Written {
  /** Its high-water mark there, in ms of the attempt. */
  readonly seen: number;
  readonly failed: boolean;
}

export interface AttemptSaver {
  /** Writes the newest state. Resolves when it was tried; a failure is told, and it is `isDue` again at once. */
  save(id: string): Promise<void>;
  /** The attempt as read from the disk, or as just written there by somebody else. */
  isWritten(attempt: Attempt): void;
  /** Whether the clock has moved on by so many ms since the last write, or that failed. */
  isDue(attempt: Attempt, everyMs: number): boolean;
  /** Resolves when nothing is being written. */
  settled(): Promise<void>;
}

/** Writes attempts one after the other; what changes while one waits for its turn goes with it. */
export function createAttemptSaver({ folders, log, current, onSaveState }: AttemptSaverPorts): AttemptSaver {
  const written = new Map<string, Written>();
  const waiting = new Map<string, Promise<void>>();
  let queue: Promise<void> = Promise.resolve();

  async function write(id: string): Promise<void> {
    waiting.delete(id);
    const attempt = current(id);
    if (attempt === undefined) return;
    const failedBefore = written.get(id)?.failed ?? false;
    try {
      await folders.write(attempt);
      written.set(id, { seen: attempt.clock.seen, failed: false });
      if (failedBefore) onSaveState(id, { ok: true, sentence: 'The attempt is saved again.' });
    } catch (error) {
      log.error(`attempt ${id}`, error);
      written.set(id, { seen: attempt.clock.seen, failed: true });
      if (!failedBefore) onSaveState(id, { ok: false, sentence: writeProblem('The attempt', error) });
    }
  }

  return {
    save(id) {
      const known = waiting.get(id);
      if (known !== undefined) return known;
      queue = queue.then(() => write(id));
      waiting.set(id, queue);
      return queue;
    },
    isWritten: (attempt) => void written.set(attempt.id, { seen: attempt.clock.seen, failed: false }),
    isDue({ id, clock }, everyMs) {
      const onDisk = written.get(id);
      return onDisk === undefined || onDisk.failed || clock.seen - onDisk.seen >= everyMs;
    },
    settled: () => queue,
  };
}
