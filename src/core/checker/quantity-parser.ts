import { magnitudes, measuresOf, unitWordsOf, type Measure } from './measure';

/** A number that a text states, in the demanded unit. For "5-10 min" `low` and `high` differ. */
export interface Amount {
  readonly low: number;
  readonly high: number;
  /** Said as a bound: "p99 < 100 ms" is `below`. */
  readonly bound: 'below' | 'above' | 'exactly';
  /** As it is written: "100 ms". */
  readonly text: string;
}

const digits = String.raw`\d+(?:[,_]\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?(?:e\d+)?`;
const magnitude = String.raw`(?:thousand|million|billion|trillion|mio|mn|bn|tn|[kmbt])`;
// A number is not part of a name ("p99", "h3", "v1.2"), and may carry a bound before and a magnitude behind it.
const stated = new RegExp(
  String.raw`(?<![\p{L}\p{N}_.])(?<money>\$\s*)?(?<low>${digits})\s*(?<lowMagnitude>${magnitude}(?![\p{L}\d]))?` +
    String.raw`(?:\s*(?:-|–|—|\.\.|to)\s*(?<high>${digits}))?`,
  'giu',
);
const farthestUnit = 60;

/** Every amount in a text that is stated in a unit of the demanded dimension, converted to the demanded unit. */
export function amountsIn(text: string, demanded: Measure): readonly Amount[] {
  const found: Amount[] = [];
  for (const match of text.matchAll(stated)) {
    const { low = '', high, lowMagnitude, money } = match.groups ?? {};
    const end = match.index + match[0].length;
    const tail = unitBehind(text, { start: end, money: money !== undefined });
    const reading = convert(tail, lowMagnitude, demanded) ?? namedBefore(text, match.index, { lowMagnitude, demanded });
    if (!reading) continue;
    const lowValue = valueOf(low) * reading.factor;
    const highValue = high === undefined ? lowValue : valueOf(high) * reading.factor;
    found.push({
      low: Math.min(lowValue, highValue),
      high: Math.max(lowValue, highValue),
      bound: boundBefore(text.slice(0, match.index)),
      text: `${match[0]}${/^[\s-]*[\p{L}%²/]+(?:\/\p{L}+)?/u.exec(text.slice(end))?.[0] ?? ''}`.trim(),
    });
  }
  return found;
}

/** The text in which the unit of a number that ends at `start` stands: to the next number, clause or line. */
function unitBehind(text: string, { start, money }: { start: number; money: boolean }): string {
  const rest = text.slice(start, start + farthestUnit).replace(/^\s*-\s*(?=\p{L})/u, ' ');
  const own = /^[^\n,;:()|<>=+]*?(?=[\n,;:()|<>=+]|(?<![\p{L}])\d|\.(?:\s|$)|$)/u.exec(rest)?.[0] ?? '';
  return money ? `$ ${own}` : own;
}

/** How much one of the stated number is in the demanded unit; null when its unit measures something else. */
function convert(tail: string, lowMagnitude: string | undefined, demanded: Measure): { factor: number } | null {
  const money = tail.startsWith('$ ');
  const behind = money ? tail.slice(2) : tail;
  const letter = lowMagnitude ?? /^\s*(\p{L}+)/u.exec(behind)?.[1];
  const scale = letter === undefined ? undefined : magnitudes[letter.toLowerCase()];
  // "5 m": minutes before millions, when time is asked for; so the letter is tried as a unit first.
  const asUnit = lowMagnitude === undefined ? tail : `${money ? '$ ' : ''}${lowMagnitude} ${behind}`;
  const plain = factorOf(asUnit, demanded, 'first');
  if (plain !== null) return { factor: plain };
  if (scale === undefined) return null;
  const afterLetter = lowMagnitude === undefined ? behind.trimStart().slice((letter ?? '').length) : behind;
  const scaled = factorOf(`${money ? '$ ' : ''}${afterLetter}`, demanded, 'any');
  return scaled === null ? null : { factor: scale * scaled };
}

function factorOf(unit: string, demanded: Measure, words: 'first' | 'any'): number | null {
  const read = unitWordsOf(unit);
  // A magnitude is no thing that is counted: "250k/s" is not 250 of "k".
  const first = read.numerator[0];
  if (words === 'first' && first !== undefined && Object.hasOwn(magnitudes, first) && demanded.dimension !== 'time')
    return null;
  const measure = measuresOf(read).find(({ dimension }) => dimension === demanded.dimension);
  return measure ? measure.factor / demanded.factor : null;
}

/** "partitions: 64", "replicas = 3": the thing that is counted stands before its number. */
function namedBefore(
  text: string,
  index: number,
  { lowMagnitude, demanded }: { lowMagnitude: string | undefined; demanded: Measure },
): { factor: number } | null {
  if (!demanded.dimension.startsWith('count:')) return null;
  const word = /(\p{L}+)\s*[:=x×]\s*$/u.exec(text.slice(Math.max(0, index - 40), index))?.[1];
  if (word === undefined) return null;
  const factor = factorOf(word, demanded, 'any');
  return factor === null ? null : { factor: factor * (magnitudes[lowMagnitude?.toLowerCase() ?? ''] ?? 1) };
}

function boundBefore(text: string): Amount['bound'] {
  if (/(?:<=?|≤|under|below|within|less than|at most|up to|no more than|max(?:imum)?)\s*:?\s*$/i.test(text))
    return 'below';
  if (/(?:>=?|≥|over|above|more than|at least|min(?:imum)?)\s*:?\s*$/i.test(text)) return 'above';
  return 'exactly';
}

function valueOf(written: string): number {
  const grouped = /^\d+(?:[,_]\d{3})+(?:\.\d+)?$/.test(written);
  return Number(grouped ? written.replace(/[,_]/g, '') : written.replace(',', '.'));
}
