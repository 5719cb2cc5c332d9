import type { Client } from '../../../contract/client';
import type { BoardStore } from './board-store';

/** As for strokes: a program that is killed takes at most a quarter of a second with it. */
const waitMs = 200;
const retryMs = 2000;

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
    // The line broke: what was written is sent again when it is back.
    if (!reply.ok && reply.error.code === 'disconnected') flushIn(retryMs);
    else if (!reply.ok) store.setState(({ notices }) => ({ notices: [...new Set([...notices, reply.error.message])] }));
  }

  function flushIn(ms: number): void {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => void flush(), ms);
  }

  return { changed: () => flushIn(waitMs), flush };
}
