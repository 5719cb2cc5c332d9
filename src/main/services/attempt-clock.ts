import type { Attempt } from '../../core/documents/attempt';
import type { Clock } from './clock';

type ClockState = Attempt['clock'];

/** Ms of difference between the two clocks that are not a changed system clock yet. */
const ordinarySkewMs = 2000;

/** What the clock of an attempt shows. */
export interface Reading {
  /** Ms of the attempt. While it is paused, the same as at the pause. */
  readonly elapsed: number;
  /** Ms since this stretch of the clock began; during a pause, how long it has lasted. */
  readonly stretch: number;
  /** Ms by which the system clock was moved during the attempt; 0 when it was not. */
  readonly skew: number;
}

/** A clock that begins now, at `base` ms of the attempt. */
export function startClock(clock: Clock, base: number, skew = 0): ClockState {
  return { bootId: clock.bootId(), bootStart: clock.boot(), wallStart: clock.wall(), base, seen: base, skew };
}

/**
 * Reads the clock of an attempt. Within one start of the machine the boot clock decides: it counts sleep and nobody
 * changes it. After a restart of the machine only the wall clock is left. Never less than what was seen before, so
 * that turning a clock back gives no time.
 */
export function readClock(state: ClockState, clock: Clock, running: boolean): Reading {
  const wall = clock.wall() - state.wallStart;
  const sameBoot = state.bootId === clock.bootId();
  const boot = sameBoot ? clock.boot() - state.bootStart : wall;
  const stretch = Math.max(0, boot);
  const skew = state.skew + (sameBoot ? wall - boot : 0);
  return {
    elapsed: running ? Math.max(state.base + stretch, state.seen) : state.base,
    stretch,
    skew: Math.abs(skew) > ordinarySkewMs ? Math.round(skew) : 0,
  };
}

/** The clock from now on, at `elapsed` ms of the attempt; the skew so far is kept. */
export function restartClock(state: ClockState, clock: Clock, elapsed: number): ClockState {
  return startClock(clock, elapsed, readClock(state, clock, true).skew);
}

/** True after a restart of the machine: the stretch should begin anew, so that the boot clock counts again. */
export function isFromOtherBoot(state: ClockState, clock: Clock): boolean {
  return state.bootId !== clock.bootId();
}
