import type { DemandOf } from '../demand';
import { met, missing, type Finding } from '../finding';
import type { Scene } from '../scene';
import { described, listed, nameOf, quoted } from '../sentence';
import { findWritings } from '../find-writings';
import { shapesOf, type Writing } from '../writing';

/** Every group of words is written somewhere: on a node, on an arrow, or in a stated trade-off. */
export function evidence({ words, on, places }: DemandOf<'evidence'>, scene: Scene): Finding {
  const where = findWritings(scene, { on, places });
  const groups = words.map((phrases) => ({ phrases, hit: firstHit(phrases, where, scene) }));
  const found = groups.flatMap(({ hit }) => (hit ? [hit] : []));
  const open = groups.filter(({ hit }) => hit === null).map(({ phrases }) => quoted(phrases[0] ?? ''));
  const shapes = shapesOf(found.map(({ writing }) => writing));
  const said = listed([
    ...new Set(found.map(({ phrase, writing }) => `${quoted(phrase)} ${carrierOf(writing, scene)}`)),
  ]);
  if (open.length === 0) return met(`The board says ${said}.`, shapes);
  const at = on ? ` at ${described(scene, on)}` : '';
  if (found.length > 0) {
    return {
      status: 'partial',
      why: `The board says ${said}; still to be said${at}: ${listed(open)}.`,
      shapes,
      partsFound: found.map(({ phrase }) => phrase),
      partsNeeded: open,
    };
  }
  const anchors = on ? scene.ids(scene.select(on)) : [];
  if (on && anchors.length === 0)
    return missing(`There is nothing yet to write it on: ${described(scene, on)} is not on the board.`);
  return missing(`Nothing${at} says ${listed(open)}.`, anchors);
}

/** Where it is written, as it follows the words: "on “Kafka”". */
function carrierOf({ shape, source }: Writing, scene: Scene): string {
  if (source === 'decision') return 'in a trade-off';
  const index = shape === null ? undefined : scene.flow.indexOf.get(shape);
  if (index !== undefined) return `on ${nameOf(scene, index)}`;
  return source === 'zone' ? 'on a zone' : 'on an arrow';
}

function firstHit(phrases: readonly string[], where: readonly Writing[], scene: Scene) {
  for (const writing of where) {
    const phrase = scene.phraseIn(writing.text, phrases);
    if (phrase !== null) return { phrase, writing };
  }
  return null;
}
