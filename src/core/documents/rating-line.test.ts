import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRatings, type RatingLine } from './rating-line';

const line: RatingLine = { format: 1, question: 'gdpr-erasure', rating: 'red', at: 1_790_000_000_000 };
const text = (...lines: readonly unknown[]) => lines.map((each) => `${JSON.stringify(each)}\n`).join('');

describe('readRatings', () => {
  it('reads every line, in its order', () => {
    const later = { ...line, rating: 'green', at: line.at + 1 };
    expect(readRatings(text(line, later))).toEqual({ lines: [line, later], unread: [] });
  });

  it('names the lines that it cannot read, and reads the others', () => {
    const torn = `${text(line)}{"format":1,"que\n\n${text({ ...line, rating: 'blue' }, { ...line, format: 2 }, line)}`;
    expect(readRatings(torn)).toEqual({ lines: [line, line], unread: [2, 4, 5] });
  });

  it('never throws, whatever the file holds', () => {
    fc.assert(
      fc.property(fc.string(), (noise) => {
        expect(readRatings(`${noise}\n${text(line)}`).lines.at(-1)).toEqual(line);
      }),
    );
  });
});
