/** An attempt as far as its time goes. */
export interface PracticeTime {
  /** Wall clock, ms since 1970. */
  readonly startedAt: number;
  readonly elapsedMs: number;
}

export interface PracticeDay {
  /** Wall clock of its first moment, ms since 1970. */
  readonly start: number;
  /** Whole minutes. */
  readonly minutes: number;
}

export interface PracticeWindow {
  readonly now: number;
  /** How many days, today the last. */
  readonly days: number;
  /** First moment of the day in which a moment lies, by the person's calendar. */
  readonly startOfDay: (at: number) => number;
}

/** Minutes of practice on each of the last days, oldest first. An attempt counts for the day on which it began. */
export function practiceByDay(
  attempts: readonly PracticeTime[],
  { now, days, startOfDay }: PracticeWindow,
): readonly PracticeDay[] {
  const starts: number[] = [];
  // Noon of the day before: a day with a change to summer time is 23 or 25 hours long.
  for (let start = startOfDay(now); starts.length < days; start = startOfDay(start - 12 * 3_600_000))
    starts.unshift(start);
  const practised = new Map(starts.map((start) => [start, 0]));
  for (const { startedAt, elapsedMs } of attempts) {
    const start = startOfDay(startedAt);
    const before = practised.get(start);
    if (before !== undefined) practised.set(start, before + elapsedMs);
  }
  return starts.map((start) => ({ start, minutes: Math.round((practised.get(start) ?? 0) / 60_000) }));
}
