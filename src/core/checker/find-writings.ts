import type { Scene } from './scene';
import type { Selector } from './selector';
import type { Writing } from './writing';

/** Where something can be written. */
export type Place = 'nodes' | 'edges' | 'decisions';

/**
 * What is written in the given places. With `on` only what stands on those nodes and the arrows at them, and the
 * decisions that are pinned there or to nothing. A zone's label counts as written on a node.
 */
export function findWritings(
  scene: Scene,
  { on, places }: { on?: Selector | undefined; places: readonly Place[] },
): readonly Writing[] {
  const chosen = on ? scene.select(on) : null;
  // A decision speaks about a board: without the shapes that it speaks of it proves nothing.
  if (chosen ? chosen.size === 0 : scene.graph.nodes.length === 0) return [];
  const inPlace = ({ source }: Writing): boolean => places.includes(placeOf[source]);
  if (!chosen) return scene.writings.filter(inPlace);
  const found = new Set<Writing>();
  for (const shape of scene.ids(chosen)) for (const writing of scene.writingsAbout(shape)) found.add(writing);
  for (const writing of scene.writingsAbout(null)) if (writing.source === 'decision') found.add(writing);
  return [...found].filter(inPlace);
}

const placeOf = { node: 'nodes', zone: 'nodes', edge: 'edges', decision: 'decisions' } as const;
