import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AttemptSnapshot } from '../../actions/attempt-clock';
import { fuzzyFilter } from '../../actions/fuzzy';
import type { Client } from '../../../contract/client';
import type { Output } from '../../../contract/methods';
import type { BoardSummary } from '../../../contract/board-values';
import type { ExerciseSummary, HomeOverview, ReferenceSummary } from '../../../contract/values';

export interface HomeState {
  /** Null until both lists were read. */
  readonly data: HomeData | null;
  readonly failure: string | null;
  readonly query: string;
}

export interface HomeData {
  readonly index: Output<'content.index'>;
  readonly overview: HomeOverview;
  readonly running: AttemptSnapshot | null;
}

export type HomeRecord = HomeOverview['records'][number];
export type HomeStore = StoreApi<HomeState>;

export function createHomeStore(): HomeStore {
  return createStore(() => ({ data: null, failure: null, query: '' }));
}

/** Reads the lists, and again whenever the workspace changes. Returns its own end. */
export function followHome(store: HomeStore, client: Client): () => void {
  let ended = false;
  async function read() {
    const [index, overview] = await Promise.all([client.call('content.index'), client.call('home.overview')]);
    if (ended) return;
    if (!index.ok) return store.setState({ failure: index.error.message });
    if (!overview.ok) return store.setState({ failure: overview.error.message });
    const { running } = overview.value;
    store.setState({
      failure: null,
      data: {
        index: index.value,
        overview: overview.value,
        running: running === null ? null : { view: running, receivedAt: performance.now() },
      },
    });
  }
  void read();
  const ends = [client.on('workspace.changed', () => void read()), client.on('attempt.changed', () => void read())];
  return () => {
    ended = true;
    for (const end of ends) end();
  };
}

export interface ExerciseRow {
  readonly exercise: ExerciseSummary;
  readonly record: HomeRecord | null;
}

/** Untried ones first, then the lowest best score: what is left to learn comes before what is known. */
function orderExercises(exercises: readonly ExerciseSummary[], records: readonly HomeRecord[]): readonly ExerciseRow[] {
  const rows = exercises.map((exercise) => ({
    exercise,
    record: records.find((record) => record.exercise === exercise.id) ?? null,
  }));
  const rank = ({ record }: ExerciseRow) => record?.best ?? -1;
  return rows.sort((a, b) => rank(a) - rank(b));
}

export interface HomeHits {
  readonly exercises: readonly ExerciseRow[];
  readonly references: readonly ReferenceSummary[];
  readonly boards: readonly BoardSummary[];
}

/** What Home lists for what is typed into its search. */
export function searchHome({ index, overview }: HomeData, query: string): HomeHits {
  return {
    exercises: fuzzyFilter(orderExercises(index.exercises, overview.records), query, ({ exercise }) => [
      exercise.title,
      `${exercise.company} ${exercise.area} ${exercise.summary}`,
    ]),
    references: fuzzyFilter(index.references, query, (reference) => [
      reference.title,
      `${reference.company} ${reference.summary} ${reference.components.join(' ')}`,
    ]),
    boards: fuzzyFilter(overview.boards, query, (board) => [board.name]),
  };
}
