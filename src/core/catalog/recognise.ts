import { createAliasIndex, type AliasIndex, type Match } from './alias-index';
import type { ComponentDefinition } from './component';
import { readWords, type Piece } from './words';

/** What a text says: ids of components, in the order in which they are named. */
export interface Recognised {
  readonly kinds: readonly string[];
}

/** Longer phrases first: of overlapping ones those are chosen that explain most words in the fewest phrases. */
export function choose(index: AliasIndex, pieces: readonly Piece[]): Match[] {
  interface Plan {
    readonly worth: number;
    readonly match: Match | null;
  }
  const plans: Plan[] = Array.from({ length: pieces.length + 1 }, () => ({ worth: 0, match: null }));
  for (let start = pieces.length - 1; start >= 0; start -= 1) {
    let best: Plan = { worth: plans[start + 1]?.worth ?? 0, match: null };
    for (const match of index.matchesAt(pieces, start)) {
      const own = match.words ** 2 + (match.meaning.components.length === 0 ? 0.5 : 0);
      const worth = own + (plans[match.end]?.worth ?? 0);
      if (worth > best.worth) best = { worth, match };
    }
    plans[start] = best;
  }
  const chosen: Match[] = [];
  for (let at = 0; at < pieces.length;) {
    const match = plans[at]?.match ?? null;
    if (match !== null) chosen.push(match);
    at = match === null ? at + 1 : match.end;
  }
  return chosen;
}

/** Reads labels as people write them; see docs/checker rules. */
export function createRecogniser(components: readonly ComponentDefinition[]): (text: string) => Recognised {
  const index = createAliasIndex(components);
  return (text) => {
    const { pieces } = readWords(text);
    const named = choose(index, pieces).flatMap((match) => match.meaning.components);
    return { kinds: [...new Set(named.map((component) => component.id))] };
  };
}
