import { useEffect, useState } from 'react';
import type { AttemptView } from '../../contract/values';

/** An attempt as main last told it, and when that was on the page's own steady clock (performance.now). */
export interface AttemptSnapshot {
  readonly view: AttemptView;
  readonly receivedAt: number;
}

export interface ClockReading {
  readonly elapsedMs: number;
  readonly remainingMs: number;
}

/** Main owns the clock; between two of its messages the page counts on from the last one. Never past the end. */
export function readClock({ view, receivedAt }: AttemptSnapshot, now: number): ClockReading {
  const since = view.state === 'running' ? Math.max(0, now - receivedAt) : 0;
  const elapsedMs = Math.min(view.elapsedMs + since, Math.max(view.durationMs, view.elapsedMs));
  return { elapsedMs, remainingMs: Math.max(0, view.durationMs - elapsedMs) };
}

/** Time until the shown second changes, in ms. */
export function untilNextSecond(remainingMs: number): number {
  return (remainingMs % 1000) + 1;
}

/** The clock as text wants it: renders once a second, on the second. */
export function useAttemptClock(snapshot: AttemptSnapshot): ClockReading {
  const [now, setNow] = useState(() => performance.now());
  const reading = readClock(snapshot, Math.max(now, snapshot.receivedAt));
  const ticking = snapshot.view.state === 'running' && reading.remainingMs > 0;
  useEffect(() => {
    if (!ticking) return;
    const timer = setTimeout(() => setNow(performance.now()), untilNextSecond(reading.remainingMs));
    return () => clearTimeout(timer);
  }, [ticking, reading.remainingMs]);
  return reading;
}
