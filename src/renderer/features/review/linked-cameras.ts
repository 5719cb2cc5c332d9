import type { BoardEditor, Camera } from '../../canvas/board-editor';

/** The same move of the view, seen from another starting point. A camera maps page to screen by (page + x) * z. */
export function followCamera(moved: { readonly from: Camera; readonly to: Camera }, start: Camera): Camera {
  const { from, to } = moved;
  const scale = to.z / from.z;
  const z = start.z * scale;
  const shift = (axis: 'x' | 'y') => (to.z * (to[axis] - from[axis])) / z;
  return { x: start.x + shift('x'), y: start.y + shift('y'), z };
}

/**
 * Both boards share one view: the follower moves as the leader does, each from where it stands now. The leader is the board
 * that the person works on, so that neither answers the other's echo. Returns its own end.
 */
export function linkCameras(leader: BoardEditor, follower: BoardEditor): () => void {
  const from = leader.camera();
  const start = follower.camera();
  return leader.onCamera((to) => follower.setCamera(followCamera({ from, to }, start)));
}
