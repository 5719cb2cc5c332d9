import type { DemandOf } from '../demand';
import { met, missing, type Finding } from '../finding';
import type { Scene } from '../scene';
import type { Selector } from '../selector';
import { capital, described, listed, nameOf, namesOf, quoted } from '../sentence';

/** At least `min` nodes play the role. */
export function component({ select, min }: DemandOf<'component'>, scene: Scene): Finding {
  const found = [...scene.select(select)];
  const shapes = scene.ids(found);
  if (found.length >= min) {
    return met(
      `${capital(namesOf(scene, found))} ${found.length === 1 ? 'is' : 'are'} ${described(scene, select)}${advice(scene, select, found)}.`,
      shapes,
    );
  }
  if (found.length > 0) {
    return {
      status: 'partial',
      why: `${capital(namesOf(scene, found))} ${found.length === 1 ? 'is' : 'are'} here; ${min} are asked for, so ${min - found.length} more ${min - found.length === 1 ? 'is' : 'are'} needed.`,
      shapes,
      partsFound: found.map((index) => nameOf(scene, index)),
      partsNeeded: [`${min - found.length} more: ${described(scene, select)}`],
    };
  }
  return almost(select, scene) ?? missing(`Nothing on the board is ${described(scene, select)}.`);
}

/** The right component that does not say what it should, or stands in the wrong place, is half of what is asked. */
function almost(select: Selector, scene: Scene): Finding | null {
  const { words, zone, ...bare } = select;
  if ((words === undefined && zone === undefined) || Object.values(bare).every((part) => part === undefined))
    return null;
  const found = [...scene.select(bare)];
  if (found.length === 0) return null;
  const needs = [
    ...(words ? [`say ${listed(words.slice(0, 3).map(quoted), 'or')}`] : []),
    ...(zone ? [`stand inside ${listed(zone.slice(0, 3).map(quoted), 'or')}`] : []),
  ];
  return {
    status: 'partial',
    why: `${capital(namesOf(scene, found))} ${found.length === 1 ? 'is' : 'are'} here, but should also ${needs.join(' and ')}.`,
    shapes: scene.ids(found),
    partsFound: [described(scene, bare)],
    partsNeeded: needs,
  };
}

/** A generic word plays the role, where products could: which one it is, and why, is still to be said. */
function advice(scene: Scene, select: Selector, found: readonly number[]): string {
  const generic = found.every((index) => {
    const { kinds } = scene.node(index);
    return kinds.length > 0 && kinds.every((kind) => scene.vocabulary.component(kind)?.generic === true);
  });
  return generic && scene.hasProducts(select) ? ': name the technology and say why' : '';
}
