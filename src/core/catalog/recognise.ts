import { createAliasIndex, type AliasIndex, type Match } from './alias-index';
import type { ComponentDefinition } from './component';
import { actionWords, proseWords, tradeWords, trailingWords } from './context-words';
import { readPhrases, type Phrase } from './phrasing';
import { createRejection } from './rejection';
import { readWords, type Piece, type Reading } from './words';

/** What a text says: ids of components, in the order in which they are named. */
export interface Recognised {
  readonly kinds: readonly string[];
}

/** All phrases of the catalogue in the text, by the piece at which they begin; what a longer phrase denies is gone. */
function findAll(index: AliasIndex, pieces: readonly Piece[]): Match[][] {
  const found = pieces.map((_, start) => index.matchesAt(pieces, start).filter((match) => fitsLines(pieces, match)));
  const denials = found.flat().filter((match) => match.meaning.denied.length > 0);
  if (denials.length === 0) return found;
  const isDenied = (match: Match, id: string) =>
    denials.some(
      (denial) =>
        denial.start <= match.start &&
        match.end <= denial.end &&
        denial.words > match.words &&
        denial.meaning.denied.some((component) => component.id === id),
    );
  return found.map((matches) =>
    matches.map((match) => {
      const components = match.meaning.components.filter((component) => !isDenied(match, component.id));
      return { ...match, meaning: { ...match.meaning, components } };
    }),
  );
}

/** A name may run over a line break only if it fills its lines: "Load / Balancer", not "Cortex Search / Service Setup". */
function fitsLines(pieces: readonly Piece[], match: Match): boolean {
  const runsOver = pieces.slice(match.start + 1, match.end).some((piece) => piece.gap.includes('\n'));
  if (!runsOver) return true;
  const follows = pieces[match.end]?.gap ?? '\n';
  const leads = pieces[match.start]?.gap ?? '';
  return (match.start === 0 || /[^ ]/.test(leads)) && /[^ ]/.test(follows);
}

/** Of overlapping phrases those are chosen that explain most words in the fewest phrases: longer ones win. */
function choose(found: readonly (readonly Match[])[]): Match[] {
  interface Plan {
    readonly worth: number;
    readonly match: Match | null;
  }
  const plans: Plan[] = Array.from({ length: found.length + 1 }, () => ({ worth: 0, match: null }));
  for (let start = found.length - 1; start >= 0; start -= 1) {
    let best: Plan = { worth: plans[start + 1]?.worth ?? 0, match: null };
    for (const match of found[start] ?? []) {
      if (match.meaning.components.length === 0) continue;
      const worth = (match.end - match.start) ** 2 + (plans[match.end]?.worth ?? 0);
      if (worth > best.worth) best = { worth, match };
    }
    plans[start] = best;
  }
  const chosen: Match[] = [];
  for (let at = 0; at < found.length;) {
    const match = plans[at]?.match ?? null;
    if (match !== null) chosen.push(match);
    at = match === null ? at + 1 : match.end;
  }
  return chosen;
}

/** One label while it is read: its words, what they might name, and how they hang together. */
interface Label {
  readonly reading: Reading;
  readonly matches: readonly Match[];
  readonly phrases: readonly Phrase[];
  readonly phraseOf: (match: Match) => Phrase | undefined;
}

const isGeneric = (match: Match) => match.meaning.components.every((component) => component.generic);
const isTrailing = (form: string) => trailingWords.has(form) || form.length === 1 || /^\d/.test(form);

function readLabel(index: AliasIndex, text: string): Label {
  const reading = readWords(text);
  const matches = choose(findAll(index, reading.pieces));
  const inner = new Set(
    matches.flatMap((match) => reading.pieces.map((_, at) => at).slice(match.start + 1, match.end)),
  );
  const phrases = readPhrases(reading, (at) => inner.has(at));
  const phraseOf = (match: Match) => phrases.find((phrase) => phrase.start <= match.start && match.start < phrase.end);
  return { reading, matches, phrases, phraseOf };
}

/** Does the name stand alone in its phrase, apart from numbers and words like "cluster"? */
function standsAlone(label: Label, match: Match): boolean {
  const phrase = label.phraseOf(match);
  if (phrase === undefined) return false;
  return label.reading.pieces.every(({ form }, at) => {
    const elsewhere = at < phrase.start || at >= phrase.end || (at >= match.start && at < match.end);
    return elsewhere || isTrailing(form);
  });
}

