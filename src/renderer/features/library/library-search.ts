import MiniSearch from 'minisearch';
import { shelves, type Shelf } from '../../actions/navigation';
import type { LibraryItem } from './library-items';

export interface LibraryFilters {
  readonly company: string | null;
  readonly area: string | null;
  readonly days: string | null;
  readonly kind: string | null;
}
export const noFilters: LibraryFilters = { company: null, area: null, days: null, kind: null };
export type FilterName = keyof LibraryFilters;

export type LibrarySearch = (query: string) => readonly LibraryItem[];

/** How much a hit in each part counts. */
const boost = { title: 6, names: 3, line: 2, company: 2, area: 1, body: 1 };
/** Slips of the pen: two letters that changed places count as two. */
function slipsIn(word: string): number | false {
  return word.length < 4 ? false : word.length < 6 ? 1 : 2;
}

/**
 * One index over everything. All words must be found, as they begin or with a slip of the pen; best first. An empty
 * query finds everything in its order.
 */
export function createLibrarySearch(items: readonly LibraryItem[]): LibrarySearch {
  const index = new MiniSearch<LibraryItem & { readonly key: number }>({
    idField: 'key',
    fields: Object.keys(boost),
    searchOptions: {
      boost,
      prefix: true,
      fuzzy: slipsIn,
      combineWith: 'AND',
    },
  });
  index.addAll(items.map((item, key) => ({ ...item, key })));
  return (query) =>
    query.trim() === ''
      ? items
      : // The ids are the places in `items`, given above.
        index.search(query).flatMap(({ id }) => items[id as number] ?? []);
}

export function filterItems(items: readonly LibraryItem[], filters: LibraryFilters): readonly LibraryItem[] {
  const wanted = filterNames.filter((name) => filters[name] !== null);
  return items.filter((item) => wanted.every((name) => item[name] === filters[name]));
}

export const filterNames = ['company', 'area', 'days', 'kind'] as const satisfies readonly FilterName[];

/** What can be chosen for a filter: the values that these items have, in the order in which they come; days by number. */
export function filterChoices(items: readonly LibraryItem[], name: FilterName): readonly string[] {
  const values = [...new Set(items.flatMap((item) => item[name] ?? []))];
  return name === 'days' ? values.sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10)) : values;
}

/** The items by shelf; shelves without any are left out. */
export function byShelf(items: readonly LibraryItem[]): readonly { shelf: Shelf; items: readonly LibraryItem[] }[] {
  return shelves
    .map((shelf) => ({ shelf, items: items.filter((item) => item.shelf === shelf) }))
    .filter((group) => group.items.length > 0);
}
