import { ordinaryWords } from './ordinary-words';

/** Below this length a slip of the pen makes another word too easily ("spark", "stark"). */
const shortestMisspelt = 6;
const mostRemembered = 50_000;

/** Short forms that people write for words of the trade. */
const shortForms = new Map([
  ['svc', 'service'],
  ['svcs', 'service'],
  ['srv', 'server'],
  ['mgmt', 'management'],
  ['mgr', 'manager'],
  ['agg', 'aggregation'],
  ['aggr', 'aggregation'],
  ['proc', 'processing'],
  ['msg', 'message'],
  ['obj', 'object'],
  ['dist', 'distributed'],
  ['reg', 'registry'],
  ['idx', 'index'],
  ['sched', 'scheduler'],
]);

function deletions(word: string): string[] {
  return Array.from(word, (_, index) => word.slice(0, index) + word.slice(index + 1));
}

/** One letter added, left out or replaced, or two neighbours swapped. */
export function isOneEdit(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  const rest = (word: string, skipped: number) => word.slice(start + skipped);
  if (a.length > b.length) return rest(a, 1) === rest(b, 0);
  if (a.length < b.length) return rest(a, 0) === rest(b, 1);
  if (rest(a, 1) === rest(b, 1)) return true;
  return a[start] === b[start + 1] && a[start + 1] === b[start] && rest(a, 2) === rest(b, 2);
}

export interface Spelling {
  /** Known words that this one may have been meant to be; itself first when it is known. */
  readonly meant: (word: string) => readonly string[];
}

function singulars(word: string): string[] {
  const found: string[] = [];
  if (word.length >= 3 && word.endsWith('s') && !word.endsWith('ss')) found.push(word.slice(0, -1));
  if (word.length >= 5 && word.endsWith('ies')) found.push(`${word.slice(0, -3)}y`);
  if (word.length >= 5 && /(?:s|x|z|ch|sh)es$/.test(word)) found.push(word.slice(0, -2));
  return found;
}

function indexDeletions(vocabulary: ReadonlySet<string>): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const known of vocabulary) {
    if (known.length < shortestMisspelt - 1 || !/^\p{L}+$/u.test(known)) continue;
    for (const key of [known, ...deletions(known)]) {
      const others = index.get(key);
      if (others === undefined) index.set(key, [known]);
      else others.push(known);
    }
  }
  return index;
}

/** Knows the words of all aliases, their plurals, and what is one slip away from them. */
export function createSpelling(vocabulary: ReadonlySet<string>): Spelling {
  // Made when the first unknown word comes: most boards hold none, and the program starts sooner.
  let byDeletion: ReadonlyMap<string, readonly string[]> | null = null;

  function corrections(word: string): string[] {
    if (word.length < shortestMisspelt || !/^\p{L}+$/u.test(word) || ordinaryWords.has(word)) return [];
    const index = (byDeletion ??= indexDeletions(vocabulary));
    const near = [word, ...deletions(word)].flatMap((key) => index.get(key) ?? []);
    return [...new Set(near)].filter((other) => isOneEdit(word, other));
  }

  function read(word: string): readonly string[] {
    const long = shortForms.get(word);
    const plural = singulars(word).filter((singular) => vocabulary.has(singular));
    // A plural that stands in one alias ("PoPs") is still the plural of the word in another ("edge PoP").
    if (vocabulary.has(word)) return [word, ...(long === undefined ? [] : [long]), ...plural];
    if (long !== undefined) return [long];
    return plural.length > 0 ? plural : corrections(word);
  }

  // The same words come again and again on a board.
  const known = new Map<string, readonly string[]>();
  return {
    meant(word) {
      const before = known.get(word);
      if (before !== undefined) return before;
      const words = read(word);
      if (known.size >= mostRemembered) known.clear();
      known.set(word, words);
      return words;
    },
  };
}
