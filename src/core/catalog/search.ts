import { phraseWords } from './alias-index';
import type { ComponentDefinition } from './component';
import { isOneEdit } from './spelling';

interface Phrase {
  readonly words: readonly string[];
  readonly spaced: string;
  readonly compact: string;
  /** Neighbouring letters of the compact form. */
  readonly pairs: ReadonlySet<string>;
}

interface Entry {
  readonly component: ComponentDefinition;
  /** Name first, then id and aliases. */
  readonly phrases: readonly Phrase[];
}

interface Hit {
  readonly component: ComponentDefinition;
  readonly fit: number;
}

export interface Search {
  readonly find: (query: string) => readonly ComponentDefinition[];
  readonly suggest: (text: string) => string | null;
}

function pairsOf(word: string): Set<string> {
  return new Set(Array.from({ length: Math.max(0, word.length - 1) }, (_, index) => word.slice(index, index + 2)));
}

function readPhrase(text: string): Phrase {
  const words = phraseWords(text);
  const compact = words.join('');
  return { words, spaced: words.join(' '), compact, pairs: pairsOf(compact) };
}

/** Is what was typed so far one slip away from the beginning of the word? From four letters on. */
function isNearPrefix(word: string, typed: string): boolean {
  if (word.startsWith(typed)) return true;
  if (typed.length < 4) return false;
  return [-1, 0, 1].some((more) => isOneEdit(word.slice(0, typed.length + more), typed));
}

/** What is still to be typed makes a fit a little worse, so that "kaf" finds "Kafka" before "Kafka Streams". */
function rest(phrase: Phrase, query: Phrase): number {
  return Math.min(Math.abs(phrase.compact.length - query.compact.length), 15);
}

/** How well a phrase answers a query: 0 not at all, up to 100 when it is the query. */
function fitOf(phrase: Phrase, query: Phrase): number {
  if (phrase.spaced === query.spaced || phrase.compact === query.compact) return 100;
  if (phrase.spaced.startsWith(query.spaced) || phrase.compact.startsWith(query.compact))
    return 80 - rest(phrase, query);
  if (query.words.every((typed) => phrase.words.some((word) => word.startsWith(typed))))
    return 55 - rest(phrase, query);
  if (query.words.every((typed) => phrase.words.some((word) => isNearPrefix(word, typed))))
    return 30 - rest(phrase, query);
  return 0;
}

/** A name weighs more than an alias of the same fit. */
const nameBonus = 12;

function rank(entry: Entry, query: Phrase): number {
  const fits = entry.phrases.map((phrase, index) => {
    const fit = fitOf(phrase, query);
    return fit > 0 && index < 2 ? fit + nameBonus : fit;
  });
  return Math.max(0, ...fits);
}

function ranked(entries: readonly Entry[], query: Phrase): Hit[] {
  return entries
    .map((entry) => ({ component: entry.component, fit: rank(entry, query) }))
    .filter((hit) => hit.fit > 0)
    .sort((a, b) => b.fit - a.fit);
}

/** Below this a resemblance is chance. */
const leastResemblance = 0.7;

/** Shorter words resemble too many others, and a word that is much longer is another word ("elasticity", "Elastic"). */
const shortestResembling = 5;
const mostExtraLetters = 2;

/** A name that a written word may have been meant to be. */
interface Name {
  readonly id: string;
  readonly phrase: Phrase;
  /** Held against single words, not against the whole text. */
  readonly single: boolean;
}

/** All names by the neighbouring letters in them: a board may hold a thousand labels that are none. */
interface Names {
  readonly list: readonly Name[];
  readonly byPair: ReadonlyMap<string, readonly number[]>;
  /** Products as they are written. */
  readonly products: ReadonlySet<string>;
}

function namesOf(entries: readonly Entry[]): Names {
  const list: Name[] = [];
  const byPair = new Map<string, number[]>();
  const products = new Set<string>();
  for (const { component, phrases } of entries) {
    for (const [index, phrase] of phrases.entries()) {
      if (!component.generic) products.add(phrase.compact);
      const single = phrase.words.length === 1;
      if (phrase.compact.length < shortestResembling || (!single && index >= 2)) continue;
      for (const pair of phrase.pairs) {
        const known = byPair.get(pair);
        if (known === undefined) byPair.set(pair, [list.length]);
        else known.push(list.length);
      }
      list.push({ id: component.id, phrase, single });
    }
  }
  return { list, byPair, products };
}

interface Guess {
  readonly at: number;
  readonly worth: number;
}

/** The name that comes closest to what was written: one slip away, or with most neighbouring letters in common. */
function nearestName({ list, byPair }: Names, written: Phrase, single: boolean): Guess | null {
  if (written.compact.length < shortestResembling) return null;
  const common = new Map<number, number>();
  // Two such words that are one slip apart share at least one pair of letters.
  for (const pair of written.pairs) for (const at of byPair.get(pair) ?? []) common.set(at, (common.get(at) ?? 0) + 1);
  let best: Guess | null = null;
  for (const [at, pairs] of common) {
    const name = list[at];
    if (name?.single !== single) continue;
    const { compact, pairs: own } = name.phrase;
    if (Math.abs(compact.length - written.compact.length) > mostExtraLetters) continue;
    const worth = isOneEdit(compact, written.compact) ? 0.95 : (2 * pairs) / (own.size + written.pairs.size);
    if (worth >= leastResemblance && isBetter({ at, worth }, best)) best = { at, worth };
  }
  return best;
}

function isBetter(guess: Guess, best: Guess | null): boolean {
  return best === null || guess.worth > best.worth || (guess.worth === best.worth && guess.at < best.at);
}

/**
 * The component whose spelling comes closest to the text, misspelt further than recognition corrects: single words are
 * held against each word, names also against the whole.
 */
function closest(names: Names, text: Phrase): string | null {
  // A product that stands there as it is was read and turned away; nobody needs to be told of it.
  if ([...text.words, text.compact].some((word) => names.products.has(word))) return null;
  const guesses = [
    ...text.words.map((word) => nearestName(names, readPhrase(word), true)),
    nearestName(names, text, false),
  ];
  const best = guesses.reduce((one, other) => (other !== null && isBetter(other, one) ? other : one), null);
  return best === null ? null : (names.list[best.at]?.id ?? null);
}

function readEntry(component: ComponentDefinition): Entry {
  return { component, phrases: [component.name, component.id, ...component.aliases].map(readPhrase) };
}

/** Nothing is suggested for longer texts: they are prose. */
const mostWords = 12;

/** Search for the palette and suggestions for labels that were not read. */
export function createSearch(components: readonly ComponentDefinition[]): Search {
  const stencils = components.filter((component) => component.stencil);
  // Read when the first question comes: the checker of the command line asks none.
  let read: readonly Entry[] | null = null;
  const entries = (): readonly Entry[] => (read ??= components.map(readEntry));
  let indexed: Names | null = null;

  return {
    find(query) {
      const asked = readPhrase(query);
      if (asked.words.length === 0) return query.trim() === '' ? stencils : [];
      const among = entries().filter((entry) => entry.component.stencil);
      return ranked(among, asked).map((hit) => hit.component);
    },
    suggest(text) {
      const label = readPhrase(text);
      if (label.words.length === 0 || label.words.length > mostWords) return null;
      return closest((indexed ??= namesOf(entries())), label);
    },
  };
}
