import type { Catalog } from '../../core/catalog/catalog';
import type { Icon } from '../../core/catalog/component';

/** Every icon of a catalogue once, under an id that `<use>` refers to: 200 stencils do not carry 200 copies. */
export interface IconSprite {
  readonly symbols: readonly { readonly id: string; readonly icon: Icon }[];
  /** The symbol for a component id; never missing, an unknown component takes the catalogue's fallback. */
  readonly idOf: (kind: string) => string;
  readonly iconOf: (kind: string) => Icon;
}

export function createIconSprite(catalog: Catalog): IconSprite {
  const ids = new Map<string, string>();
  const symbols: { id: string; icon: Icon }[] = [];
  function add(icon: Icon): string {
    // By content: the same drawing serves several components.
    const key = `${icon.viewBox} ${icon.body}`;
    const known = ids.get(key);
    if (known !== undefined) return known;
    const id = `wb-icon-${symbols.length}`;
    ids.set(key, id);
    symbols.push({ id, icon });
    return id;
  }
  const byKind = new Map(catalog.components.map((component) => [component.id, add(catalog.icon(component.id))]));
  const fallback = add(catalog.icon(''));
  return { symbols, idOf: (kind) => byKind.get(kind) ?? fallback, iconOf: (kind) => catalog.icon(kind) };
}
