import type { DemandOf } from '../demand';
import { findDisjointWays } from '../disjoint-ways';
import { met, missing, type Finding } from '../finding';
import type { Scene } from '../scene';
import { wayAlong } from '../search';
import { findStages } from '../staged-way';
import { capital, described, listed, nameOf, wayNamed } from '../sentence';

/** Two ways begin at A, one to B and one to C, and share no other node: neither waits for the other. */
export function bothPaths({ from, first, second }: DemandOf<'both-paths'>, scene: Scene): Finding {
  const ways = findDisjointWays(scene.flow, {
    from: scene.select(from),
    first: scene.select(first),
    second: scene.select(second),
  });
  if (ways.kind === 'two') {
    const shapes = [ways.first, ways.second].flatMap((nodes) => scene.shapesOf(wayAlong(scene.flow, nodes)));
    return met(`One way leads from ${wayNamed(scene, ways.first)}, the other from ${wayNamed(scene, ways.second)}.`, [
      ...new Set(shapes),
    ]);
  }
  const [one, other] = [first, second].map((goal) => ({
    way: findStages(scene, [from, goal], 'any'),
    says: `from ${described(scene, from)} to ${described(scene, goal)}`,
  }));
  if (!one || !other) return missing('');
  if (one.way && other.way) {
    const shared = ways.node === null ? 'a shape' : nameOf(scene, ways.node);
    return {
      status: 'partial',
      why: `Both ways are there, but both pass ${shared}; they should share nothing after their start.`,
      shapes: [...new Set([...scene.shapesOf(one.way), ...scene.shapesOf(other.way)])],
      partsFound: [one.says, other.says],
      partsNeeded: [`a way that does not pass ${shared}`],
    };
  }
  const done = one.way ? one : other;
  const open = one.way ? other : one;
  if (done.way) {
    return {
      status: 'partial',
      why: `The way ${done.says} stands; still needed: ${open.says}.`,
      shapes: scene.shapesOf(done.way),
      partsFound: [done.says],
      partsNeeded: [open.says],
    };
  }
  const ends = [from, first, second];
  const absent = ends.filter((end) => scene.select(end).size === 0).map((end) => described(scene, end));
  return missing(
    absent.length > 0
      ? `${capital(listed(absent))} ${absent.length === 1 ? 'is' : 'are'} not on the board.`
      : `No arrows lead ${one.says}, nor ${other.says}.`,
    scene.ids(new Set(ends.flatMap((end) => [...scene.select(end)]))),
  );
}
