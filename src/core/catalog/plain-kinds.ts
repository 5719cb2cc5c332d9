import type { Catalog } from './catalog';

/** Kinds in the words of the label vocabulary: a finer one is said as the nearest kinds above it that are not. */
export function plainKinds(kinds: readonly string[], catalog: Pick<Catalog, 'component'>): readonly string[] {
  const plain = new Set<string>();
  const seen = new Set<string>();
  const open = [...kinds];
  for (let kind = open.shift(); kind !== undefined; kind = open.shift()) {
    if (seen.has(kind)) continue;
    seen.add(kind);
    const component = catalog.component(kind);
    if (component?.fine === true) open.push(...component.broader);
    else if (component !== undefined) plain.add(kind);
  }
  return [...plain];
}
