import { describe, expect, it } from 'vitest';
import { measureAccuracy, ratesOf } from './accuracy';

const vocabulary = {
  broader: (kind: string) => (kind === 'kafka' ? ['queue'] : []),
  isGeneric: (kind: string) => kind === 'queue' || kind === 'user',
};
const row = (
  label: string,
  kinds: readonly string[],
  also: readonly string[] = [],
  hardNegatives: readonly string[] = [],
) => ({
  ...{ label, kinds, also, hardNegatives },
});

describe('measureAccuracy', () => {
  it('counts what is right, wrong and missed, technologies and generic words apart', () => {
    const said: Readonly<Record<string, readonly string[]>> = {
      MSK: ['kafka', 'queue'],
      'User DB': ['user'],
      Jobs: [],
      'Apache server': ['cassandra'],
    };
    const rows = [
      row('MSK', ['kafka']),
      row('User DB', [], [], ['user']),
      row('Jobs', ['queue']),
      row('Apache server', [], ['spark']),
    ];
    expect(measureAccuracy(rows, (label) => said[label] ?? [], vocabulary)).toEqual({
      labels: 4,
      technologies: { right: 1, wrong: 1, missed: 0 },
      generic: { right: 0, wrong: 1, missed: 1 },
      trapped: 1,
      confusions: [
        { label: 'User DB', wrong: ['user'], missed: [] },
        { label: 'Jobs', wrong: [], missed: ['queue'] },
        { label: 'Apache server', wrong: ['cassandra'], missed: [] },
      ],
    });
  });
});

describe('ratesOf', () => {
  it('gives precision, recall and their harmonic mean', () => {
    expect(ratesOf({ right: 3, wrong: 1, missed: 3 })).toEqual({ precision: 0.75, recall: 0.5, f1: 0.6 });
    expect(ratesOf({ right: 0, wrong: 0, missed: 0 })).toEqual({ precision: 1, recall: 1, f1: 1 });
    expect(ratesOf({ right: 0, wrong: 2, missed: 2 }).f1).toBe(0);
  });
});
