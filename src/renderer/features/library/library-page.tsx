import { useEffect, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import type { LibraryPlace } from '../../actions/navigation';
import { useWorkbench } from '../../actions/workbench';
import { EmptyState } from '../../ui/empty-state';
import { Button } from '../../ui/button';
import { SearchField } from '../../ui/field';
import text from '../../ui/text.module.css';
import { LibraryDetail } from './library-detail';
import { LibraryFilterBar } from './library-filter-bar';
import type { LibraryContent, LibraryItem } from './library-items';
import styles from './library-page.module.css';
import { byShelf, filterItems, noFilters, type LibrarySearch } from './library-search';
import type { LibraryStore } from './library-store';
import { ShelfBar, shelfNames } from './shelf-bar';
import { ShelfList } from './shelf-list';

export interface LibraryPageProps {
  readonly screen: LibraryPlace;
  readonly store: LibraryStore;
  readonly content: LibraryContent;
  readonly search: LibrarySearch;
}

/** Of each shelf, while all are searched at once. */
const mostOfEach = 6;

export function LibraryPage({ screen, store, content, search }: LibraryPageProps) {
  const { query, filters, find } = useStore(store);
  const { go } = useWorkbench().navigation.getState();
  const found = useMemo(() => search(query), [search, query]);
  const hits = useMemo(() => filterItems(found, filters), [found, filters]);
  const field = useSearchKey();
  // Without a shelf a search goes over everything; without both there are the references.
  const shelf = screen.shelf ?? (query.trim() === '' ? 'references' : null);
  const onShelf = shelf === null ? found : found.filter((item) => item.shelf === shelf);
  const open = screen.shelf !== undefined && screen.id !== undefined ? { shelf: screen.shelf, id: screen.id } : null;
  return (
    <div className={styles.page} data-open={open !== null}>
      <div className={styles.list}>
        <header className={styles.top}>
          <div>
            <h1 className={text.title}>Library</h1>
            <p className={text.mid}>{lead(content)}</p>
          </div>
          <SearchField
            className={styles.find}
            label="Search everything"
            shortcut="/"
            inputRef={field}
            value={query}
            onValue={find}
            onKeyDown={(event) => {
              if (event.key !== 'Escape' || query === '') return;
              // The first Escape is about the words, the next about what is open.
              event.preventDefault();
              find('');
            }}
          />
          <ShelfBar shelf={screen.shelf ?? null} items={hits} searching={query.trim() !== ''} />
          <LibraryFilterBar store={store} items={onShelf} />
        </header>
        <div aria-live="polite" className={text.hidden}>
          {query.trim() === '' ? '' : `${hits.length} found`}
        </div>
        <Groups hits={hits} shelf={shelf} content={content} openId={open?.id ?? null} />
        {(shelf === null ? hits : hits.filter((item) => item.shelf === shelf)).length === 0 && (
          <EmptyState
            text={query.trim() === '' ? 'Nothing here has all that was chosen.' : `Nothing here answers “${query}”.`}
            action={<Button onClick={() => store.setState({ query: '', filters: noFilters })}>Show everything</Button>}
          />
        )}
      </div>
      {open !== null && (
        <LibraryDetail
          key={`${open.shelf} ${open.id}`}
          open={open}
          content={content}
          onClose={() => go({ name: 'library', shelf: open.shelf })}
        />
      )}
    </div>
  );
}

interface GroupsProps {
  readonly hits: readonly LibraryItem[];
  readonly shelf: LibraryItem['shelf'] | null;
  readonly content: LibraryContent;
  readonly openId: string | null;
}

function Groups({ hits, shelf, content, openId }: GroupsProps) {
  const { go } = useWorkbench().navigation.getState();
  const groups = byShelf(hits).filter((group) => shelf === null || group.shelf === shelf);
  return groups.map((group) => {
    const shown = shelf === null ? group.items.slice(0, mostOfEach) : group.items;
    return (
      <section key={group.shelf} aria-label={shelfNames[group.shelf]} className={styles.group}>
        {shelf === null && (
          <div className={styles.head}>
            <h2 className={text.heading}>{shelfNames[group.shelf]}</h2>
            {shown.length < group.items.length && (
              <button type="button" className={text.link} onClick={() => go({ name: 'library', shelf: group.shelf })}>
                All {group.items.length}
              </button>
            )}
          </div>
        )}
        <ShelfList shelf={group.shelf} items={shown} content={content} openId={openId} />
      </section>
    );
  });
}

function lead({ index, learning, catalog }: LibraryContent): string {
  const questions = learning.sections.flatMap((section) => section.questions).length;
  const stencils = catalog.components.filter(({ stencil }) => stencil).length;
  return `${index.references.length} architectures, ${stencils} components, ${questions} questions, each with its reason and what would change it.`;
}

/** "/" puts the caret into the search, as it says there. */
function useSearchKey() {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    function press(event: KeyboardEvent) {
      const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea, [contenteditable]');
      if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      field.current?.select();
    }
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  return field;
}
