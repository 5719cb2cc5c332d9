import type { DemandOf } from '../demand';
import { met, missing, type Finding } from '../finding';
import type { Scene } from '../scene';
import { findWay } from '../search';
import { capital, described, listed, namesOf, nameOf, quoted } from '../sentence';

/** What is selected lies inside a zone with the right label, and leaves it only through a gate when one is asked for. */
export function zone({ select, inside, leavesOnlyThrough }: DemandOf<'zone'>, scene: Scene): Finding {
  const all = [...scene.select(select)];
  // A heading or a remark that names Redis is no second Redis outside: what no arrow touches is judged only by itself.
  const inFlow = all.filter((index) => scene.flow.connected[index]);
  const selected = inFlow.length > 0 ? inFlow : all;
  const label = listed(inside.slice(0, 3).map(quoted), 'or');
  if (selected.length === 0) return missing(`${capital(described(scene, select))} is not on the board.`);
  const zones = scene.graph.zones.filter(({ text }) => scene.phraseIn(text, inside) !== null);
  const zoneIds = zones.map(({ id }) => id);
  if (zones.length === 0) {
    return missing(
      `No zone is labelled ${label}: draw a frame around ${namesOf(scene, selected)}.`,
      scene.ids(selected),
    );
  }
  const places = listed(
    zones.map(({ text }) => quoted(text)),
    'or',
  );
  const isInside = (index: number): boolean => scene.zonesAround(scene.node(index), inside).length > 0;
  const outside = selected.filter((index) => !isInside(index));
  if (outside.length > 0) {
    const shapes = scene.ids(outside);
    return {
      status: 'violated',
      why: `${capital(namesOf(scene, outside))} ${outside.length === 1 ? 'lies' : 'lie'} outside ${places}.`,
      shapes: [...shapes, ...zoneIds],
      path: shapes,
    };
  }
  const shapes = [...scene.ids(selected), ...zoneIds];
  if (leavesOnlyThrough) {
    const beyond = new Set([...scene.graph.nodes.keys()].filter((index) => !isInside(index)));
    const way = findWay(scene.flow, { from: selected, to: beyond, avoid: scene.select(leavesOnlyThrough) });
    if (way) {
      const path = scene.shapesOf(way);
      const [first, last] = [way.nodes[0] ?? 0, way.nodes.at(-1) ?? 0];
      return {
        status: 'violated',
        why: `From ${nameOf(scene, first)} a way leads out of ${places} to ${nameOf(scene, last)} without passing ${described(scene, leavesOnlyThrough)}.`,
        shapes: path,
        path,
      };
    }
  }
  const are = selected.length === 1 ? 'lies' : 'lie';
  return met(`${capital(namesOf(scene, selected))} ${are} inside ${places}.`, shapes);
}
