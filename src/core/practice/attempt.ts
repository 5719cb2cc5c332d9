import type { Attempt, BreaksFirst, Decision, Rating, Status } from '../documents/attempt';
import type { TimelineMark } from '../documents/timeline';
import type { Exercise } from '../exercise/exercise';

/** Pauses that a practice attempt may take. An exam takes none. */
export const mostPauses = 3;
const hintSteps = 3;

/** What a transition gives: the attempt after it and what goes on its timeline, or why it is not possible. */
export type Transition =
  | { readonly ok: true; readonly attempt: Attempt; readonly marks: readonly TimelineMark[] }
  | { readonly ok: false; readonly reason: TransitionProblem; readonly sentence: string };
export type TransitionProblem = 'over' | 'unknown' | 'not-allowed' | 'hidden';

/** Everything about a new attempt that the rules do not decide. */
export interface AttemptStart {
  readonly id: string;
  readonly number: number;
  readonly mode: Attempt['mode'];
  readonly startedAt: number;
  readonly durationMs: number;
  readonly clock: Attempt['clock'];
}

/** A new attempt: its first phase is shown, the others are to come. */
export function startAttempt(exercise: Exercise, start: AttemptStart): Attempt {
  return {
    format: 1,
    exerciseId: exercise.id,
    ...start,
    state: 'running',
    finishedAt: null,
    phases: exercise.phases.map((phase, index) => ({ id: phase.id, shownAt: index === 0 ? 0 : null, answer: null })),
    pauses: [],
    hints: [],
    decisions: [],
    verdicts: [],
    score: null,
    rating: null,
    note: '',
  };
}

/** All transitions take the time as `at`, in ms of the attempt. They are pure: the attempt that goes in stays as it is. */
export function isOver(attempt: Attempt): boolean {
  return attempt.state === 'finished' || attempt.state === 'abandoned';
}

/** Ids of the phases whose time has come, by their share of the attempt's duration. */
export function duePhases(attempt: Attempt, exercise: Exercise, at: number): string[] {
  return attempt.phases
    .filter((shown) => shown.shownAt === null)
    .map((shown) => exercise.phases.find((phase) => phase.id === shown.id))
    .filter((phase) => phase !== undefined && at >= phase.at * attempt.durationMs)
    .map((phase) => phase?.id ?? '');
}

/** Shows a phase. Showing one that is shown changes nothing. */
export function showPhase(attempt: Attempt, phase: string, at: number): Transition {
  return whileRunning(attempt, () => {
    const shown = attempt.phases.find(({ id }) => id === phase);
    if (shown === undefined) return refuse('unknown', 'This exercise has no such phase.');
    if (shown.shownAt !== null) return unchanged(attempt);
    const phases = attempt.phases.map((entry) => (entry.id === phase ? { ...entry, shownAt: at } : entry));
    return changed({ ...attempt, phases }, { at, type: 'phase', subject: phase, value: '' });
  });
}

/** Shows the first phase that is still to come; where there is none, nothing changes. */
export function showNextPhase(attempt: Attempt, at: number): Transition {
  const next = attempt.phases.find(({ shownAt }) => shownAt === null);
  return next === undefined ? whileRunning(attempt, () => unchanged(attempt)) : showPhase(attempt, next.id, at);
}

export interface Answer {
  readonly phase: string;
  readonly answer: BreaksFirst;
}

/** "What breaks first?": the first answer counts, a second one changes nothing. */
export function answerConstraint(attempt: Attempt, { phase, answer }: Answer, at: number): Transition {
  return whileRunning(attempt, () => {
    const shown = attempt.phases.find(({ id }) => id === phase);
    if (shown === undefined || shown.shownAt === null) return refuse('unknown', 'This constraint has not arrived yet.');
    if (shown.answer !== null) return unchanged(attempt);
    const phases = attempt.phases.map((entry) => (entry.id === phase ? { ...entry, answer } : entry));
    return changed({ ...attempt, phases }, { at, type: 'answer', subject: phase, value: answer });
  });
}

export interface HintRequest {
  readonly requirement: string;
  readonly exercise: Exercise;
}

/** Takes the next hint of a requirement: a nudge, a pointer, the answer. After the third nothing changes. An exam gives none. */
export function takeHint(attempt: Attempt, { requirement, exercise }: HintRequest, at: number): Transition {
  return whileRunning(attempt, () => {
    if (attempt.mode === 'exam') return refuse('not-allowed', 'An exam gives no hints.');
    const asked = exercise.requirements.find(({ id }) => id === requirement);
    if (asked === undefined || !shownPhases(attempt).includes(asked.phase)) {
      return refuse('unknown', 'This is not asked yet.');
    }
    if (exercise.fromMemory)
      return refuse('hidden', 'This exercise is done from memory: there are no hints until the end.');
    const taken = attempt.hints.filter((hint) => hint.requirement === requirement).length;
    if (taken >= hintSteps) return unchanged(attempt);
    const hints = [...attempt.hints, { requirement, step: taken + 1, at }];
    return changed({ ...attempt, hints }, { at, type: 'hint', subject: requirement, value: String(taken + 1) });
  });
}

export function pauseAttempt(attempt: Attempt, at: number): Transition {
  return whileRunning(attempt, () => {
    if (attempt.mode === 'exam') return refuse('not-allowed', 'An exam is not paused.');
    if (attempt.state === 'paused') return unchanged(attempt);
    if (pausesLeft(attempt) === 0) return refuse('not-allowed', `All ${mostPauses} pauses are taken.`);
    const pauses = [...attempt.pauses, { from: at, wallMs: null }];
    return changed({ ...attempt, state: 'paused', pauses }, { at, type: 'pause', subject: '', value: '' });
  });
}

