import { describe, expect, it } from 'vitest';
import { followCamera } from './linked-cameras';

describe('followCamera', () => {
  it('pans by the same pixels at another zoom', () => {
    const moved = { from: { x: 0, y: 0, z: 1 }, to: { x: 100, y: -40, z: 1 } };
    expect(followCamera(moved, { x: 10, y: 10, z: 2 })).toEqual({ x: 60, y: -10, z: 2 });
  });

  it('zooms by the same factor', () => {
    const moved = { from: { x: 5, y: 5, z: 0.5 }, to: { x: 5, y: 5, z: 1 } };
    expect(followCamera(moved, { x: 1, y: 2, z: 2 })).toEqual({ x: 1, y: 2, z: 4 });
  });

  it('comes back to where it began', () => {
    const from = { x: 3, y: 4, z: 0.7 };
    const start = { x: -8, y: 9, z: 1.3 };
    expect(followCamera({ from, to: from }, start)).toEqual(start);
  });
});
