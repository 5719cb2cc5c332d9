import { readWords } from '../catalog/words';

/** Phrases in what people write: "zone_id", "zoneId" and "zone id" are the same words, and so are "dedup keys" and "dedup key". */

export interface Word {
  readonly stem: string;
  /** Number of the clause that it stands in; punctuation and line breaks end one. */
  readonly clause: number;
}

const negators = new Set([
  'no',
  'not',
  'without',
  'never',
  'non',
  'avoid',
  'avoids',
  'dont',
  'doesnt',
  'isnt',
  'cannot',
]);
/** So many words may stand between a negator and what it denies: "not yet partitioned by zone". */
const negatorReach = 2;

/** Whether the words say the phrase, at least once without denying it. */
export function says(words: readonly Word[], phrase: readonly string[]): boolean {
  if (phrase.length === 0) return false;
  for (let start = 0; start + phrase.length <= words.length; start++) {
    if (standsAt(words, phrase, start) && !isDenied(words, start)) return true;
  }
  return false;
}

// A loop: this is asked for every phrase of an exercise at every word of a board.
function standsAt(words: readonly Word[], phrase: readonly string[], start: number): boolean {
  for (let offset = 0; offset < phrase.length; offset++) {
    if (words[start + offset]?.stem !== phrase[offset]) return false;
  }
  return true;
}

function isDenied(words: readonly Word[], start: number): boolean {
  const clause = words[start]?.clause;
  for (let back = 1; back <= negatorReach + 1; back++) {
    const word = words[start - back];
    if (word?.clause !== clause || word === undefined) return false;
    // "not only partitioned" says that it is.
    if (negators.has(word.stem)) return words[start - back + 1]?.stem !== 'only';
    if (word.stem === 'of' && words[start - back - 1]?.stem === 'instead') return true;
    if (word.stem === 'than' && words[start - back - 1]?.stem === 'rather') return true;
  }
  return false;
}

export function stemsOf(phrase: string): readonly string[] {
  return wordsOf(phrase).map(({ stem }) => stem);
}

/** The words of a text in the catalogue's normal form, with endings taken off and clauses counted. */
export function wordsOf(text: string): readonly Word[] {
  let clause = 0;
  return readWords(text).pieces.map(({ form, gap }) => {
    if (endsClause.test(gap)) clause += 1;
    return { stem: stemOf(form), clause };
  });
}

/** Any punctuation but what holds a name together, or a new line. */
const endsClause = /[^\s_/-]|\n/;

/** Takes the commonest English endings off, so that "partitioned", "partitions" and "partitioning" are one word. */
function stemOf(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  let stem = word;
  if (stem.endsWith('ies') && stem.length > 4) stem = `${stem.slice(0, -3)}y`;
  else if (stem.endsWith('s') && !stem.endsWith('ss') && !stem.endsWith('us')) stem = stem.slice(0, -1);
  const shorter = stem.replace(/(?:ing|ed)$/, '');
  if (shorter.length >= 4 && /[aeiouy]/.test(shorter)) stem = shorter;
  return stem.length > 4 ? stem.replace(/e$/, '') : stem;
}
