import type { ContentProblem } from '../../contract/values';
import type { Exercise } from '../../core/exercise/exercise';
import type { PatternCard } from '../../core/learning/pattern-card';
import { wordsOfAnswer, type Section } from '../../core/learning/question';
import type { Term } from '../../core/learning/term';
import type { Entry } from './yaml-file';

/** The ids that questions, cards, terms and exercises may refer to. */
export interface KnownLearning {
  readonly exercises: ReadonlyMap<string, Exercise>;
  readonly components: ReadonlySet<string>;
  readonly references: ReadonlySet<string>;
  readonly questions: ReadonlySet<string>;
  readonly patterns: ReadonlySet<string>;
  readonly terms: ReadonlySet<string>;
}

const fewestWords = 80;
const mostWords = 200;

/** What a section's questions refer to and nobody defines, questions that are there twice, and answers too short or too long. */
export function checkSection(entry: Entry<Section>, known: KnownLearning): ContentProblem[] {
  const seen = new Set<string>();
  return entry.value.questions.flatMap((question, index) => {
    const at = ['questions', index];
    const words = wordsOfAnswer(question);
    const isTwice = seen.has(question.id);
    seen.add(question.id);
    return [
      ...(isTwice ? [entry.problem([...at, 'id'], `"${question.id}" is there twice`)] : []),
      ...(words < fewestWords || words > mostWords
        ? [
            entry.problem(
              [...at, 'answer'],
              `a model answer has ${fewestWords} to ${mostWords} words; this one has ${words}`,
            ),
          ]
        : []),
      ...(question.kind === 'design' && question.exercise === undefined
        ? [entry.problem([...at, 'exercise'], 'a question that asks for a design names its exercise')]
        : []),
      ...(question.exercise === undefined || known.exercises.has(question.exercise)
        ? []
        : [entry.problem([...at, 'exercise'], `there is no exercise "${question.exercise}"`)]),
      ...missing(entry, [...at, 'references'], { noun: 'template', ids: question.references, known: known.references }),
      ...missing(entry, [...at, 'patterns'], { noun: 'pattern card', ids: question.patterns, known: known.patterns }),
      ...missing(entry, [...at, 'vocabulary'], { noun: 'term', ids: question.vocabulary, known: known.terms }),
      ...missing(entry, [...at, 'components'], {
        noun: 'component',
        ids: question.components,
        known: known.components,
      }),
    ];
  });
}

/** Exercises and requirements that a card names and nobody defines. */
export function checkPatternCard(entry: Entry<PatternCard>, { exercises }: KnownLearning): ContentProblem[] {
  return entry.value.applies.flatMap(({ exercise, requirements }, index) => {
    const found = exercises.get(exercise);
    if (found === undefined)
      return [entry.problem(['applies', index, 'exercise'], `there is no exercise "${exercise}"`)];
    const known = new Set(found.requirements.map(({ id }) => id));
    return missing(entry, ['applies', index, 'requirements'], { noun: 'requirement', ids: requirements, known });
  });
}

/** A component that a term names and nobody defines. */
export function checkTerm(entry: Entry<Term>, { components }: KnownLearning): ContentProblem[] {
  const { component } = entry.value;
  return component === undefined || components.has(component)
    ? []
    : [entry.problem(['component'], `there is no component "${component}"`)];
}

/** What an exercise says it trains and nobody defines. */
export function checkTrains(entry: Entry<Exercise>, { questions, patterns, terms }: KnownLearning): ContentProblem[] {
  const known = new Set([...questions, ...patterns, ...terms]);
  return missing(entry, ['trains'], { noun: 'question, pattern card or term', ids: entry.value.trains, known });
}

interface Mentioned {
  readonly noun: string;
  readonly ids: readonly string[];
  readonly known: ReadonlySet<string>;
}

function missing(entry: Entry<unknown>, at: readonly PropertyKey[], { noun, ids, known }: Mentioned): ContentProblem[] {
  return ids.flatMap((id, index) =>
    known.has(id) ? [] : [entry.problem([...at, index], `there is no ${noun} "${id}"`)],
  );
}
