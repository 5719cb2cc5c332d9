import type { AliasIndex, Match } from './alias-index';
import { proseWords } from './context-words';
import { readPhrases, type Phrase } from './phrasing';
import { readWords, type Piece, type Reading } from './words';

/** One label while it is read: its words, what they might name, and how they hang together. */
export interface Label {
  readonly reading: Reading;
  /** What was found, in order, without overlaps. */
  readonly matches: readonly Match[];
  readonly phrases: readonly Phrase[];
  /** Index into `phrases` for every piece; undefined for joining words and prepositions. */
  readonly phraseAt: readonly (number | undefined)[];
  /** The match that covers a piece. */
  readonly matchAt: readonly (Match | undefined)[];
  /** For every clause: is it a sentence? Sentences tell about a drawing and name no part of it. */
  readonly prose: readonly boolean[];
}

/** A clause of more words is a sentence. */
const longestName = 9;
/** Longer texts are documents; what stands so far back names no box. */
const mostCharacters = 4000;

const parting = /[()[\]{}:;,|<>"→+]/;
const edge = /[\n()[\]{}:;,|<>"→+]/;

/** A name is one piece of text. Over a line break it may run only if it fills its lines: "Load / Balancer". */
function isOnePiece(pieces: readonly Piece[], match: Match): boolean {
  const inside = pieces.slice(match.start + 1, match.end).map((piece) => piece.gap);
  if (inside.some((gap) => parting.test(gap))) return false;
  if (!inside.some((gap) => gap.includes('\n'))) return true;
  const [leads, follows] = [pieces[match.start]?.gap ?? '', pieces[match.end]?.gap ?? '\n'];
  return (match.start === 0 || edge.test(leads)) && edge.test(follows);
}

/** All phrases of the catalogue in the text, by the piece at which they begin; what a longer phrase denies is gone. */
function findAll(index: AliasIndex, pieces: readonly Piece[]): Match[][] {
  const found = pieces.map((_, start) => index.matchesAt(pieces, start).filter((match) => isOnePiece(pieces, match)));
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
      // "ClickHouse" is the product before it is the two words "click house".
      const sureness = match.meaning.ambiguous ? 0 : 0.1;
      const worth = (match.end - match.start) ** 2 + sureness + (plans[match.end]?.worth ?? 0);
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

function fill<T>(length: number, spans: readonly { start: number; end: number; value: T }[]): (T | undefined)[] {
  const filled: (T | undefined)[] = Array.from({ length }, () => undefined);
  for (const { start, end, value } of spans) filled.fill(value, start, end);
  return filled;
}

function findProse(pieces: readonly Piece[], phrases: readonly Phrase[]): boolean[] {
  const words: number[] = [];
  const prose: boolean[] = [];
  for (const { start, end, clause } of phrases) {
    words[clause] = (words[clause] ?? 0) + end - start;
    const says = pieces.slice(start, end).some(({ form }) => proseWords.has(form));
    prose[clause] = (prose[clause] ?? false) || says || (words[clause] ?? 0) > longestName;
  }
  return prose;
}

/** Takes a label apart. */
export function readLabel(index: AliasIndex, text: string): Label {
  const reading = readWords(text.slice(0, mostCharacters));
  const { pieces } = reading;
  const matches = choose(findAll(index, pieces));
  const matchAt = fill(
    pieces.length,
    matches.map((match) => ({ start: match.start, end: match.end, value: match })),
  );
  const phrases = readPhrases(reading, (at) => matchAt[at] !== undefined && matchAt[at] === matchAt[at - 1]);
  const phraseAt = fill(
    pieces.length,
    phrases.map(({ start, end }, value) => ({ start, end, value })),
  );
  return { reading, matches, phrases, phraseAt, matchAt, prose: findProse(pieces, phrases) };
}

/** The phrase in which a match begins. */
export function phraseOf(label: Label, match: Match): Phrase | undefined {
  return label.phrases[label.phraseAt[match.start] ?? -1];
}