/** Goes on after a pause that lasted `lastedMs`. */
export function resumeAttempt(attempt: Attempt, lastedMs: number, at: number): Transition {
  return whileRunning(attempt, () => {
    if (attempt.state === 'running') return unchanged(attempt);
    return changed(endPause(attempt, lastedMs), { at, type: 'resume', subject: '', value: '' });
  });
}

export function pausesLeft(attempt: Attempt): number {
  return attempt.mode === 'exam' ? 0 : Math.max(0, mostPauses - attempt.pauses.length);
}

/** Replaces the trade-offs. One that is new or differs is marked on the timeline. */
export function saveDecisions(attempt: Attempt, decisions: readonly Decision[], at: number): Transition {
  return whileRunning(attempt, () => {
    const before = new Map(attempt.decisions.map((decision) => [decision.id, JSON.stringify(decision)]));
    const marks = decisions
      .filter((decision) => before.get(decision.id) !== JSON.stringify(decision))
      .map((decision): TimelineMark => ({ at, type: 'decision', subject: decision.id, value: '' }));
    return { ok: true, attempt: { ...attempt, decisions: [...decisions] }, marks };
  });
}

export interface Verdicts {
  readonly verdicts: readonly { readonly requirement: string; readonly status: Status }[];
  readonly score: number;
}

/** What the checker says now. A requirement that turned is marked; when it was first met stays, whatever follows. */
export function recordVerdicts(attempt: Attempt, { verdicts, score }: Verdicts, at: number): Transition {
  return whileRunning(attempt, () => {
    const before = new Map(attempt.verdicts.map((verdict) => [verdict.requirement, verdict]));
    const marks: TimelineMark[] = [];
    for (const { requirement, status } of verdicts) {
      const old = before.get(requirement);
      if ((old?.status ?? 'missing') !== status)
        marks.push({ at, type: 'verdict', subject: requirement, value: status });
      before.set(requirement, {
        requirement,
        status,
        firstMetAt: old?.firstMetAt ?? (status === 'met' ? at : null),
      });
    }
    if (marks.length === 0 && score === attempt.score && before.size === attempt.verdicts.length)
      return unchanged(attempt);
    return { ok: true, attempt: { ...attempt, verdicts: [...before.values()], score }, marks };
  });
}

export interface Ending {
  /** Wall clock, ms since 1970. */
  readonly finishedAt: number;
  /** How long the pause has lasted in which it ends, if it ends in one. */
  readonly pausedMs: number;
  /** The last word of the checker; null when the exercise is gone and nothing can be checked. */
  readonly final: Verdicts | null;
}

/** Ends the attempt with the checker's last word. */
export function finishAttempt(attempt: Attempt, ending: Ending, at: number): Transition {
  return whileRunning(attempt, () => {
    const resumed = attempt.state === 'paused' ? endPause(attempt, ending.pausedMs) : attempt;
    const checked = ending.final === null ? unchanged(resumed) : recordVerdicts(resumed, ending.final, at);
    if (!checked.ok) return checked;
    const finished: Attempt = { ...checked.attempt, state: 'finished', finishedAt: ending.finishedAt };
    return {
      ok: true,
      attempt: ending.final === null ? { ...finished, score: null } : finished,
      marks: [...checked.marks, { at, type: 'finish', subject: '', value: 'finished' }],
    };
  });
}

/** Ends the attempt without a score. Everything it wrote stays. */
export function abandonAttempt(attempt: Attempt, ending: Omit<Ending, 'final'>, at: number): Transition {
  return whileRunning(attempt, () => {
    const resumed = attempt.state === 'paused' ? endPause(attempt, ending.pausedMs) : attempt;
    return changed(
      { ...resumed, state: 'abandoned', finishedAt: ending.finishedAt, score: null },
      { at, type: 'finish', subject: '', value: 'abandoned' },
    );
  });
}

/** The person's own view of a finished attempt. */
export function rateAttempt(attempt: Attempt, rating: Rating | null, note: string): Transition {
  if (!isOver(attempt)) return refuse('not-allowed', 'An attempt is rated when it is finished.');
  return { ok: true, attempt: { ...attempt, rating, note }, marks: [] };
}

/** Ids of the phases that have been shown: their requirements apply. */
export function shownPhases(attempt: Attempt): string[] {
  return attempt.phases.filter(({ shownAt }) => shownAt !== null).map(({ id }) => id);
}

/**
 * Minutes left at the last warning that lies between two readings of the clock, or null. After a long sleep that is
 * one warning, not all that were slept through.
 */
export function warningBetween(attempt: Attempt, before: number, now: number): number | null {
  const crossed = warnings.filter((minutes) => {
    const moment = attempt.durationMs - minutes * 60_000;
    return before < moment && moment <= now;
  });
  return crossed.at(-1) ?? null;
}
const warnings = [10, 5, 1, 0] as const;

function endPause(attempt: Attempt, lastedMs: number): Attempt {
  const pauses = attempt.pauses.map((pause) => (pause.wallMs === null ? { ...pause, wallMs: lastedMs } : pause));
  return { ...attempt, state: 'running', pauses };
}

function whileRunning(attempt: Attempt, transition: () => Transition): Transition {
  return isOver(attempt) ? refuse('over', 'This attempt is over.') : transition();
}

function changed(attempt: Attempt, mark: TimelineMark): Transition {
  return { ok: true, attempt, marks: [mark] };
}

function unchanged(attempt: Attempt): Transition {
  return { ok: true, attempt, marks: [] };
}

function refuse(reason: TransitionProblem, sentence: string): Transition {
  return { ok: false, reason, sentence };
}
