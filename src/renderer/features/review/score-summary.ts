import type { AttemptView } from '../../../contract/values';
import type { Status } from '../../../core/documents/attempt';
import type { Exercise } from '../../../core/exercise/exercise';

export interface PhaseScore {
  readonly id: string;
  readonly title: string;
  readonly shown: boolean;
  /** Points: met ones in full, partial ones half. */
  readonly points: number;
  /** Points by status, as the meter shows them. */
  readonly parts: readonly { readonly status: Status; readonly share: number }[];
}

const statuses = ['met', 'partial', 'violated', 'missing'] as const;

/** What each phase brought in. */
export function phaseScores(exercise: Exercise, attempt: AttemptView): readonly PhaseScore[] {
  const statusOf = new Map(attempt.verdicts.map((verdict) => [verdict.requirement, verdict.status]));
  return exercise.phases.map((phase) => {
    const own = exercise.requirements.filter((requirement) => requirement.phase === phase.id);
    const weigh = (status: Status) =>
      own
        .filter((requirement) => (statusOf.get(requirement.id) ?? 'missing') === status)
        .reduce((sum, requirement) => sum + requirement.weight, 0);
    return {
      id: phase.id,
      title: phase.title,
      shown: attempt.phases.some((each) => each.id === phase.id && each.shownAt !== null),
      points: Math.round(weigh('met') + weigh('partial') / 2),
      parts: statuses.map((status) => ({ status, share: weigh(status) })).filter((part) => part.share > 0),
    };
  });
}

/** When the first requirement about a gate, a zone or a separation was met, in ms of the attempt. */
export function firstSafetyAt(exercise: Exercise, attempt: AttemptView): number | null {
  const safety = new Set(
    exercise.requirements
      .filter(({ check }) => check.demand === 'gate' || check.demand === 'zone')
      .map((requirement) => requirement.id),
  );
  const times = attempt.verdicts.flatMap((verdict) =>
    safety.has(verdict.requirement) && verdict.firstMetAt !== null ? [verdict.firstMetAt] : [],
  );
  return times.length === 0 ? null : Math.min(...times);
}
