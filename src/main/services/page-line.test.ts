import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPageLine } from './page-line';

function openLine() {
  const emit = vi.fn();
  const line = createPageLine({ dispatch: () => Promise.resolve({ ok: true, value: null }), emit });
  return { emit, line };
}

describe('createPageLine', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('keeps commands until a page listens, and hands them over in their order', async () => {
    const { emit, line } = openLine();
    line.command('board.open', 'a');
    line.command('board.open', 'b');
    await line.dispatch('host.info', null);
    expect(emit).not.toHaveBeenCalled();
    await line.dispatch('host.listening', null);
    line.command('app.settings', null);
    expect(emit.mock.calls).toEqual([
      ['shell.command', { action: 'board.open', argument: 'a' }],
      ['shell.command', { action: 'board.open', argument: 'b' }],
      ['shell.command', { action: 'app.settings', argument: null }],
    ]);
  });

  it('keeps commands again when the page is lost', async () => {
    const { emit, line } = openLine();
    await line.dispatch('host.listening', null);
    line.lost();
    line.command('app.settings', null);
    expect(emit).not.toHaveBeenCalled();
    await line.dispatch('host.listening', null);
    expect(emit).toHaveBeenCalledTimes(1);
  });

  it('waits at the end until every page has flushed', async () => {
    const { emit, line } = openLine();
    let isDone = false;
    const asked = line.flush(2).then(() => (isDone = true));
    await line.dispatch('host.flushed', null);
    await line.dispatch('board.append', null);
    await vi.advanceTimersByTimeAsync(0);
    expect([emit.mock.calls, isDone]).toEqual([[['shell.closing', {}]], false]);
    await line.dispatch('host.flushed', null);
    await asked;
    expect(isDone).toBe(true);
  });

  it('does not wait for ever for a page that hangs', async () => {
    const asked = openLine().line.flush(1);
    await vi.advanceTimersByTimeAsync(800);
    expect(await asked).toBeUndefined();
  });

  it('has nothing to wait for without a page', async () => {
    const { emit, line } = openLine();
    await line.flush(0);
    expect(emit).not.toHaveBeenCalled();
  });
});
