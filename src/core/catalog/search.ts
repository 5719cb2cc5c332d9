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

/** Share of neighbouring letters that two words have in common, 0 to 1. */
function resemblance(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let common = 0;
  for (const pair of a) if (b.has(pair)) common += 1;
  return (2 * common) / (a.size + b.size);
}

/** Shorter words resemble too many others, and a word that is much longer is another word ("elasticity", "Elastic"). */
const shortestResembling = 5;
const mostExtraLetters = 2;

/** How close a name comes to a word that was written. */
function closeness(name: Phrase, written: Phrase): number {
  if (name.compact.length < shortestResembling || written.compact.length < shortestResembling) return 0;
  if (Math.abs(name.compact.length - written.compact.length) > mostExtraLetters) return 0;
  return isOneEdit(name.compact, written.compact) ? 0.95 : resemblance(name.pairs, written.pairs);
}

/**
 * The component whose spelling comes closest to the text, misspelt further than recognition corrects: single words are
 * held against each word, names also against the whole.
 */
function closest(entries: readonly Entry[], text: Phrase): string | null {
  const single = text.words.map(readPhrase);
  const written = new Set([...text.words, text.compact]);
  let best: { id: string; worth: number } | null = null;
  for (const { component, phrases } of entries) {
    // A product that stands there as it is was read and turned away; nobody needs to be told of it.
    if (!component.generic && phrases.some((phrase) => written.has(phrase.compact))) return null;
    for (const [index, phrase] of phrases.entries()) {
      const candidates = phrase.words.length === 1 ? single : index < 2 ? [text] : [];
      const worth = Math.max(0, ...candidates.map((word) => closeness(phrase, word)));
      if (worth >= leastResemblance && worth > (best?.worth ?? 0)) best = { id: component.id, worth };
    }
  }
  return best?.id ?? null;
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
      return closest(entries(), label);
    },
  };
}
