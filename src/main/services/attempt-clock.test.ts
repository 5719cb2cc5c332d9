import { describe, expect, it } from 'vitest';
import { readClock, restartClock, startClock } from './attempt-clock';
import { createFakeClock, type FakeClock } from './fake-clock';

const minute = 60_000;
const hour = 60 * minute;

describe('readClock', () => {
  const cases: readonly [name: string, events: (clock: FakeClock) => void, elapsed: number, skew: number][] = [
    ['time passes', (clock) => clock.pass(7 * minute), 7 * minute, 0],
    ['the lid is closed for an hour: asleep counts', (clock) => clock.pass(hour), hour, 0],
    ['the system clock is put forward', (clock) => (clock.pass(minute), clock.setWallBy(5 * hour)), minute, 5 * hour],
    ['the system clock is put back', (clock) => (clock.pass(minute), clock.setWallBy(-2 * hour)), minute, -2 * hour],
    ['a second of drift is no change', (clock) => (clock.pass(minute), clock.setWallBy(1000)), minute, 0],
    ['the machine restarts: wall clock', (clock) => (clock.pass(minute), clock.reboot(4 * minute)), 5 * minute, 0],
    [
      'the machine restarts and its clock is a day behind: what was seen stays',
      (clock) => (clock.pass(minute), clock.reboot(0), clock.setWallBy(-24 * hour)),
      0,
      0,
    ],
  ];
  it.each(cases)('%s', (_name, events, elapsed, skew) => {
    const clock = createFakeClock();
    const state = startClock(clock, 0);
    events(clock);
    expect(readClock(state, clock, true)).toMatchObject({ elapsed, skew });
  });

  it('never shows less than the high-water mark', () => {
    const clock = createFakeClock();
    const state = { ...startClock(clock, 0), seen: 20 * minute };
    clock.reboot(0);
    clock.setWallBy(-10 * hour);
    expect(readClock(state, clock, true).elapsed).toBe(20 * minute);
  });

  it('stands still in a pause, and says how long that has lasted', () => {
    const clock = createFakeClock();
    const state = startClock(clock, 3 * minute);
    clock.pass(2 * minute);
    expect(readClock(state, clock, false)).toEqual({ elapsed: 3 * minute, stretch: 2 * minute, skew: 0 });
  });
});

describe('restartClock', () => {
  it('counts on by the boot clock after a restart of the machine', () => {
    const clock = createFakeClock();
    const first = startClock(clock, 0);
    clock.pass(10 * minute);
    clock.reboot(minute);
    const second = restartClock(first, clock, readClock(first, clock, true).elapsed);
    clock.pass(5 * minute);
    clock.setWallBy(3 * hour);
    expect(readClock(second, clock, true)).toMatchObject({ elapsed: 16 * minute, skew: 3 * hour });
  });

  it('keeps the skew of earlier stretches', () => {
    const clock = createFakeClock();
    const first = startClock(clock, 0);
    clock.setWallBy(hour);
    const second = restartClock(first, clock, 0);
    clock.setWallBy(hour);
    expect(readClock(second, clock, true).skew).toBe(2 * hour);
  });
});
