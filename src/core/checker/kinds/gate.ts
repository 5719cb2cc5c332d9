import type { DemandOf } from '../demand';
import { met, missing, type Finding } from '../finding';
import type { Scene } from '../scene';
import { findWay } from '../search';
import { findStages } from '../staged-way';
import { capital, described, listed, namesOf, wayNamed } from '../sentence';

/**
 * Every way from A to B passes G, and there is such a way. Going round a gate that stands on the board breaks it; as long
 * as there is no gate at all it is missing, with the unguarded way to look at.
 */
export function gate({ from, through, to }: DemandOf<'gate'>, scene: Scene): Finding {
  const [starts, gates, goals] = [scene.select(from), scene.select(through), scene.select(to)];
  const around = findWay(scene.flow, { from: starts, to: goals, avoid: gates });
  if (gates.size === 0) {
    const why = `${capital(described(scene, through))} is not on the board.`;
    if (!around) return missing(why, scene.ids([...starts, ...goals]));
    const path = scene.shapesOf(around);
    return {
      ...missing(
        `Nothing guards the way from ${wayNamed(scene, around.nodes)}: ${described(scene, through)} is needed on it.`,
        path,
      ),
      path,
    };
  }
  if (around) {
    const path = scene.shapesOf(around);
    return {
      status: 'violated',
      why: `The way from ${wayNamed(scene, around.nodes)} goes round ${namesOf(scene, gates)}.`,
      shapes: [...new Set([...path, ...scene.ids(gates)])],
      path,
    };
  }
  const guarded = findStages(scene, [from, through, to], 'any');
  if (guarded)
    return met(
      `Every way passes ${namesOf(scene, gates)}: ${wayNamed(scene, guarded.nodes)}.`,
      scene.shapesOf(guarded),
    );
  return unconnected({ from, through, to }, scene);
}

function unconnected({ from, through, to }: Omit<DemandOf<'gate'>, 'demand'>, scene: Scene): Finding {
  const into = findStages(scene, [from, through], 'any');
  const out = findStages(scene, [through, to], 'any');
  const gates = namesOf(scene, scene.select(through));
  const half = into ?? out;
  if (!half) {
    const absent = [from, to].filter((end) => scene.select(end).size === 0).map((end) => described(scene, end));
    const why =
      absent.length > 0
        ? `${gates} stands there, but ${listed(absent)} ${absent.length === 1 ? 'is' : 'are'} not on the board.`
        : `${gates} stands beside the flow: nothing leads through it from ${described(scene, from)} to ${described(scene, to)}.`;
    return missing(why, scene.ids(scene.select(through)));
  }
  const found = into ? `from ${described(scene, from)} into ${gates}` : `from ${gates} to ${described(scene, to)}`;
  const needed = into ? `from ${gates} to ${described(scene, to)}` : `from ${described(scene, from)} into ${gates}`;
  return {
    status: 'partial',
    why: `The flow leads ${found}; still needed: ${needed}.`,
    shapes: scene.shapesOf(half),
    partsFound: [found],
    partsNeeded: [needed],
  };
}
