import type { Catalog } from '../../../core/catalog/catalog';
import { categories, type Category, type ComponentDefinition } from '../../../core/catalog/component';

export const categoryNames: Readonly<Record<Category, string>> = {
  clients: 'Clients and edge',
  logs: 'Logs and queues',
  processing: 'Processing',
  serving: 'Serving',
  lake: 'Lake and warehouse',
  gates: 'Gates and safety',
  ml: 'Machine learning',
  platform: 'Platform',
};

export interface PaletteGroup {
  readonly category: Category;
  readonly components: readonly ComponentDefinition[];
}

/** The stencils by category, in the order of the screen. Empty categories are left out. */
export function paletteGroups(catalog: Pick<Catalog, 'components'>): readonly PaletteGroup[] {
  return categories
    .map((category) => ({
      category,
      components: catalog.components.filter((component) => component.stencil && component.category === category),
    }))
    .filter((group) => group.components.length > 0);
}

/** Stencils that answer the query, best first. */
export function searchStencils(catalog: Pick<Catalog, 'search'>, query: string): readonly ComponentDefinition[] {
  return catalog.search(query).filter((component) => component.stencil);
}
