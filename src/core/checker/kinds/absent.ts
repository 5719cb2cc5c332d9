import type { DemandOf } from '../demand';
import { met, missing, type Finding } from '../finding';
import type { Scene } from '../scene';
import { capital, described, namesOf } from '../sentence';

/** Nothing plays the role. It says something only once there is a flow: an empty board leaves everything out. */
export function absent({ select }: DemandOf<'absent'>, scene: Scene): Finding {
  const found = scene.select(select);
  if (found.size > 0) {
    const shapes = scene.ids(found);
    const why = `${capital(namesOf(scene, found))} ${found.size === 1 ? 'is' : 'are'} ${described(scene, select)}, and the design should do without.`;
    return { status: 'violated', why, shapes, path: shapes };
  }
  if (!scene.flow.connected.includes(true)) return missing('Not to be judged yet: no flow is drawn.');
  return met(`Nothing on the board is ${described(scene, select)}.`, []);
}
