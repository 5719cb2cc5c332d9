import { appendFile, mkdir, readFile, rm } from 'node:fs/promises';
import { attemptDocument, type Attempt } from '../../core/documents/attempt';
import { readDocument } from '../../core/documents/read-document';
import { failure, type Result } from '../../core/result';
import type { TimelineLine } from '../../core/documents/timeline';
import { readTimeline } from '../../core/practice/timeline';
import { writeAtomic } from './atomic-write';
import type { Log } from './log';
import type { Workspace } from './workspace';
import { systemCode } from './write-problem';

/** What the folders hold. */
export interface FoundAttempts {
  readonly attempts: readonly Attempt[];
  /** A sentence for each whose file cannot be read: it stays as it is. */
  readonly unread: readonly string[];
}

/** The files of attempts: `attempts/ID/` with attempt.json, timeline.jsonl, report.md beside the board. */
export interface AttemptFolders {
  readAll(): Promise<FoundAttempts>;
  /** Makes the folder for a new attempt, `DATE-EXERCISE` or with a number behind it, and says its id. */
  make(date: string, exercise: string): Promise<string>;
  /** Takes back a folder that `make` just made, for an attempt that could not begin. */
  unmake(id: string): Promise<void>;
  write(attempt: Attempt): Promise<void>;
  /** Adds lines to the timeline. A failure is logged, never thrown: a gap in the history must not stop the attempt. */
  record(id: string, lines: readonly TimelineLine[]): Promise<void>;
  timeline(id: string): Promise<TimelineLine[]>;
  writeReport(id: string, text: string): Promise<void>;
}

export function createAttemptFolders(workspace: Workspace, log: Log): AttemptFolders {
  /** Timelines whose end was looked at: a line that a crash tore gets its line break, so that it stays alone. */
  const mended = new Set<string>();
  /** Said once in the log, however often Home looks. */
  const logged = new Set<string>();
  let queue: Promise<void> = Promise.resolve();
  const file = (id: string, name: string) => workspace.absolute(`attempts/${id}/${name}`);

  /** One file that the system does not give out (a folder in its place, no permission) must not keep the rest away. */
  async function readable(path: string): Promise<string | null> {
    return readText(path).catch((error: unknown) => {
      log.error(`${path} cannot be read: ${systemCode(error) ?? 'no reason'}. It is left as it is.`);
      return null;
    });
  }

  /** Null where there is no attempt at all: a folder without the file, a link to elsewhere. */
  async function read(id: string): Promise<Result<Attempt> | null> {
    if (!(await workspace.holds(`attempts/${id}`))) return null;
    try {
      const text = await readText(file(id, 'attempt.json'));
      if (text === null) return null;
      const document = readDocument(attemptDocument, text);
      // A folder that was renamed or copied by hand is the attempt by its new name.
      return document.ok ? { ok: true, value: { ...document.value, id } } : unread(id, document.sentence);
    } catch (error) {
      return unread(id, `attempt.json cannot be read (${systemCode(error) ?? 'no reason'}).`);
    }
  }

  function unread(id: string, why: string): Result<Attempt> {
    const sentence = `attempts/${id}: ${why} The attempt is not listed; its files are left as they are.`;
    if (!logged.has(sentence)) log.error(sentence);
    logged.add(sentence);
    return failure(sentence);
  }

  async function append(id: string, lines: readonly TimelineLine[]): Promise<void> {
    const path = file(id, 'timeline.jsonl');
    const torn = !mended.has(id) && /[^\n]$/.test((await readText(path)) ?? '');
    await appendFile(path, (torn ? '\n' : '') + lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    mended.add(id);
  }

  return {
    async readAll() {
      const names = await workspace.list('attempts');
      const found = await Promise.all(names.filter((name) => !name.startsWith('.')).map(read));
      return {
        attempts: found.flatMap((each) => (each?.ok ? [each.value] : [])),
        unread: found.flatMap((each) => (each?.ok === false ? [each.sentence] : [])),
      };
    },
    async make(date, exercise) {
      await mkdir(workspace.folder('attempts'), { recursive: true });
      for (let number = 1; ; number++) {
        const id = number === 1 ? `${date}-${exercise}` : `${date}-${exercise}-${number}`;
        try {
          await mkdir(workspace.absolute(`attempts/${id}`));
          return id;
        } catch (error) {
          if (systemCode(error) !== 'EEXIST') throw error;
        }
      }
    },
    unmake: (id) =>
      rm(workspace.absolute(`attempts/${id}`), { recursive: true, force: true }).catch((error: unknown) =>
        log.error(`attempts/${id} is left over`, error),
      ),
    write: (attempt) => writeAtomic(file(attempt.id, 'attempt.json'), `${JSON.stringify(attempt, null, 2)}\n`),
    record(id, lines) {
      if (lines.length > 0) {
        queue = queue.then(() => append(id, lines)).catch((error: unknown) => log.error(`timeline of ${id}`, error));
      }
      return queue;
    },
    async timeline(id) {
      await queue;
      return readTimeline((await readable(file(id, 'timeline.jsonl'))) ?? '');
    },
    writeReport: (id, text) => writeAtomic(file(id, 'report.md'), text),
  };
}

async function readText(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (systemCode(error) === 'ENOENT' || systemCode(error) === 'ENOTDIR') return null;
    throw error;
  }
}
