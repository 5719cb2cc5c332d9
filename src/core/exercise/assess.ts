import { check, type Report } from '../checker/run';
import type { StatedDecision } from '../checker/finding';
import type { Graph } from '../diagram/graph';
import type { Vocabulary } from '../diagram/vocabulary';
import type { Decision } from '../documents/attempt';
import type { Exercise } from './exercise';

export interface Assessment {
  readonly graph: Graph;
  readonly catalog: Vocabulary;
  /** Ids of the phases that were shown; only their requirements apply. */
  readonly shownPhases: readonly string[];
  /** Trade-offs of the attempt, or plain sentences of a design as text. */
  readonly decisions: readonly (Decision | string)[];
}

/** Holds a board against an exercise as far as it has been shown. */
export function assess(exercise: Exercise, { graph, catalog, shownPhases, decisions }: Assessment): Report {
  const shown = new Set(shownPhases);
  return check({
    graph,
    catalog,
    requirements: exercise.requirements.filter(({ phase }) => shown.has(phase)),
    decisions: decisions.map(stated),
  });
}

/** What was decided, what it costs and what would change one's mind are one statement. */
function stated(decision: Decision | string): StatedDecision {
  if (typeof decision === 'string') return { text: decision, requirement: null, shapes: [] };
  const { requirement, shapes } = decision;
  const text = [decision.decision, decision.cost, decision.changeMind].filter(Boolean).join('\n');
  return { text, requirement, shapes };
}
