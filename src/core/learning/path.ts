import { colourOf, type Colour, type RatingHistory } from './mastery';
import type { PlanDay } from './plan-day';
import type { Section } from './question';

/** A stretch of the curriculum, and how far the person has come on it. */
export interface PathStep {
  /** Section of the checklist, "weekend", or "phase-3". */
  readonly id: string;
  readonly kind: 'section' | 'weekend' | 'phase-3';
  readonly title: string;
  /** "31-32" */
  readonly days: string;
  /** One for each question, exercise or mock of it, in their order. */
  readonly colours: readonly Colour[];
  /** Nothing in it is left undone. */
  readonly done: boolean;
}

/** A timed exercise of the weekend, or a mock of Phase 3, as far as the path looks at it. */
export interface PathExercise {
  readonly id: string;
  /** Its number among the timed exercises; null for all others. */
  readonly timed: number | null;
  /** Best score, 0 to 1; null while no attempt was finished. */
  readonly best: number | null;
}

export interface PathInput {
  readonly sections: readonly Section[];
  readonly plan: readonly PlanDay[];
  readonly histories: ReadonlyMap<string, RatingHistory>;
  readonly exercises: readonly PathExercise[];
}

/** Scores from which an exercise counts as green and as yellow. */
const greenFrom = 0.8;
const yellowFrom = 0.6;

/** The curriculum as one walks it: the sections by their days, the weekend's timed exercises, then Phase 3. */
export function pathOf({ sections, plan, histories, exercises }: PathInput): readonly PathStep[] {
  const timed = exercises.filter((each) => each.timed !== null).sort((a, b) => (a.timed ?? 0) - (b.timed ?? 0));
  const named = plan.flatMap(({ exercise }) => exercises.find(({ id }) => id === exercise) ?? []);
  return [
    ...sections.map((section) =>
      step(
        { id: section.id, kind: 'section', title: section.title, days: section.days },
        section.questions.map(({ id }) => colourOf(histories.get(id))),
      ),
    ),
    step({ id: 'weekend', kind: 'weekend', title: 'Timed exercises', days: '60' }, timed.map(colourOfExercise)),
    step(
      { id: 'phase-3', kind: 'phase-3', title: 'Phase 3', days: `${plan[0]?.day ?? 61}-${plan.at(-1)?.day ?? 90}` },
      named.map(colourOfExercise),
    ),
  ].filter(({ colours }) => colours.length > 0);
}

function step(of: Omit<PathStep, 'colours' | 'done'>, colours: readonly Colour[]): PathStep {
  return { ...of, colours, done: colours.every((colour) => colour !== 'unrated') };
}

function colourOfExercise({ best }: PathExercise): Colour {
  if (best === null) return 'unrated';
  return best >= greenFrom ? 'green' : best >= yellowFrom ? 'yellow' : 'red';
}

/** The first stretch on which something is left undone; null at the end of the path. */
export function nextStep(path: readonly PathStep[]): PathStep | null {
  return path.find(({ done }) => !done) ?? null;
}
