import type { ComponentDefinition } from './component';

/** The ids of a component and of everything above it. Circles in the data end where they began. */
export function createAncestry(byId: ReadonlyMap<string, ComponentDefinition>): (id: string) => ReadonlySet<string> {
  const known = new Map<string, ReadonlySet<string>>();
  return (id) => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const found = new Set<string>();
    const open = [id];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (found.has(next)) continue;
      found.add(next);
      open.push(...(byId.get(next)?.broader ?? []));
    }
    known.set(id, found);
    return found;
  };
}
