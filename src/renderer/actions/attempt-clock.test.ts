import { describe, expect, it } from 'vitest';
import type { AttemptView } from '../../contract/values';
import { readClock, untilNextSecond } from './attempt-clock';

// Only the clock's own fields are read.
const at = (part: Partial<AttemptView>) =>
  ({
    view: { state: 'running', elapsedMs: 60_000, durationMs: 100_000, ...part } as AttemptView,
    receivedAt: 5_000,
  }) as const;

describe('readClock', () => {
  it('counts on from what main said', () => {
    expect(readClock(at({}), 7_500)).toEqual({ elapsedMs: 62_500, remainingMs: 37_500 });
  });

  it('stands still while paused', () => {
    expect(readClock(at({ state: 'paused' }), 90_000)).toEqual({ elapsedMs: 60_000, remainingMs: 40_000 });
  });

  it('ends at the end', () => {
    expect(readClock(at({}), 500_000)).toEqual({ elapsedMs: 100_000, remainingMs: 0 });
  });

  it('never goes back before what main said', () => {
    expect(readClock(at({}), 0)).toEqual({ elapsedMs: 60_000, remainingMs: 40_000 });
  });
});

describe('untilNextSecond', () => {
  it('waits until the shown second changes', () => {
    expect([1_250, 2_000].map(untilNextSecond)).toEqual([251, 1]);
  });
});
