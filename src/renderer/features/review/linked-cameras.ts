import type { BoardEditor, Camera } from '../../canvas/board-editor';

/** The same move of the view, seen from another starting point. A camera maps page to screen by (page + x) * z. */
export function followCamera(moved: { readonly from: Camera; readonly to: Camera }, start: Camera): Camera {
  const { from, to } = moved;
  const scale = to.z / from.z;
  const z = start.z * scale;
  const shift = (axis: 'x' | 'y') => (to.z * (to[axis] - from[axis])) / z;
  return { x: start.x + shift('x'), y: start.y + shift('y'), z };
}

export type Side = 'own' | 'reference';

export interface CameraLink {
  /** From now on the other board moves as this one does. */
  readonly lead: (side: Side) => void;
  readonly end: () => void;
}

/**
 * Both boards share one view: the follower moves as the leader does, each from where it stands. The leader is the board
 * that the person's hand is on, so that neither answers the other's echo and no board moves because another opens.
 */
export function linkCameras(boards: Readonly<Record<Side, BoardEditor>>): CameraLink {
  let end = () => {};
  return {
    lead(side) {
      end();
      const leader = boards[side];
      const follower = boards[side === 'own' ? 'reference' : 'own'];
      const from = leader.camera();
      const start = follower.camera();
      end = leader.onCamera((to) => follower.setCamera(followCamera({ from, to }, start)));
    },
    end: () => end(),
  };
}
