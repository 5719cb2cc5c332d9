import type { AttemptView } from '../../../contract/values';
import type { Exercise, Phase } from '../../../core/exercise/exercise';

/** A stretch of the clock's bar. */
export interface PhaseSegment {
  readonly id: string;
  readonly title: string;
  /** Length as a share of the whole attempt, and how much of it has passed: both 0 to 1. */
  readonly share: number;
  readonly passed: number;
}

/** Segments in the order of the phases; a constraint that was asked for early begins when it was shown. */
export function phaseSegments(exercise: Exercise, view: AttemptView, elapsedMs: number): readonly PhaseSegment[] {
  const starts = exercise.phases.map((phase, index) => {
    const shownAt = view.phases.find((each) => each.id === phase.id)?.shownAt ?? null;
    return index === 0 ? 0 : Math.min(shownAt ?? phase.at * view.durationMs, view.durationMs);
  });
  return exercise.phases.map((phase, index) => {
    const start = starts[index] ?? 0;
    const end = starts[index + 1] ?? view.durationMs;
    const length = Math.max(end - start, 1);
    return {
      id: phase.id,
      title: phase.title,
      share: length / view.durationMs,
      passed: Math.min(1, Math.max(0, (elapsedMs - start) / length)),
    };
  });
}

/** Number of the phase that is on, from 1. */
export function currentPhase(view: AttemptView): number {
  return Math.max(1, view.phases.filter((phase) => phase.shownAt !== null).length);
}

/** Phases whose requirements count: shown, and where they ask what breaks first, answered. */
export function unlockedPhases(exercise: Exercise, view: AttemptView | null): readonly string[] {
  if (view === null) return exercise.phases.map((phase) => phase.id);
  return exercise.phases
    .filter((phase) => {
      const state = view.phases.find((each) => each.id === phase.id);
      return state !== undefined && state.shownAt !== null && (!asks(phase) || state.answer !== null);
    })
    .map((phase) => phase.id);
}

/** The oldest constraint that was shown and still waits for its answer, with its number among the constraints. */
export function waitingConstraint(
  exercise: Exercise,
  view: AttemptView,
): { readonly phase: Phase; readonly number: number; readonly of: number } | null {
  const constraints = exercise.phases.filter((phase) => phase.constraint !== undefined);
  const index = constraints.findIndex((phase) => {
    const state = view.phases.find((each) => each.id === phase.id);
    return asks(phase) && state !== undefined && state.shownAt !== null && state.answer === null;
  });
  const phase = constraints[index];
  return phase === undefined ? null : { phase, number: index + 1, of: constraints.length };
}

function asks(phase: Phase): boolean {
  return phase.constraint !== undefined && phase.breaksFirst !== undefined;
}
