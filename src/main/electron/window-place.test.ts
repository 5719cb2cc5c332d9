import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitPlace } from './window-place';

const main = { x: 0, y: 0, width: 1920, height: 1080 };
const left = { x: -1280, y: 0, width: 1280, height: 1024 };
const place = { x: 100, y: 80, width: 1200, height: 800, maximized: false };

describe('fitPlace', () => {
  it('keeps a place that fits, on any display', () => {
    expect(fitPlace(place, [main, left])).toEqual(place);
    expect(fitPlace({ ...place, x: -1200 }, [main, left])).toEqual({ ...place, x: -1200 });
  });

  it('lets the system choose on the first start', () => {
    expect(fitPlace(null, [main])).toEqual({ x: null, y: null, width: 1440, height: 900, maximized: false });
  });

  it('lets the system choose when the display is gone, and keeps the size', () => {
    expect(fitPlace({ ...place, x: -1200, maximized: true }, [main])).toEqual({
      x: null,
      y: null,
      width: 1200,
      height: 800,
      maximized: true,
    });
  });

  it('makes a window fit a smaller display', () => {
    const small = { x: 0, y: 0, width: 1024, height: 700 };
    expect(fitPlace(place, [small])).toMatchObject({ width: 1024, height: 700 });
  });

  it('always leaves a grip of the title bar on a display', () => {
    const anyPlace = fc.record({
      x: fc.integer({ min: -5000, max: 5000 }),
      y: fc.integer({ min: -5000, max: 5000 }),
      width: fc.integer({ min: 400, max: 6000 }),
      height: fc.integer({ min: 300, max: 4000 }),
      maximized: fc.boolean(),
    });
    fc.assert(
      fc.property(anyPlace, (saved) => {
        const { x, y, width, height } = fitPlace(saved, [main, left]);
        if (x === null || y === null) return width <= 1920 && height <= 1080;
        return [main, left].some(
          (area) =>
            Math.min(x + width, area.x + area.width) - Math.max(x, area.x) >= 120 &&
            y >= area.y &&
            y <= area.y + area.height - 120,
        );
      }),
    );
  });
});
