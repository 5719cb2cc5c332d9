import { useStore } from 'zustand';
import styles from './library-filter-bar.module.css';
import type { LibraryItem } from './library-items';
import { filterChoices, filterNames, type FilterName } from './library-search';
import type { LibraryStore } from './library-store';

const labels: Readonly<Record<FilterName, { readonly name: string; readonly all: string }>> = {
  company: { name: 'Company', all: 'Every company' },
  area: { name: 'Area', all: 'Every area' },
  days: { name: 'Days', all: 'All days' },
  kind: { name: 'Kind', all: 'Every kind' },
};

/** One choice each of company, area, days and kind, where what is listed differs in it. */
export function LibraryFilterBar({
  store,
  items,
}: {
  readonly store: LibraryStore;
  readonly items: readonly LibraryItem[];
}) {
  const { filters, choose } = useStore(store);
  const shown = filterNames
    .map((name) => ({ name, choices: filterChoices(items, name), value: filters[name] }))
    .filter(({ choices, value }) => choices.length > 1 || value !== null);
  if (shown.length === 0) return null;
  return (
    <div className={styles.bar} role="group" aria-label="Filters">
      {shown.map(({ name, choices, value }) => (
        <select
          key={name}
          className={styles.select}
          aria-label={labels[name].name}
          data-chosen={value !== null}
          value={value ?? ''}
          onChange={(event) => choose(name, event.target.value === '' ? null : event.target.value)}
        >
          <option value="">{labels[name].all}</option>
          {[...new Set([...choices, ...(value === null ? [] : [value])])].map((choice) => (
            <option key={choice} value={choice}>
              {name === 'days' ? `Days ${choice}` : choice}
            </option>
          ))}
        </select>
      ))}
    </div>
  );
}
