import { describe, expect, it } from 'vitest';
import { headPath, longestLegMiddle, middleOf, roundedPath, simplify, stretchEnd } from './flow-path';

const bend = [
  { x: 0, y: 0 },
  { x: 100, y: 0 },
  { x: 100, y: 40 },
];

describe('roundedPath', () => {
  it('rounds corners by 8, and by less where a leg is short', () => {
    expect(roundedPath(bend)).toBe('M0 0L92 0Q100 0 100 8L100 40');
    expect(roundedPath([bend[0], { x: 100, y: 0 }, { x: 100, y: 6 }].filter((point) => point !== undefined))).toBe(
      'M0 0L97 0Q100 0 100 3L100 6',
    );
  });
});

describe('headPath', () => {
  it('is a solid triangle, 9 long, with its tip at the end', () => {
    expect(headPath({ x: 100, y: 40 }, { x: 100, y: 0 })).toBe('M100 40L104.5 31L95.5 31Z');
  });
});

describe('simplify', () => {
  it('drops repetitions and points on a straight stretch, and keeps a turn back', () => {
    expect(simplify([{ x: 0, y: 0 }, { x: 0, y: 0 }, { x: 50, y: 0 }, ...bend.slice(1)])).toEqual(bend);
    const back = [
      { x: 0, y: 0 },
      { x: 50, y: 0 },
      { x: 20, y: 0 },
    ];
    expect(simplify(back)).toEqual(back);
  });
});

describe('stretchEnd', () => {
  it('lengthens or shortens the last leg, never past its start', () => {
    expect(stretchEnd(bend, 10).at(-1)).toEqual({ x: 100, y: 50 });
    expect(stretchEnd(bend, -100).at(-1)).toEqual({ x: 100, y: 1 });
  });
});

describe('longestLegMiddle and middleOf', () => {
  it('finds the middle of the longest leg and of the whole line', () => {
    expect(longestLegMiddle(bend)).toBeCloseTo(50 / 140);
    expect(middleOf(bend)).toEqual({ x: 70, y: 0 });
  });
});
