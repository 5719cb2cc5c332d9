import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freeSpot, freeSpotBelow, type Area } from './free-spot';

const wanted: Area = { x: 0, y: 0, w: 188, h: 64 };
const area = fc.record({
  x: fc.integer({ min: -600, max: 600 }),
  y: fc.integer({ min: -600, max: 600 }),
  w: fc.integer({ min: 10, max: 300 }),
  h: fc.integer({ min: 10, max: 300 }),
});

function overlaps(a: Area, b: Area): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

describe.each([
  ['freeSpot', freeSpot],
  ['freeSpotBelow', freeSpotBelow],
])('%s', (_name, find) => {
  it('stays where it is wanted when that is free', () => {
    expect(find(wanted, [{ x: 400, y: 400, w: 100, h: 100 }])).toEqual({ x: 0, y: 0 });
  });

  it('never covers anything', () => {
    fc.assert(
      fc.property(fc.array(area, { maxLength: 20 }), (occupied) => {
        const spot = { ...wanted, ...find(wanted, occupied) };
        expect(occupied.filter((each) => overlaps(spot, each))).toEqual([]);
      }),
    );
  });
});

describe('freeSpotBelow', () => {
  it('keeps the column', () => {
    expect(freeSpotBelow(wanted, [{ x: 20, y: 10, w: 50, h: 50 }])).toEqual({ x: 0, y: 84 });
  });
});
