import { describe, expect, it } from 'vitest';
import { practiceByDay } from './practice-days';

const day = 24 * 3_600_000;
const startOfDay = (at: number) => Math.floor(at / day) * day;
const now = 100 * day + 5 * 3_600_000;
const minutes = (count: number) => count * 60_000;

describe('practiceByDay', () => {
  it('adds up what was begun on each day, oldest first, and leaves out what is older', () => {
    const attempts = [
      { startedAt: now - minutes(10), elapsedMs: minutes(9) },
      { startedAt: now - minutes(100), elapsedMs: minutes(45) },
      { startedAt: now - day, elapsedMs: minutes(30.4) },
      { startedAt: now - 3 * day, elapsedMs: minutes(45) },
    ];
    expect(practiceByDay(attempts, { now, days: 3, startOfDay })).toEqual([
      { start: 98 * day, minutes: 0 },
      { start: 99 * day, minutes: 30 },
      { start: 100 * day, minutes: 54 },
    ]);
  });
});
