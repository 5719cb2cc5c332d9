// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { possibleScale } from './image-export';

describe('possibleScale', () => {
  it('keeps the wanted scale where a canvas can hold it', () => {
    expect(possibleScale({ w: 1200, h: 800 }, 3)).toBe(3);
  });

  it('comes down so that neither side nor area is cut', () => {
    expect(possibleScale({ w: 32000, h: 100 }, 3)).toBe(0.5);
    const scale = possibleScale({ w: 30160, h: 20072 }, 3);
    expect(30160 * scale * 20072 * scale).toBeLessThanOrEqual(120_000_001);
    expect(scale).toBeGreaterThan(0.4);
  });
});
