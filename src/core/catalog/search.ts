import { phraseWords } from './alias-index';
import type { ComponentDefinition } from './component';
import { isOneEdit } from './spelling';

interface Entry {
  readonly component: ComponentDefinition;
  /** Name first, then aliases and id, as words. */
  readonly phrases: readonly (readonly string[])[];
}

export interface Search {
  readonly find: (query: string) => readonly ComponentDefinition[];
  readonly suggest: (text: string) => string | null;
}

/** How well a phrase answers a query, from 0 (not at all) to 100 (it is the query). */
function worth(phrase: readonly string[], query: readonly string[]): number {
  const said = phrase.join(' ');
  const asked = query.join(' ');
  if (said === asked || phrase.join('') === query.join('')) return 100;
  if (said.startsWith(asked) || phrase.join('').startsWith(query.join('')))
    return 80 - Math.min(said.length - asked.length, 15);
  const prefixes = query.every((word) => phrase.some((other) => other.startsWith(word)));
  if (prefixes) return 60 - Math.min(said.length - asked.length, 15);
  const typed = query.every((word) => phrase.some((other) => isNearPrefix(other, word)));
  return typed ? 30 - Math.min(Math.abs(said.length - asked.length), 15) : 0;
}

/** Is what was typed so far one slip away from the beginning of the word? From four letters on. */
function isNearPrefix(word: string, typed: string): boolean {
  if (word.startsWith(typed)) return true;
  if (typed.length < 4) return false;
  return [-1, 0, 1].some((more) => isOneEdit(word.slice(0, typed.length + more), typed));
}

/** A name weighs more than an alias of the same fit; stencils come before words that only recognition knows. */
function rank(entry: Entry, query: readonly string[]): number {
  return Math.max(
    0,
    ...entry.phrases.map((phrase, index) => {
      const fit = worth(phrase, query);
      return fit === 0 ? 0 : fit + (index === 0 ? 3 : 0);
    }),
  );
}

/** Search for the palette and suggestions for labels that were not read. */
export function createSearch(components: readonly ComponentDefinition[]): Search {
  const entries: Entry[] = components.map((component) => ({
    component,
    phrases: [component.name, component.id, ...component.aliases].map(phraseWords).filter((words) => words.length > 0),
  }));
  const stencils = entries.filter((entry) => entry.component.stencil);

  function ranked(
    among: readonly Entry[],
    query: readonly string[],
  ): { component: ComponentDefinition; fit: number }[] {
    return among
      .map((entry) => ({ component: entry.component, fit: rank(entry, query) }))
      .filter((hit) => hit.fit > 0)
      .sort((a, b) => b.fit - a.fit);
  }

  return {
    find(query) {
      const words = phraseWords(query);
      if (words.length === 0) return stencils.map((entry) => entry.component);
      return ranked(stencils, words).map((hit) => hit.component);
    },
    suggest(text) {
      const words = phraseWords(text);
      const whole = ranked(entries, words)[0];
      if (whole !== undefined) return whole.component.id;
      const hits = words.filter((word) => word.length >= 4).flatMap((word) => ranked(entries, [word]).slice(0, 1));
      const best = hits.sort((a, b) => b.fit - a.fit)[0];
      return best === undefined ? null : best.component.id;
    },
  };
}
