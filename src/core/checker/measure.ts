/** Units of stated numbers. Seconds, bytes, km2 and km are what everything of a kind is converted to. */

const time: Readonly<Record<string, number>> = {
  ...named(1e-9, 'ns nanosecond'),
  ...named(1e-6, 'us µs μs microsecond'),
  ...named(1e-3, 'ms msec millisecond'),
  ...named(1, 's sec second'),
  ...named(60, 'm min minute'),
  ...named(3600, 'h hr hour'),
  ...named(86_400, 'd day'),
  ...named(7 * 86_400, 'w wk week'),
  ...named((365 / 12) * 86_400, 'mo month'),
  ...named(365 * 86_400, 'y yr year'),
};

const bytes: Readonly<Record<string, number>> = {
  ...named(1, 'byte bytes'),
  ...named(1e3, 'kb kilobyte'),
  ...named(1e6, 'mb megabyte'),
  ...named(1e9, 'gb gigabyte'),
  ...named(1e12, 'tb terabyte'),
  ...named(1e15, 'pb petabyte'),
  ...named(2 ** 10, 'kib'),
  ...named(2 ** 20, 'mib'),
  ...named(2 ** 30, 'gib'),
  ...named(2 ** 40, 'tib'),
};

const bitsPerSecond: Readonly<Record<string, number>> = { kbps: 125, mbps: 125e3, gbps: 125e6 };
const perSecond = new Set(['rps', 'qps', 'tps', 'eps', 'ops', 'iops', 'hz']);
const percent = new Set(['%', 'percent', 'pct', 'percentage']);
const area: Readonly<Record<string, number>> = { km2: 1, 'km²': 1, sqkm: 1, m2: 1e-6, 'm²': 1e-6, ha: 0.01 };
const length: Readonly<Record<string, number>> = {
  ...named(1, 'km kilometre kilometer'),
  ...named(1e-3, 'metre meter'),
};
const money = new Set(['$', 'usd', 'dollar', 'dollars']);

export const magnitudes: Readonly<Record<string, number>> = {
  ...named(1e3, 'k thousand'),
  ...named(1e6, 'm mm mn mio million'),
  ...named(1e9, 'b bn billion'),
  ...named(1e12, 't tn trillion'),
};

/** Short forms that people write for the same thing. */
const synonyms: Readonly<Record<string, string>> = {
  doc: 'document',
  msg: 'message',
  req: 'request',
  evt: 'event',
  rec: 'record',
  dim: 'dimension',
};

/** The words behind a number: "k events / s" is numerator ["event"], per ["s"]; the magnitude is already taken off. */
export interface UnitWords {
  readonly numerator: readonly string[];
  readonly per: readonly string[];
}

/** A unit: what it measures, and how much of the base unit one of it is. */
export interface Measure {
  /** Equal for units that can be converted into each other: "time", "byte/time", "event/time", "document/tenant". */
  readonly dimension: string;
  readonly factor: number;
}

/** Every way to read the words as a unit; the demanded unit says which one is meant ("5 m" is minutes or metres). */
export function measuresOf({ numerator, per }: UnitWords): readonly Measure[] {
  const first = numerator[0] ?? '';
  const perTime = own(time, per[0]);
  const found: Measure[] = [];
  const add = (dimension: string, factor: number | undefined): void => {
    if (factor !== undefined) found.push({ dimension, factor });
  };
  add('time', own(time, first));
  add('percent', percent.has(first) ? 1 : undefined);
  add('area', own(area, first) ?? (/^(sq|square)$/.test(first) ? own(length, numerator[1]) : undefined));
  add('length', own(length, first));
  add('byte/time', own(bitsPerSecond, first));
  add('count/time', numerator.some((word) => perSecond.has(word)) ? 1 : undefined);
  const size = own(bytes, first);
  if (perTime !== undefined) {
    if (size !== undefined) add('byte/time', size / perTime);
    else if (money.has(first)) add('money/time', 1 / perTime);
    else add('count/time', 1 / perTime);
  } else {
    add('byte', size);
    add('money', money.has(first) ? 1 : undefined);
  }
  const things = numerator.map(singular);
  const owners = per.length > 0 ? per.map(singular) : [''];
  // Any of the words may be the thing that is counted: "64 kafka partitions".
  for (const thing of things)
    for (const owner of owners) add(owner === '' ? `count:${thing}` : `count:${thing}/${owner}`, 1);
  // "50k rows per insert" is a number of rows; a number in a time is none.
  if (per.length > 0 && perTime === undefined) for (const thing of things) add(`count:${thing}`, 1);
  return found;
}

const splitter = /[\p{L}$%µ²³]+2?|\//gu;
const perWords = new Set(['/', 'per', 'a', 'an', 'each', 'every']);
/** So many words may belong to a number: "250k ride update events/s". */
const maxWords = 3;

/** Reads the words of a unit from the beginning of a text. `skip` tells which first word is no unit (a magnitude). */
export function unitWordsOf(text: string): UnitWords {
  const numerator: string[] = [];
  const per: string[] = [];
  let into = numerator;
  for (const match of text.matchAll(splitter)) {
    const word = match[0].toLowerCase();
    if (perWords.has(word)) {
      if (into === per) break;
      into = per;
    } else if (into.length < maxWords) into.push(word);
    else if (into === per) break;
  }
  return { numerator, per };
}

/** The unit of a demand: its first reading is what the author means. */
export function demandedMeasure(unit: string): Measure | null {
  const words = unitWordsOf(unit);
  const measures = measuresOf(words);
  const first = words.numerator[0] ?? '';
  // "events/s" counts things in time, whatever the things are called; "docs/tenant" names them.
  return (
    measures.find(({ dimension }) => !dimension.startsWith('count:')) ??
    measures.find(({ dimension }) => dimension.startsWith(`count:${singular(first)}`)) ??
    null
  );
}

function singular(word: string): string {
  const one = word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
  return synonyms[one] ?? one;
}

function own(table: Readonly<Record<string, number>>, word: string | undefined): number | undefined {
  if (word === undefined) return undefined;
  if (Object.hasOwn(table, word)) return table[word];
  const one = word.endsWith('s') ? word.slice(0, -1) : word;
  return one.length > 1 && Object.hasOwn(table, one) ? table[one] : undefined;
}

function named(factor: number, words: string): Record<string, number> {
  return Object.fromEntries(words.split(' ').map((word) => [word, factor]));
}
