/**
 * How well `text` answers `query`: 0 not at all, higher is better. All words of the query must be found, each at the start
 * of a word, inside a word, or as letters in order.
 */
export function fuzzyScore(text: string, query: string): number {
  const haystack = text.toLowerCase();
  let total = 1;
  for (const word of query.toLowerCase().split(/\s+/).filter(Boolean)) {
    const score = wordScore(haystack, word);
    if (score === 0) return 0;
    total += score;
  }
  return total;
}

function wordScore(haystack: string, word: string): number {
  if (haystack.startsWith(word)) return 8;
  const at = haystack.indexOf(word);
  if (at > 0) return /[\s\-:(]/.test(haystack[at - 1] ?? '') ? 6 : 3;
  return hasInOrder(haystack, word) ? 1 : 0;
}

function hasInOrder(haystack: string, word: string): boolean {
  // Letters strewn over a whole sentence are no match: they must lie close together.
  let from = -1;
  for (const letter of word) {
    const next = haystack.indexOf(letter, from + 1);
    if (next < 0 || (from >= 0 && next - from > 4)) return false;
    from = next;
  }
  return word.length > 1;
}

/** The items that answer the query, best first; all of them, in their order, for an empty query. */
export function fuzzyFilter<T>(
  items: readonly T[],
  query: string,
  textsOf: (item: T) => readonly string[],
): readonly T[] {
  if (query.trim() === '') return items;
  return items
    .map((item, index) => ({
      item,
      index,
      // The first text is the name: a hit there counts for more than one in the keywords.
      score: Math.max(...textsOf(item).map((text, rank) => fuzzyScore(text, query) * (rank === 0 ? 2 : 1))),
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .map(({ item }) => item);
}
