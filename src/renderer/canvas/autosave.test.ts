import { describe, expect, it } from 'vitest';
import type { Result } from '../../contract/client';
import { createAutosave, type Step } from './autosave';
import type { SaveState } from './board-editor';

/** A journal that a test plays by hand: what was sent, and how each sending ends. */
function setUp() {
  const sent: Step[] = [];
  const answers: ((reply: Result<unknown>) => void)[] = [];
  const timers: { ms: number; run: () => void }[] = [];
  const states: SaveState[] = [];
  const events: string[] = [];
  const autosave = createAutosave({
    append(step) {
      sent.push(step);
      return new Promise((resolve) => answers.push(resolve));
    },
    later(ms, run) {
      const timer = { ms, run };
      timers.push(timer);
      return () => void timers.splice(timers.indexOf(timer), 1);
    },
    onState: (state) => states.push(state),
    onLost: () => events.push('lost'),
    onTaken: (sentence) => events.push(sentence),
  });
  return {
    autosave,
    sent,
    states,
    events,
    timers,
    tick: () => timers.shift()?.run(),
    async answer(code?: 'disconnected' | 'conflict' | 'not-found') {
      const reply = answers.shift();
      if (code === undefined) reply?.({ ok: true, value: null });
      else reply?.({ ok: false, error: { code, message: code } });
      await new Promise((resolve) => setTimeout(resolve, 0));
    },
  };
}

const put = (...ids: string[]) => ({ put: ids.map((id) => ({ id, typeName: 'shape' })), remove: [] });

describe('createAutosave', () => {
  it('gathers the changes of a moment into one step that is on its way well within 250 ms', async () => {
    const { autosave, sent, timers, tick, answer, states } = setUp();
    autosave.record(put('a'));
    autosave.record(put('b'));
    expect(timers.map(({ ms }) => ms <= 120)).toEqual([true]);
    tick();
    expect(sent).toEqual([{ sequence: 1, change: put('a', 'b') }]);
    await answer();
    expect(states.at(-1)).toBe('saved');
  });

  it('has one step in flight and sends what gathered meanwhile as the next', async () => {
    const { autosave, sent, tick, answer } = setUp();
    autosave.record(put('a'));
    tick();
    autosave.record(put('b'));
    autosave.record(put('c'));
    expect(sent).toHaveLength(1);
    await answer();
    expect(sent.at(-1)).toEqual({ sequence: 2, change: put('b', 'c') });
  });

  it('sends a step that did not arrive again under its own number, until it arrives', async () => {
    const { autosave, sent, tick, answer, states } = setUp();
    autosave.record(put('a'));
    tick();
    autosave.record(put('b'));
    await answer('disconnected');
    expect(states.at(-1)).toBe('failed');
    tick();
    expect(sent.map(({ sequence }) => sequence)).toEqual([1, 1]);
    expect(sent[1]?.change).toEqual(put('a'));
    await answer();
    expect(sent.at(-1)).toEqual({ sequence: 2, change: put('b') });
    await answer();
    expect(states.at(-1)).toBe('saved');
  });

  it('flushes at once and says whether everything arrived', async () => {
    const { autosave, sent, answer, timers } = setUp();
    autosave.record(put('a'));
    const good = autosave.flush();
    expect(timers).toEqual([]);
    expect(sent).toHaveLength(1);
    await answer();
    expect(await good).toBe(true);
    autosave.record(put('b'));
    const bad = autosave.flush();
    await answer('disconnected');
    expect(await bad).toBe(false);
  });

  it('asks for a new opening when the board is not open any more, and sends nothing more', async () => {
    const { autosave, sent, tick, answer, events } = setUp();
    autosave.record(put('a'));
    tick();
    await answer('not-found');
    autosave.record(put('b'));
    expect(events).toEqual(['lost']);
    expect(sent).toHaveLength(1);
  });

  it('does not fight over a board that was opened elsewhere', async () => {
    const { autosave, tick, answer, events, timers } = setUp();
    autosave.record(put('a'));
    tick();
    await answer('conflict');
    expect(events).toEqual(['conflict']);
    expect(timers).toEqual([]);
  });
});
