import type { DemandOf } from '../demand';
import { met, missing, type Finding } from '../finding';
import type { Scene } from '../scene';
import { findWay } from '../search';
import { described, listed, nameOf, namesOf, wayNamed } from '../sentence';

/**
 * No way from A to B, or none that avoids an asynchronous hop. It says something only once both stand on the board and
 * take part in a flow: an empty board keeps nothing apart. An arrow that says "async" is no hop: where the work waits
 * has to be drawn.
 */
export function separate({ from, to, unlessThrough }: DemandOf<'separate'>, scene: Scene): Finding {
  const [starts, goals] = [scene.select(from), scene.select(to)];
  const avoid = unlessThrough ? scene.select(unlessThrough) : undefined;
  const merged = [...starts].find((node) => !avoid?.has(node) && scene.isBoth(node, [from, to]));
  if (merged !== undefined) {
    const id = scene.node(merged).id;
    return {
      status: 'violated',
      why: `${nameOf(scene, merged)} is both ${described(scene, from)} and ${described(scene, to)}; keep them apart.`,
      shapes: [id],
      path: [id],
    };
  }
  // A node that plays both parts by one kind is no way from one to the other.
  const onlyGoals = new Set([...goals].filter((node) => !starts.has(node)));
  const onlyStarts = [...starts].filter((node) => !goals.has(node));
  const way = findWay(scene.flow, { from: onlyStarts, to: onlyGoals, avoid });
  if (way) {
    const path = scene.shapesOf(way);
    const without = unlessThrough ? ` without ${described(scene, unlessThrough)} between` : '';
    return {
      status: 'violated',
      why: `A way leads from ${wayNamed(scene, way.nodes)}${without}.`,
      shapes: path,
      path,
    };
  }
  const absent = [from, to].filter((end) => scene.select(end).size === 0).map((end) => described(scene, end));
  const present = scene.ids(new Set([...starts, ...goals]));
  if (absent.length > 0) {
    return missing(
      `Not to be judged yet: ${listed(absent)} ${absent.length === 1 ? 'is' : 'are'} not on the board.`,
      present,
    );
  }
  const idle = [starts, goals].filter((set) => ![...set].some((node) => scene.flow.connected[node]));
  if (idle.length > 0) {
    return missing(
      `Not to be judged yet: no arrow leads to or from ${listed(idle.map((set) => namesOf(scene, set)))}.`,
      present,
    );
  }
  return met(
    unlessThrough
      ? `Nothing leads from ${namesOf(scene, starts)} to ${namesOf(scene, goals)} without ${described(scene, unlessThrough)} between.`
      : `Nothing leads from ${namesOf(scene, starts)} to ${namesOf(scene, goals)}.`,
    present,
  );
}
