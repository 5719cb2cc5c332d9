import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Client } from '../../../contract/client';
import type { AttemptView, HomeOverview } from '../../../contract/values';
import type { Colour } from '../../../core/learning/mastery';
import type { QuestionKind } from '../../../core/learning/question';

export interface MasteryState {
  /** What was done with each exercise; null until it was read. */
  readonly records: HomeOverview['records'] | null;
  readonly attempts: readonly AttemptView[];
  readonly failure: string | null;
  /** Show only questions of this colour or kind. */
  readonly colour: Colour | null;
  readonly kind: QuestionKind | null;
  /** Questions whose model answer is shown. */
  readonly answered: ReadonlySet<string>;
  readonly toggleAnswer: (question: string) => void;
}
export type MasteryStore = StoreApi<MasteryState>;

export function createMasteryStore(): MasteryStore {
  return createStore((set, get) => ({
    ...{ records: null, attempts: [], failure: null, colour: null, kind: null, answered: new Set<string>() },
    toggleAnswer(question) {
      const answered = new Set(get().answered);
      if (!answered.delete(question)) answered.add(question);
      set({ answered });
    },
  }));
}

/** Reads what was practised, and again when something changes. Returns its own end. */
export function followPractice(store: MasteryStore, client: Client): () => void {
  let ended = false;
  async function read() {
    const [overview, attempts] = await Promise.all([
      client.call('home.overview'),
      client.call('attempt.list', { exercise: null }),
    ]);
    if (ended) return;
    if (!overview.ok) return store.setState({ failure: overview.error.message });
    store.setState({ records: overview.value.records, attempts: attempts.ok ? attempts.value : [], failure: null });
  }
  void read();
  const end = client.on('workspace.changed', () => void read());
  return () => {
    ended = true;
    end();
  };
}
