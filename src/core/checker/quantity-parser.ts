import { magnitudes, measuresOf, unitWordsOf, type Measure, type UnitWords } from './measure';

/** Said as a bound: "p99 < 100 ms" is `below`. */
export type Bound = 'below' | 'above' | 'exactly';

/** A number as a text states it, with everything that its unit may mean. */
export interface StatedNumber {
  readonly low: number;
  /** Differs from `low` in "5-10 min". */
  readonly high: number;
  readonly bound: Bound;
  /** As it is written: "100 ms". */
  readonly text: string;
  readonly readings: readonly Measure[];
}

/** A stated number in a unit that was asked for. */
export type Amount = Omit<StatedNumber, 'readings'>;

// Thousands may stand apart by a comma, or by a space as in "250 000".
const digits = String.raw`\d+(?:[,_]\d{3})+(?:\.\d+)?|\d{1,3}(?:[ \u00A0\u2009\u202F]\d{3})+(?!\d)|\d+(?:[.,]\d+)?(?:e\d+)?`;
const magnitude = String.raw`(?:thousand|million|billion|trillion|mio|mn|bn|tn|[kmbt])`;
// A number is not part of a name ("p99", "h3", "v1.2"), and may carry a currency before and a magnitude behind it.
const stated = new RegExp(
  String.raw`(?<![\p{L}\p{N}_.])(?<money>\$\s*)?(?<low>${digits})\s*(?<lowMagnitude>${magnitude}(?![\p{L}\d]))?` +
    String.raw`(?:\s*(?:-|–|—|\.\.|to)\s*(?<high>${digits}))?`,
  'giu',
);
const farthestUnit = 60;

/** Every number in the text. */
export function numbersIn(text: string): readonly StatedNumber[] {
  if (!/\d/.test(text)) return [];
  const found: StatedNumber[] = [];
  for (const match of text.matchAll(stated)) {
    const { low = '', high, lowMagnitude, money } = match.groups ?? {};
    const end = match.index + match[0].length;
    const tail = unitBehind(text, end);
    const first = valueOf(low);
    const second = high === undefined ? first : valueOf(high);
    const unit = /^[\s-]*[\p{L}%²/]+(?:\/\p{L}+)?/u.exec(text.slice(end))?.[0] ?? '';
    found.push({
      low: Math.min(first, second),
      high: Math.max(first, second),
      bound: boundBefore(text.slice(Math.max(0, match.index - farthestUnit), match.index)),
      text: `${match[0]}${unit}`.trim().replace(/\/$/, ''),
      readings: [
        ...readingsBehind(tail, { lowMagnitude, money: money !== undefined }),
        ...readingsBefore(text.slice(Math.max(0, match.index - farthestUnit), match.index), lowMagnitude),
      ],
    });
  }
  return found;
}

/** The numbers that can be read in a unit of the demanded kind, converted to the demanded unit. */
export function amountsOf(numbers: readonly StatedNumber[], demanded: Measure): readonly Amount[] {
  return numbers.flatMap(({ low, high, bound, text, readings }) => {
    const reading = readings.find(({ dimension }) => dimension === demanded.dimension);
    if (!reading) return [];
    const factor = reading.factor / demanded.factor;
    return [{ low: low * factor, high: high * factor, bound, text }];
  });
}

/** The text in which the unit of a number that ends at `start` stands: to the next number, clause or line. */
function unitBehind(text: string, start: number): string {
  const rest = text.slice(start, start + farthestUnit).replace(/^\s*-\s*(?=\p{L})/u, ' ');
  return /^[^\n,;:()|<>=+]*?(?=[\n,;:()|<>=+]|(?<!\p{L})\d|\.(?:\s|$)|$)/u.exec(rest)?.[0] ?? '';
}

/**
 * What the words behind a number can mean. A letter is tried as a unit before it is tried as a magnitude: "5 m" is five
 * minutes where time is asked for, and five million where things are counted.
 */
function readingsBehind(
  tail: string,
  { lowMagnitude, money }: { lowMagnitude: string | undefined; money: boolean },
): readonly Measure[] {
  const letter = lowMagnitude ?? /^\s*(\p{L}+)/u.exec(tail)?.[1] ?? '';
  const scale = own(magnitudes, letter.toLowerCase());
  const words = unitWordsOf(lowMagnitude === undefined ? tail : `${lowMagnitude} ${tail}`);
  const dollars = (unit: UnitWords): UnitWords => (money ? { ...unit, numerator: ['$', ...unit.numerator] } : unit);
  if (scale === undefined) return measuresOf(dollars(words));
  const asUnit = measuresOf(words).filter(({ dimension }) => dimension === 'time');
  const behind = unitWordsOf(lowMagnitude === undefined ? tail.trimStart().slice(letter.length) : tail);
  const scaled = measuresOf(dollars(behind)).map(({ dimension, factor }) => ({ dimension, factor: factor * scale }));
  return [...asUnit, ...scaled];
}

/** "partitions: 64", "replicas = 3": the thing that is counted stands before its number. */
function readingsBefore(before: string, lowMagnitude: string | undefined): readonly Measure[] {
  const word = /(\p{L}+)\s*[:=x×]\s*$/u.exec(before)?.[1];
  if (word === undefined) return [];
  const scale = own(magnitudes, lowMagnitude?.toLowerCase() ?? '') ?? 1;
  return measuresOf(unitWordsOf(word))
    .filter(({ dimension }) => dimension.startsWith('count:'))
    .map(({ dimension, factor }) => ({ dimension, factor: factor * scale }));
}

function boundBefore(text: string): Bound {
  if (/(?:<=?|≤|under|below|within|less than|at most|up to|no more than|max(?:imum)?)\s*:?\s*$/i.test(text)) {
    return 'below';
  }
  if (/(?:>=?|≥|over|above|more than|at least|min(?:imum)?)\s*:?\s*$/i.test(text)) return 'above';
  return 'exactly';
}

function valueOf(written: string): number {
  const grouped = /^\d+(?:[,_\s]\d{3})+(?:\.\d+)?$/.test(written);
  return Number(grouped ? written.replace(/[,_\s]/g, '') : written.replace(',', '.'));
}

function own(table: Readonly<Record<string, number>>, word: string): number | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}
