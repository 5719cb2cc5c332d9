import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPageFlush } from './page-flush';

const dispatch = () => Promise.resolve({ ok: true, value: null } as const);

describe('createPageFlush', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('waits until every page has flushed', async () => {
    const flush = createPageFlush(dispatch);
    const announce = vi.fn();
    let isDone = false;
    const asked = flush.ask(2, announce).then(() => (isDone = true));
    await flush.dispatch('host.flushed', null);
    await flush.dispatch('board.append', null);
    await vi.advanceTimersByTimeAsync(0);
    expect([announce.mock.calls.length, isDone]).toEqual([1, false]);
    await flush.dispatch('host.flushed', null);
    await asked;
    expect(isDone).toBe(true);
  });

  it('does not wait for ever for a page that hangs', async () => {
    const asked = createPageFlush(dispatch).ask(1, () => {});
    await vi.advanceTimersByTimeAsync(800);
    expect(await asked).toBeUndefined();
  });

  it('has nothing to wait for without a page', async () => {
    const announce = vi.fn();
    await createPageFlush(dispatch).ask(0, announce);
    expect(announce).not.toHaveBeenCalled();
  });
});
