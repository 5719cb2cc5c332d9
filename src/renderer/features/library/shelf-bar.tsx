import clsx from 'clsx';
import type { Shelf } from '../../actions/navigation';
import { shelves } from '../../actions/navigation';
import { useWorkbench } from '../../actions/workbench';
import type { LibraryItem } from './library-items';
import styles from './shelf-bar.module.css';

export const shelfNames: Readonly<Record<Shelf, string>> = {
  references: 'References',
  components: 'Components',
  patterns: 'Pattern cards',
  vocabulary: 'Vocabulary',
  questions: 'Questions',
};

interface ShelfBarProps {
  /** The shelf that is chosen; null is all of them. */
  readonly shelf: Shelf | null;
  /** What was found, on whatever shelf. */
  readonly items: readonly LibraryItem[];
  readonly searching: boolean;
}

/** Chooses one shelf. While something is searched there is also "All", and each says how much was found on it. */
export function ShelfBar({ shelf, items, searching }: ShelfBarProps) {
  const { go } = useWorkbench().navigation.getState();
  const current = shelf ?? (searching ? null : 'references');
  return (
    <nav className={styles.bar} aria-label="Shelves">
      {searching && (
        <Chip name="All" count={items.length} current={current === null} onSelect={() => go({ name: 'library' })} />
      )}
      {shelves.map((each) => (
        <Chip
          key={each}
          name={shelfNames[each]}
          count={items.filter((item) => item.shelf === each).length}
          current={current === each}
          onSelect={() => go({ name: 'library', shelf: each })}
        />
      ))}
    </nav>
  );
}

interface ChipProps {
  readonly name: string;
  readonly count: number;
  readonly current: boolean;
  readonly onSelect: () => void;
}

function Chip({ name, count, current, onSelect }: ChipProps) {
  return (
    <button
      type="button"
      className={clsx(styles.chip, current && styles.current)}
      aria-current={current ? 'true' : undefined}
      onClick={onSelect}
    >
      {name}
      <span className={styles.count}>{count}</span>
    </button>
  );
}
