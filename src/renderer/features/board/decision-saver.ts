import type { Client } from '../../../contract/client';
import type { BoardStore } from './board-store';

const waitMs = 400;

/** Sends the trade-offs to main a moment after the last key, or at once when flushed. */
export function createDecisionSaver(client: Client, store: BoardStore) {
  let timer: ReturnType<typeof setTimeout> | null = null;

  async function flush(): Promise<void> {
    if (timer === null) return;
    clearTimeout(timer);
    timer = null;
    const { attempt, decisions } = store.getState();
    if (attempt === null) return;
    const reply = await client.call('attempt.saveDecisions', { id: attempt.view.id, decisions: [...decisions] });
    if (!reply.ok) store.setState(({ notices }) => ({ notices: [...new Set([...notices, reply.error.message])] }));
  }

  return {
    changed() {
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(() => void flush(), waitMs);
    },
    flush,
  };
}
