import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Client } from '../../contract/client';
import type { Learning, Ratings } from '../../contract/values';
import type { Rating } from '../../core/documents/attempt';

export interface LearningState {
  /** Null until it was read; only screens that show it ask for it. */
  readonly learning: Learning | null;
  readonly ratings: Ratings;
  readonly failure: string | null;
  /** Asks main for everything, once. */
  readonly need: () => void;
  /** Answers with what went wrong, or null. */
  readonly rate: (question: string, rating: Rating) => Promise<string | null>;
}
export type LearningStore = StoreApi<LearningState>;

/** Questions, cards, terms and the plan as main has read them, and what the person said of each question. */
export function createLearningStore(client: Client): LearningStore {
  let asked = false;
  async function read() {
    const [learning, ratings] = await Promise.all([client.call('learning.content'), client.call('learning.ratings')]);
    if (learning.ok) store.setState({ learning: learning.value });
    if (ratings.ok) store.setState({ ratings: ratings.value });
    const failed = [learning, ratings].find((reply) => !reply.ok);
    if (failed?.ok !== false) return;
    asked = false;
    store.setState({ failure: failed.error.message });
  }
  const store: LearningStore = createStore(() => ({
    learning: null,
    ratings: { lines: [], notices: [] },
    failure: null,
    need() {
      if (asked) return;
      asked = true;
      void read();
    },
    async rate(question, rating) {
      const reply = await client.call('learning.rate', { question, rating });
      return reply.ok ? null : reply.error.message;
    },
  }));
  client.on('ratings.changed', (ratings) => store.setState({ ratings }));
  return store;
}
