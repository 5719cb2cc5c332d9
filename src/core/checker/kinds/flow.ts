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
  if (legs.some(({ way }) => way !== null)) return unfinished(legs, scene);
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
  /** The two stages as sentences name them. */
  readonly start: string;
  readonly goal: string;
  readonly from: NodeSet;
  readonly to: NodeSet;
  readonly way: Way | null;
}

/** Each pair of neighbouring stages by itself. */
function legsOf(stages: readonly Selector[], scene: Scene, direct: boolean): Leg[] {
  return stages.slice(1).map((next, index) => {
    const stage = stages[index] ?? next;
    return {
      start: described(scene, stage),
      goal: described(scene, next),
      from: scene.select(stage),
      to: scene.select(next),
      way: findStages(scene, [stage, next], direct ? 'direct' : 'any'),
    };
  });
}

/** "from a to b to c", for every stretch of legs that follow on each other and either stand or are open. */
function stretches(legs: readonly Leg[], standing: boolean): string[] {
  const found: string[] = [];
  legs.forEach((leg, index) => {
    if ((leg.way !== null) !== standing) return;
    const before = legs[index - 1];
    const follows = before !== undefined && (before.way !== null) === standing;
    if (follows) found.push(`${found.pop() ?? ''} to ${leg.goal}`);
    else found.push(`from ${leg.start} to ${leg.goal}`);
  });
  return found;
}

function unfinished(legs: readonly Leg[], scene: Scene): Finding {
  const found = stretches(legs, true);
  const needed = stretches(legs, false);
  const shapes = [...new Set(legs.flatMap(({ way }) => (way ? scene.shapesOf(way) : [])))];
  const whole =
    'Every step of the flow is there, but not through the same shapes: no single way leads through all of them.';
  return {
    status: 'partial',
    why: needed.length > 0 ? `The flow ${listed(found)} stands; still needed: ${listed(needed)}.` : whole,
    shapes,
    partsFound: found,
    partsNeeded: needed.length > 0 ? needed : ['one way through all of them'],
  };
}

function gapIn({ from, to, start, goal }: Leg, scene: Scene, direct: boolean): string {
  const names = `${namesOf(scene, from)} to ${namesOf(scene, to)}`;
  if (findWay(scene.flow, { from: to, to: from }) !== null) {
    return `The arrows lead from ${namesOf(scene, to)} to ${namesOf(scene, from)}; the flow should go the other way.`;
  }
  if (direct && findWay(scene.flow, { from, to }) !== null) {
    return `The way from ${names} has other shapes between; it should be direct.`;
  }
  return from.size + to.size > 6 ? `No arrows lead from ${start} to ${goal}.` : `No arrows lead from ${names}.`;
}
