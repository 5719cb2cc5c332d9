import type { DemandOf } from '../demand';
import { met, missing, type Finding } from '../finding';
import type { Scene } from '../scene';
import { findWay, type NodeSet } from '../search';
import { findStages } from '../staged-way';
import { strongComponents } from '../strong-components';
import { capital, described, listed, wayNamed } from '../sentence';

/** A way out from A to B, and a way back from that B to that A: the two stand on one ring. */
export function loop({ from, to }: DemandOf<'loop'>, scene: Scene): Finding {
  const [starts, goals] = [scene.select(from), scene.select(to)];
  const ring = onOneRing(scene, { starts, goals });
  if (ring) {
    const out = findWay(scene.flow, { from: [ring.start], to: new Set([ring.goal]) });
    const back = findWay(scene.flow, { from: [ring.goal], to: new Set([ring.start]) });
    if (out && back) {
      const shapes = [...new Set([...scene.shapesOf(out), ...scene.shapesOf(back)])];
      return met(
        `The way out leads from ${wayNamed(scene, out.nodes)}, the feedback from ${wayNamed(scene, back.nodes)}.`,
        shapes,
      );
    }
  }
  const absent = [from, to].filter((end) => scene.select(end).size === 0).map((end) => described(scene, end));
  if (absent.length > 0) {
    return missing(
      `${capital(listed(absent))} ${absent.length === 1 ? 'is' : 'are'} not on the board.`,
      scene.ids(new Set([...starts, ...goals])),
    );
  }
  const out = findStages(scene, [from, to], 'any');
  const back = findStages(scene, [to, from], 'any');
  const half = out ?? back;
  const wayOut = `from ${described(scene, from)} to ${described(scene, to)}`;
  const wayBack = `back from ${described(scene, to)} to ${described(scene, from)}`;
  if (!half) return missing(`No arrows lead ${wayOut}, nor ${wayBack}.`, scene.ids(new Set([...starts, ...goals])));
  const needed = out && back ? 'a way back to where the way out begins' : out ? wayBack : wayOut;
  return {
    status: 'partial',
    why: `The flow leads ${out ? wayOut : wayBack}; still needed: ${needed}.`,
    shapes: scene.shapesOf(half),
    partsFound: [out ? wayOut : wayBack],
    partsNeeded: [needed],
  };
}

/** A pair of different nodes, one of each set, that can reach each other. */
function onOneRing(scene: Scene, { starts, goals }: { starts: NodeSet; goals: NodeSet }) {
  if (starts.size === 0 || goals.size === 0) return null;
  const components = strongComponents(scene.flow);
  const startIn = new Map<number, number[]>();
  for (const start of starts) {
    const component = components[start] ?? -1;
    const list = startIn.get(component);
    if (list) list.push(start);
    else startIn.set(component, [start]);
  }
  for (const goal of goals) {
    const start = startIn.get(components[goal] ?? -1)?.find((node) => node !== goal);
    if (start !== undefined) return { start, goal };
  }
  return null;
}
