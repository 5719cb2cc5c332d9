import { appendFile, mkdir, readFile } from 'node:fs/promises';
import type { Refusal } from '../../contract/dispatcher';
import type { Ratings as RatingsView } from '../../contract/values';
import type { Rating } from '../../core/documents/attempt';
import { readRatings, type RatingLine } from '../../core/documents/rating-line';
import type { Clock } from './clock';
import type { Log } from './log';
import { refuse } from './refuse';
import type { Workspace } from './workspace';
import { systemCode, writeProblem } from './write-problem';

export interface Ratings {
  /** Everything that was ever said, oldest first. */
  all(): Promise<RatingsView>;
  /** Adds a line; nothing that was said before is changed. */
  rate(question: string, rating: Rating): Promise<RatingsView | Refusal>;
}

const path = 'progress/ratings.jsonl';

export interface RatingsPorts {
  readonly workspace: Workspace;
  readonly clock: Clock;
  readonly log: Log;
}

/** The person's own verdicts on the questions of the checklist, in a file that only grows. */
export function createRatings({ workspace, clock, log }: RatingsPorts): Ratings {
  const file = workspace.absolute(path);
  // One after the other: two lines must not run into each other.
  let queue: Promise<unknown> = Promise.resolve();

  async function readText(): Promise<string> {
    try {
      return await readFile(file, 'utf8');
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return '';
      throw error;
    }
  }

  async function all(): Promise<RatingsView> {
    try {
      const { lines, unread } = readRatings(await readText());
      return { lines: [...lines], notices: unread.length === 0 ? [] : [unreadNotice(unread)] };
    } catch (error) {
      log.error('ratings', error);
      const reason = systemCode(error) ?? 'unknown';
      return { lines: [], notices: [`${path} cannot be read (${reason}). Your ratings are still in it.`] };
    }
  }

  async function append(line: RatingLine): Promise<void> {
    await mkdir(workspace.folder('progress'), { recursive: true });
    // A program that was killed may have left half a line.
    const torn = /[^\n]$/.test(await readText());
    await appendFile(file, `${torn ? '\n' : ''}${JSON.stringify(line)}\n`);
  }

  return {
    all: () => queue.then(all),
    rate(question, rating) {
      const added = queue.then(async () => {
        try {
          await append({ format: 1, question, rating, at: clock.wall() });
          return await all();
        } catch (error) {
          log.error('ratings', error);
          return refuse('cannot-write', writeProblem('The rating', error));
        }
      });
      queue = added;
      return added;
    },
  };
}

function unreadNotice(unread: readonly number[]): string {
  const where = unread.length === 1 ? `Line ${unread[0]}` : `Lines ${unread.join(', ')}`;
  return `${where} of ${path} could not be read. What stands there is kept.`;
}
