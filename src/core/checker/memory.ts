import type { Vocabulary } from '../diagram/vocabulary';
import { stemsOf, wordsOf, type Word } from './phrase';
import { numbersIn, type StatedNumber } from './quantity-parser';

/**
 * What the words of a text are does not change from one stroke to the next: it is remembered for as long as the catalogue
 * lives, beside what the catalogue itself remembers about labels.
 */
export interface Memory {
  readonly words: (text: string) => readonly Word[];
  /** The stems of each phrase of a list that content holds. */
  readonly stems: (phrases: readonly string[]) => readonly (readonly string[])[];
  readonly numbers: (text: string) => readonly StatedNumber[];
}

/** A board has some thousand texts at most; beyond this a memory is emptied. */
const mostRemembered = 20_000;
const memories = new WeakMap<Vocabulary, Memory>();

export function memoryOf(vocabulary: Vocabulary): Memory {
  const known = memories.get(vocabulary);
  if (known) return known;
  const memory = { words: remembering(wordsOf), stems: rememberingLists, numbers: remembering(numbersIn) };
  memories.set(vocabulary, memory);
  return memory;
}

const phraseLists = new WeakMap<readonly string[], readonly (readonly string[])[]>();

function rememberingLists(phrases: readonly string[]): readonly (readonly string[])[] {
  const known = phraseLists.get(phrases);
  if (known) return known;
  const stems = phrases.map(stemsOf);
  phraseLists.set(phrases, stems);
  return stems;
}

function remembering<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= mostRemembered) known.clear();
    const value = compute(text);
    known.set(text, value);
    return value;
  };
}
