import type { Attempt } from '../../core/documents/attempt';
import type { Settings } from '../../core/documents/settings';
import type { TimelineMark } from '../../core/documents/timeline';
import { duePhases, showPhase, warningBetween } from '../../core/practice/attempt';
import { isFromOtherBoot, restartClock } from './attempt-clock';
import type { AttemptFolders } from './attempt-folders';
import type { AttemptRegister } from './attempt-register';
import type { Emit } from './board-store';
import type { Clock } from './clock';

export interface TimekeeperPorts {
  readonly register: AttemptRegister;
  readonly folders: AttemptFolders;
  readonly clock: Clock;
  readonly emit: Emit;
  readonly settings: () => Settings;
}

export interface AttemptTimekeeper {
  /** Brings the running attempt up to the clock. Doing it twice changes nothing. */
  sync(): void;
  /** Calls `sync` every second. */
  start(): void;
  stop(): void;
}

const tickMs = 1000;
/** The high-water mark goes to the disk at most this often while nothing else happens. */
const heartbeatMs = 5000;
/** A longer gap between two ticks means that the machine slept. */
const sleepGapMs = 20_000;

/**
 * Keeps the time of the running attempt: phases whose time has come, warnings, expiry, the high-water mark. It is asked
 * by a tick every second, when the machine wakes, and before everything that reads or changes an attempt.
 */
export function createAttemptTimekeeper(ports: TimekeeperPorts): AttemptTimekeeper {
  const { register, folders, clock, emit, settings } = ports;
  let timer: ReturnType<typeof setInterval> | null = null;
  let lastTick: number | null = null;

  /** The clock put right: after a restart of the machine, and after a sleep that does not count. */
  function mendClock(attempt: Attempt): Attempt {
    const slept = lastTick !== null && clock.boot() - lastTick > sleepGapMs;
    const excluded = slept && attempt.mode === 'practice' && !settings().sleepCounts;
    if (!excluded && !isFromOtherBoot(attempt.clock, clock)) return attempt;
    const elapsed = excluded ? attempt.clock.seen : register.read(attempt).elapsed;
    return { ...attempt, clock: restartClock(attempt.clock, clock, elapsed) };
  }

  function showDue(attempt: Attempt, at: number): { attempt: Attempt; marks: TimelineMark[] } {
    const exercise = register.exerciseOf(attempt);
    const marks: TimelineMark[] = [];
    let shown = attempt;
    for (const phase of exercise === null ? [] : duePhases(attempt, exercise, at)) {
      const result = showPhase(shown, phase, at);
      if (!result.ok) continue;
      shown = result.attempt;
      marks.push(...result.marks);
    }
    return { attempt: shown, marks };
  }

  function advance(before: Attempt): void {
    const mended = mendClock(before);
    const { elapsed } = register.read(mended);
    const { attempt, marks } = showDue({ ...mended, clock: { ...mended.clock, seen: elapsed } }, elapsed);
    register.put(attempt);
    void folders.record(attempt.id, marks);
    const minutesLeft = warningBetween(attempt, before.clock.seen, elapsed);
    if (minutesLeft !== null) emit('attempt.warning', { id: attempt.id, minutesLeft });
    const turned = marks.length > 0 || minutesLeft !== null || mended !== before;
    if (turned) emit('attempt.changed', register.view(attempt));
    if (turned || register.isDue(attempt, heartbeatMs)) void register.save(attempt.id);
  }

  function sync(): void {
    const attempt = register.current();
    if (attempt !== null && attempt.state === 'running') advance(attempt);
    lastTick = clock.boot();
  }

  return {
    sync,
    start() {
      sync();
      timer = setInterval(sync, tickMs);
      timer.unref();
    },
    stop() {
      if (timer !== null) clearInterval(timer);
      timer = null;
      sync();
    },
  };
}
