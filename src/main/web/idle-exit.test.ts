import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createIdleExit } from './idle-exit';

describe('createIdleExit', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('ends ten seconds after the last page has gone', () => {
    const onIdle = vi.fn();
    const idle = createIdleExit(onIdle);
    idle.pagesChanged(1);
    vi.advanceTimersByTime(3_600_000);
    idle.pagesChanged(0);
    vi.advanceTimersByTime(9_999);
    expect(onIdle).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(onIdle).toHaveBeenCalledOnce();
  });

  it('lets a page come back', () => {
    const onIdle = vi.fn();
    const idle = createIdleExit(onIdle);
    idle.pagesChanged(1);
    idle.pagesChanged(0);
    vi.advanceTimersByTime(5_000);
    idle.pagesChanged(1);
    vi.advanceTimersByTime(3_600_000);
    expect(onIdle).not.toHaveBeenCalled();
  });

  it('waits without end for the first page', () => {
    const onIdle = vi.fn();
    const idle = createIdleExit(onIdle);
    vi.advanceTimersByTime(3_600_000);
    expect([idle.wasUsed, onIdle.mock.calls.length]).toEqual([false, 0]);
  });
});
