import type { DemandOf } from '../demand';
import { met, missing, type Finding } from '../finding';
import type { Scene } from '../scene';
import { findWay, type NodeSet, type Way } from '../search';
import type { Selector } from '../selector';
import { capital, described, listed, namesOf, wayNamed } from '../sentence';
import { findStages } from '../staged-way';

/** A directed way leads through the stages in order. */
export function flow({ stages, direct }: DemandOf<'flow'>, scene: Scene): Finding {
  const way = findStages(scene, stages, direct ? 'direct' : 'any');
  if (way) return met(`The flow leads from ${wayNamed(scene, way.nodes)}.`, scene.shapesOf(way));
  const sets = stages.map((stage) => scene.select(stage));
  const absent = stages.filter((_, index) => sets[index]?.size === 0);
  const legs = legsOf(stages, scene, direct);
  const done = legs.filter((leg): leg is Leg & { way: Way } => leg.way !== null);
  if (done.length > 0) return unfinished({ legs, done, scene });
  if (absent.length > 0) {
    const present = sets.flatMap((set) => [...set]);
    return missing(
      `${capital(listed(absent.map((stage) => described(scene, stage))))} ${absent.length === 1 ? 'is' : 'are'} not on the board.`,
      scene.ids(new Set(present)),
    );
  }
  const first = legs[0];
  return missing(first ? gapIn(first, scene, direct) : '', scene.ids(new Set(sets.flatMap((set) => [...set]))));
}

interface Leg {
  readonly from: NodeSet;
  readonly to: NodeSet;
  readonly says: string;
  readonly way: Way | null;
}

/** Each pair of neighbouring stages by itself. */
function legsOf(stages: readonly Selector[], scene: Scene, direct: boolean): Leg[] {
  return stages.slice(1).map((next, index) => {
    const stage = stages[index] ?? next;
    return {
      from: scene.select(stage),
      to: scene.select(next),
      says: `${described(scene, stage)} to ${described(scene, next)}`,
      way: findStages(scene, [stage, next], direct ? 'direct' : 'any'),
    };
  });
}

function unfinished({
  legs,
  done,
  scene,
}: {
  legs: readonly Leg[];
  done: readonly (Leg & { way: Way })[];
  scene: Scene;
}): Finding {
  const open = legs.filter((leg) => leg.way === null);
  const shapes = [...new Set(done.flatMap((leg) => scene.shapesOf(leg.way)))];
  const needed = open.map((leg) => leg.says);
  const why =
    open.length > 0
      ? `The flow from ${listed(done.map((leg) => leg.says))} stands; still needed: from ${listed(needed)}.`
      : `Every step of the flow is there, but not through the same shapes: no single way leads through all of them.`;
  return {
    status: 'partial',
    why,
    shapes,
    partsFound: done.map((leg) => leg.says),
    partsNeeded: open.length > 0 ? needed : ['one way through all of them'],
  };
}

function gapIn({ from, to, says }: Leg, scene: Scene, direct: boolean): string {
  const names = `${namesOf(scene, from)} to ${namesOf(scene, to)}`;
  if (findWay(scene.flow, { from: to, to: from }) !== null) {
    return `The arrows lead from ${namesOf(scene, to)} to ${namesOf(scene, from)}; the flow should go the other way.`;
  }
  if (direct && findWay(scene.flow, { from, to }) !== null) {
    return `The way from ${names} has other shapes between; it should be direct.`;
  }
  return from.size + to.size > 6 ? `No arrows lead from ${says}.` : `No arrows lead from ${names}.`;
}
