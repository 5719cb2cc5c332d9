import type { Clock } from './clock';

/** A machine whose clocks a test turns by hand. */
export interface FakeClock extends Clock {
  /** Time passes, awake or asleep: both clocks go on. */
  pass(ms: number): void;
  /** Somebody sets the system clock. */
  setWallBy(ms: number): void;
  /** The machine is off for a while and starts again. */
  reboot(offMs: number): void;
}

export function createFakeClock(): FakeClock {
  let wall = Date.UTC(2026, 10, 23, 12);
  let boot = 5_000_000;
  let starts = 1;
  return {
    wall: () => wall,
    boot: () => boot,
    bootId: () => `start-${starts}`,
    pass(ms) {
      wall += ms;
      boot += ms;
    },
    setWallBy(ms) {
      wall += ms;
    },
    reboot(offMs) {
      wall += offMs;
      boot = 20_000;
      starts += 1;
    },
  };
}
