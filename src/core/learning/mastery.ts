import type { Rating } from '../documents/attempt';
import type { RatingLine } from '../documents/rating-line';
import type { Question, Section } from './question';

/** What a person said of one question, oldest first; empty while nothing was said. */
export type RatingHistory = readonly RatingLine[];

/** The histories by question. */
export function historiesOf(lines: readonly RatingLine[]): ReadonlyMap<string, RatingHistory> {
  const histories = new Map<string, RatingLine[]>();
  for (const line of lines) {
    const known = histories.get(line.question);
    if (known === undefined) histories.set(line.question, [line]);
    else known.push(line);
  }
  return histories;
}

export type Colour = Rating | 'unrated';
export const colours: readonly Colour[] = ['green', 'yellow', 'red', 'unrated'];

/** The last word counts. */
export function colourOf(history: RatingHistory | undefined): Colour {
  return history?.at(-1)?.rating ?? 'unrated';
}

export type ColourCounts = Readonly<Record<Colour, number>>;

export function countColours(
  questions: readonly Question[],
  histories: ReadonlyMap<string, RatingHistory>,
): ColourCounts {
  const counts = { green: 0, yellow: 0, red: 0, unrated: 0 };
  for (const { id } of questions) counts[colourOf(histories.get(id))] += 1;
  return counts;
}

/** A question that is worth the next hour, and why. */
export interface Suggestion {
  readonly section: Section;
  readonly question: Question;
  readonly colour: Colour;
  /** Wall clock of the last rating, ms since 1970; null while there is none. */
  readonly ratedAt: number | null;
}

/** Red before yellow before what was never rated; of the same colour what was looked at longest ago; never green. */
const urgency: Readonly<Record<Colour, number>> = { red: 0, yellow: 1, unrated: 2, green: 3 };

/**
 * What to do next: the most urgent questions, no two of one section as long as others have some, so that one weak area
 * does not take the whole day.
 */
export function suggestNext(
  sections: readonly Section[],
  histories: ReadonlyMap<string, RatingHistory>,
  count: number,
): readonly Suggestion[] {
  const open = sections
    .flatMap((section) =>
      section.questions.map((question): Suggestion => {
        const history = histories.get(question.id);
        return { section, question, colour: colourOf(history), ratedAt: history?.at(-1)?.at ?? null };
      }),
    )
    .filter(({ colour }) => colour !== 'green')
    .sort((a, b) => urgency[a.colour] - urgency[b.colour] || (a.ratedAt ?? 0) - (b.ratedAt ?? 0));
  const seen = new Set<string>();
  const first = open.filter(({ section }) => !seen.has(section.id) && seen.add(section.id));
  return [...first, ...open.filter((suggestion) => !first.includes(suggestion))].slice(0, count);
}
