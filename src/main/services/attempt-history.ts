import { Refusal } from '../../contract/dispatcher';
import type { AttemptView, HomeOverview, Review } from '../../contract/values';
import { activityOf, marksOf } from '../../core/practice/timeline';
import type { AttemptFolders } from './attempt-folders';
import type { BoardStore } from './board-store';

const shortestSliceMs = 30_000;
/** A system clock that was set right during an attempt can make it fifty years long. */
const mostSlices = 2_000;

export interface HistoryPorts {
  readonly boards: BoardStore;
  readonly folders: AttemptFolders;
}

/** Everything that the review shows of an attempt. `all` are the views of all attempts. */
export async function reviewOf(
  attempt: AttemptView,
  all: readonly AttemptView[],
  { boards, folders }: HistoryPorts,
): Promise<Review | Refusal> {
  const records = await boards.records(attempt.board);
  if (records instanceof Refusal) return records;
  const lines = await folders.timeline(attempt.id);
  const sliceMs = Math.max(shortestSliceMs, attempt.elapsedMs / mostSlices);
  const earlier = all
    .filter((other) => other.exerciseId === attempt.exerciseId && other.state === 'finished')
    .filter((other) => other.startedAt < attempt.startedAt);
  return {
    attempt,
    records: [...records],
    marks: marksOf(lines),
    activity: { sliceMs, counts: activityOf(lines, sliceMs, attempt.elapsedMs) },
    previousScore: latestFirst(earlier)[0]?.score ?? null,
  };
}

/** What was done with each exercise that was tried. */
export function recordsOf(all: readonly AttemptView[]): HomeOverview['records'] {
  const sorted = latestFirst(all);
  const exercises = [...new Set(sorted.map(({ exerciseId }) => exerciseId))];
  return exercises.map((exercise) => {
    const own = sorted.filter(({ exerciseId }) => exerciseId === exercise);
    const scores = own.flatMap(({ state, score }) => (state === 'finished' && score !== null ? [score] : []));
    const last = own.find(({ state }) => state === 'finished' || state === 'abandoned');
    return {
      exercise,
      attempts: own.length,
      best: scores.length === 0 ? null : Math.max(...scores),
      last: last === undefined ? null : { id: last.id, score: last.score, at: last.finishedAt ?? last.startedAt },
    };
  });
}

export function latestFirst(attempts: readonly AttemptView[]): AttemptView[] {
  return [...attempts].sort((a, b) => b.startedAt - a.startedAt);
}
