import { describe, expect, it } from 'vitest';
import type { BoardEditor, Camera } from '../../canvas/board-editor';
import { followCamera, linkCameras } from './linked-cameras';

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

describe('linkCameras', () => {
  function board(camera: Camera) {
    let current = camera;
    const listeners = new Set<(camera: Camera) => void>();
    const set = (next: Camera) => {
      current = next;
      for (const listener of [...listeners]) listener(next);
    };
    const editor = {
      camera: () => current,
      setCamera: set,
      onCamera(listener: (camera: Camera) => void) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    };
    // Only the camera is asked for.
    return editor as unknown as BoardEditor;
  }

  it('moves the other board only while the hand is on this one', () => {
    const own = board({ x: 0, y: 0, z: 1 });
    const reference = board({ x: 10, y: 0, z: 1 });
    const link = linkCameras({ own, reference });
    own.setCamera({ x: 5, y: 0, z: 1 });
    link.lead('own');
    own.setCamera({ x: 8, y: 0, z: 1 });
    reference.setCamera({ x: 50, y: 0, z: 1 });
    link.lead('reference');
    reference.setCamera({ x: 51, y: 0, z: 1 });
    expect([own.camera(), reference.camera()]).toEqual([
      { x: 9, y: 0, z: 1 },
      { x: 51, y: 0, z: 1 },
    ]);
  });
});