/** An ordinary word is a product when it stands alone, or when the label speaks of the trade anyway. */
function hasCompany(label: Label, match: Match): boolean {
  if (!match.meaning.ambiguous || standsAlone(label, match)) return true;
  if (label.matches.some((other) => other !== match && !other.meaning.ambiguous && !isGeneric(other))) return true;
  return label.reading.pieces.some(({ form }, at) => (at < match.start || at >= match.end) && tradeWords.has(form));
}

/** A clause of more words is a sentence. */
const longestName = 9;

function isProse(label: Label, phrase: Phrase): boolean {
  const clause = label.reading.pieces.filter((_, at) => {
    const other = label.phrases.find((candidate) => candidate.start <= at && at < candidate.end);
    return other?.clause === phrase.clause;
  });
  return clause.length > longestName || clause.some(({ form }) => proseWords.has(form));
}

/** The first line says what a thing is. The second counts when there are two, or in brackets under the first. */
function isTelling(label: Label, phrase: Phrase): boolean {
  if (phrase.line === 0) return true;
  const lines = Math.max(...label.phrases.filter((other) => other.block === 0).map((other) => other.line)) + 1;
  return phrase.line === 1 && phrase.block === 0 && (lines === 2 || phrase.bracketed);
}

/** "users { id, name }" lists the fields of a record; "Sources:" at the end is a heading. */
const opensRecord = /^\s*\{/;
const endsHeading = /^\s*:\s*$/;

/** A generic word counts as the head of its phrase: "User DB" is a database and no user, "queue depth" is no queue. */
function isHead(label: Label, match: Match): boolean {
  const phrase = label.phraseOf(match);
  if (phrase === undefined || phrase.dependent || !isTelling(label, phrase) || isProse(label, phrase)) return false;
  const { pieces } = label.reading;
  const first = pieces[phrase.start]?.form ?? '';
  if (phrase.start < match.start && actionWords.has(first)) return false;
  const next = pieces[match.end];
  if (next === undefined ? endsHeading.test(label.reading.tail) : opensRecord.test(next.gap)) return false;
  const before = label.matches.find((other) => other.end === match.start && phrase.start <= other.start);
  if (before !== undefined && !isGeneric(before) && isInterface(match)) return false;
  let at = match.end;
  while (at < phrase.end && isTrailing(pieces[at]?.form ?? '')) at += 1;
  return at >= phrase.end || label.matches.some((other) => other.start === at && !isGeneric(other));
}

/** "Feast API" and "Grafana UI" are ways into the product that they name, not services or clients of one's own. */
function isInterface(match: Match): boolean {
  return match.meaning.components.every((component) => component.category === 'clients');
}

/** Every component above this one. */
function above(component: ComponentDefinition, byId: ReadonlyMap<string, ComponentDefinition>): ComponentDefinition[] {
  return component.broader.flatMap((id) => {
    const parent = byId.get(id);
    return parent === undefined ? [] : [parent, ...above(parent, byId)];
  });
}

/** Reads labels as people write them, by the rules of checker.md: whole words, longest name first, rejections respected. */
export function createRecogniser(components: readonly ComponentDefinition[]): (text: string) => Recognised {
  const index = createAliasIndex(components);
  const byId = new Map(components.map((component) => [component.id, component]));

  /** "Redis cache" is Redis: a product says what the words above it say, unless they head a list ("Warehouse Snowflake BigQuery"). */
  function isSaidByProduct(label: Label, accepted: readonly Match[], match: Match): boolean {
    const products = accepted.filter(
      (other) =>
        !isGeneric(other) &&
        label.phraseOf(other) === label.phraseOf(match) &&
        other.meaning.components.some((product) => {
          const general = above(product, byId);
          return match.meaning.components.every((component) => general.includes(component));
        }),
    );
    return products.length === 1 || products.some((product) => product.start < match.start);
  }

  return (text) => {
    const label = readLabel(index, text);
    if (label.matches.length === 0) return { kinds: [] };
    const isRejected = createRejection(label.reading, label.phrases, label.matches);
    const accepted = label.matches.filter(
      (match) => hasCompany(label, match) && !isRejected(match) && (!isGeneric(match) || isHead(label, match)),
    );
    const named = accepted
      .filter((match) => !isGeneric(match) || !isSaidByProduct(label, accepted, match))
      .flatMap((match) => match.meaning.components);
    // A generic word also says the more general ones: an "OLAP store" is a database.
    const said = named.flatMap((one) => [one, ...(one.generic ? above(one, byId) : [])]);
    return { kinds: [...new Set(said.map((component) => component.id))] };
  };
}
