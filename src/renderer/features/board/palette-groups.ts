import type { Catalog } from '../../../core/catalog/catalog';
import { categories, type Category, type ComponentDefinition } from '../../../core/catalog/component';

export interface PaletteGroup {
  readonly category: Category;
  /** Those that are drawn often. */
  readonly common: readonly ComponentDefinition[];
  readonly others: readonly ComponentDefinition[];
}

/** The stencils by category, in the order of the screen. Empty categories are left out; none hides all that it has. */
export function paletteGroups(catalog: Pick<Catalog, 'components'>): readonly PaletteGroup[] {
  return categories
    .map((category) => {
      const all = catalog.components.filter((component) => component.stencil && component.category === category);
      const common = all.filter((component) => component.common);
      if (common.length === 0) return { category, common: all, others: [] };
      return { category, common, others: all.filter((component) => !component.common) };
    })
    .filter((group) => group.common.length > 0);
}

/** Stencils that answer the query, best first. */
export function searchStencils(catalog: Pick<Catalog, 'search'>, query: string): readonly ComponentDefinition[] {
  return catalog.search(query).filter((component) => component.stencil);
}
