import type { ComponentDefinition } from './component';
import { createSpelling } from './spelling';
import { readWords, type Piece } from './words';

/** What a phrase of the catalogue says. */
export interface Meaning {
  /** Components that the phrase names. */
  readonly components: readonly ComponentDefinition[];
  /** Components of which it holds an alias without meaning them: "lambda architecture" is no AWS Lambda. */
  readonly denied: readonly ComponentDefinition[];
  /** An ordinary word too: it needs company. */
  readonly ambiguous: boolean;
}

/** A phrase found in a text: pieces from `start` up to `end`. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly words: number;
  readonly meaning: Meaning;
}

interface Branch {
  readonly next: Map<string, Branch>;
  meaning: Meaning | null;
}

export interface AliasIndex {
  /** Every phrase that begins at a piece, in any length, those that only deny included. */
  readonly matchesAt: (pieces: readonly Piece[], start: number) => Match[];
}

/** One word may come in this many glued pieces at most ("ReplicatedMergeTree"). */
const mostPieces = 4;
/** A phrase written as one word ("schemaregistry") is taken for it from this length on. */
const shortestCompound = 6;

const isPlain = /^[a-z0-9]+(?: [a-z0-9]+)*$/;

/** The words of a phrase; capitals inside a word do not part it here. */
export function phraseWords(phrase: string): string[] {
  // Nearly all aliases are written as they are compared; there are thousands, and the program waits for them at start.
  if (isPlain.test(phrase)) return phrase.split(' ');
  const words: string[] = [];
  for (const piece of readWords(phrase).pieces) {
    if (piece.glued) words.push((words.pop() ?? '') + piece.form);
    else words.push(piece.form);
  }
  return words;
}

function branch(): Branch {
  return { next: new Map(), meaning: null };
}

function insert(root: Branch, words: readonly string[], meaning: Meaning): void {
  let at = root;
  for (const word of words) {
    const known = at.next.get(word) ?? branch();
    at.next.set(word, known);
    at = known;
  }
  const before = at.meaning ?? { components: [], denied: [], ambiguous: true };
  at.meaning = {
    // Of components that share a phrase the later one is the narrower: an "auth service" is access control, then a service.
    components: [...new Set([...meaning.components, ...before.components])],
    denied: [...before.denied, ...meaning.denied],
    ambiguous: before.ambiguous && meaning.ambiguous,
  };
}

function insertComponent(root: Branch, component: ComponentDefinition): void {
  const ordinary = new Set(component.ambiguous.map((phrase) => phraseWords(phrase).join(' ')));
  for (const phrase of [component.name, ...component.aliases]) {
    const words = phraseWords(phrase);
    const meaning = { components: [component], denied: [], ambiguous: ordinary.has(words.join(' ')) };
    if (words.length > 0) insert(root, words, meaning);
    const compound = words.join('');
    if (words.length > 1 && compound.length >= shortestCompound) insert(root, [compound], meaning);
  }
  for (const phrase of component.not) {
    insert(root, phraseWords(phrase), { components: [], denied: [component], ambiguous: true });
  }
}

/** The words that can stand at `start`: glued pieces read together and apart. */
function wordsAt(pieces: readonly Piece[], start: number): { word: string; end: number }[] {
  const words: { word: string; end: number }[] = [];
  let word = '';
  for (let end = start; end < pieces.length && end < start + mostPieces; end += 1) {
    const piece = pieces[end];
    if (piece === undefined || (end > start && !piece.glued)) break;
    word += piece.form;
    words.push({ word, end: end + 1 });
  }
  return words;
}

function vocabularyOf(root: Branch): Set<string> {
  const words = new Set<string>();
  const visit = (at: Branch): void => {
    for (const [word, below] of at.next) {
      words.add(word);
      visit(below);
    }
  };
  visit(root);
  return words;
}

/** All names, aliases and `not` phrases of a catalogue, ready to be found in texts: one step a word. */
export function createAliasIndex(components: readonly ComponentDefinition[]): AliasIndex {
  const root = branch();
  for (const component of components) insertComponent(root, component);
  const vocabulary = vocabularyOf(root);
  const spelling = createSpelling(vocabulary);

  function walk(
    pieces: readonly Piece[],
    from: Branch,
    state: { start: number; at: number; words: number; exact: boolean },
  ): Match[] {
    return wordsAt(pieces, state.at).flatMap(({ word, end }) =>
      spelling.meant(word).flatMap((meant) => {
        const below = from.next.get(meant);
        if (below === undefined) return [];
        const exact = state.exact && meant === word;
        const step = { start: state.start, at: end, words: state.words + 1, exact };
        const longer = walk(pieces, below, step);
        const meaning = below.meaning;
        // An ordinary word that is bent or misspelt ("sparks") is that ordinary word.
        if (meaning === null || (meaning.ambiguous && !exact)) return longer;
        // "Agents" by itself is a word of its own; in "tool agents" it is the plural of one.
        if (step.words === 1 && meant.length < word.length && vocabulary.has(word)) return longer;
        return [{ start: state.start, end, words: step.words, meaning }, ...longer];
      }),
    );
  }
  return { matchesAt: (pieces, start) => walk(pieces, root, { start, at: start, words: 0, exact: true }) };
}
