import type { Scene } from './scene';
import type { Selector } from './selector';

/** Where something can be written. */
export type Place = 'nodes' | 'edges' | 'decisions';

/** A text with the shape that carries it; null for a decision that is pinned to nothing. */
export interface Writing {
  readonly text: string;
  readonly shape: string | null;
  readonly source: 'node' | 'zone' | 'edge' | 'decision';
}

/**
 * Everything written in the given places. With `on` only what stands on those nodes and the arrows at them, and the
 * decisions that are pinned there or to nothing. A zone's label counts as written on a node.
 */
export function writings(
  scene: Scene,
  { on, places }: { on?: Selector | undefined; places: readonly Place[] },
): Writing[] {
  const { graph } = scene;
  const chosen = on ? new Set(scene.ids(scene.select(on))) : null;
  const isChosen = (id: string): boolean => chosen === null || chosen.has(id);
  const found: Writing[] = [];
  const add = (text: string, shape: string | null, source: Writing['source']): void => {
    if (text !== '') found.push({ text, shape, source });
  };
  if (places.includes('nodes')) {
    for (const node of graph.nodes) if (isChosen(node.id)) add(node.text, node.id, 'node');
    if (!chosen) for (const zone of graph.zones) add(zone.text, zone.id, 'zone');
  }
  if (places.includes('edges')) {
    for (const edge of graph.edges) if (isChosen(edge.from) || isChosen(edge.to)) add(edge.text, edge.id, 'edge');
  }
  // A decision speaks about a board: without the shapes that it speaks of it proves nothing.
  if (places.includes('decisions') && (chosen ? chosen.size > 0 : graph.nodes.length > 0)) {
    for (const { text, shapes } of scene.decisions) {
      if (shapes.length === 0 || chosen === null || shapes.some(isChosen)) add(text, shapes[0] ?? null, 'decision');
    }
  }
  return found;
}

export function shapesOf(found: readonly Writing[]): string[] {
  return [...new Set(found.flatMap(({ shape }) => (shape === null ? [] : [shape])))];
}
