import type { Piece, Reading } from './words';

/** A stretch of words that belong together: between line breaks, brackets, dashes, commas and joining words. */
export interface Phrase {
  /** Pieces from `start` up to `end`. */
  readonly start: number;
  readonly end: number;
  /** It follows "for", "of", "from" ...: it tells more about another phrase and names nothing by itself. */
  readonly dependent: boolean;
  /** It is the whole content of a pair of brackets. */
  readonly bracketed: boolean;
  /** Number of the sentence or line that it is part of. */
  readonly clause: number;
  /** Number of its line. */
  readonly line: number;
  /** Number of its block: lines between blank lines or drawn rules ("─────"). */
  readonly block: number;
}

const joining = new Set(['and', 'or', 'with', 'w', 'und', 'y']);
const prepositions = new Set(
  'for of from to into in on onto by via within without using through per as at between against about when if than off around under over after before during based'.split(
    ' ',
  ),
);

type Break = 'none' | 'phrase' | 'clause' | 'line' | 'block';

/** How strongly what lies between two words parts them. "a-b", "a_b", "a.b" are one; "a - b", "a/b", "a: b" are two. */
function breakOf(gap: string): Break {
  if (/\n\s*([─—–=_*-]{3,}|\n)/u.test(gap)) return 'block';
  if (gap.includes('\n')) return 'line';
  if (/[.;!?](\s|$)|→|⇒|->|=>|»|[─—–]{3,}/u.test(gap)) return 'clause';
  if (/[,:()[\]{}|/+&·•<>"“”*#=]|\s[-–—]\s?|[–—]/u.test(gap)) return 'phrase';
  return 'none';
}

/**
 * Two short lines in a box are one phrase that was broken to fit: "Load / Balancer". Where the next word had found room
 * in the line above, the break was meant: "svc / Synchronous quote".
 */
function isWrapped(pieces: readonly Piece[], at: number): boolean {
  if (pieces.length > 3 || !/^[\s]*$/.test(pieces[at]?.gap ?? '')) return false;
  const length = (words: readonly Piece[]) => words.reduce((sum, { form }) => sum + form.length + 1, -1);
  return length(pieces.slice(0, at + 1)) > length(pieces.slice(at));
}

/** Cuts a reading into phrases. A break inside a match ("Pub/Sub", "Load\nBalancer") is none: `inside` tells. */
export function readPhrases(reading: Reading, inside: (piece: number) => boolean): Phrase[] {
  const phrases: Phrase[] = [];
  let start = 0;
  let dependent = false;
  let clause = 0;
  let line = 0;
  let block = 0;
  const { pieces } = reading;

  function close(end: number): void {
    if (end > start) {
      const opens = /[([{]\s*$/.test(pieces[start]?.gap ?? '');
      const closes = /^[^\p{L}\p{N}]*[)\]}]/u.test(pieces[end]?.gap ?? reading.tail);
      phrases.push({ start, end, dependent, bracketed: opens && closes, clause, line, block });
    }
  }

  function connects(at: number): { readonly joins: boolean; readonly leads: boolean } {
    const form = pieces[at]?.form ?? '';
    // "On-demand pool" is a name from its first word on.
    const named = inside(at) || inside(at + 1);
    return { joins: !named && joining.has(form), leads: !named && prepositions.has(form) };
  }

  pieces.forEach((piece, at) => {
    const parting = inside(at) || at === 0 ? 'none' : breakOf(piece.gap);
    const effective = parting === 'line' && isWrapped(pieces, at) ? 'none' : parting;
    const { joins, leads } = connects(at);
    if (effective === 'none' && !joins && !leads) return;
    close(at);
    if (effective === 'line' || effective === 'clause' || effective === 'block') clause += 1;
    if (effective === 'line' || effective === 'block') line += 1;
    if (effective === 'block') block += 1;
    start = joins || leads ? at + 1 : at;
    if (leads) dependent = true;
    else if (!joins) dependent = false;
  });
  close(pieces.length);
  return phrases;
}
