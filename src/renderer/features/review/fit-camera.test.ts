import { describe, expect, it } from 'vitest';
import { fitCamera } from './fit-camera';

describe('fitCamera', () => {
  const room = { width: 500, height: 300, around: 50 };

  it('puts the middle of the boxes into the middle of the room', () => {
    const camera = fitCamera(
      [
        { x: 100, y: 100, w: 700, h: 50 },
        { x: 100, y: 300, w: 800, h: 100 },
      ],
      room,
    );
    expect(camera).toEqual({ x: 0, y: 50, z: 0.5 });
  });

  it('shows little things no larger than life', () => {
    expect(fitCamera([{ x: 0, y: 0, w: 10, h: 10 }], room)?.z).toBe(1);
  });

  it('has nothing to fit on an empty board', () => {
    expect(fitCamera([], room)).toBeNull();
  });
});
