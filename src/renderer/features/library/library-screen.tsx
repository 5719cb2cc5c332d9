import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { LibraryPlace } from '../../actions/navigation';
import { useCatalog, useWorkbench } from '../../actions/workbench';
import { NoticeBar } from '../../ui/notice-bar';
import { libraryItems, type LibraryContent } from './library-items';
import { LibraryPage } from './library-page';
import { createLibrarySearch } from './library-search';
import { createLibraryStore, followLibrary, type LibraryStore } from './library-store';

/** References, components, pattern cards, vocabulary and questions, under one search. */
export function LibraryScreen({ screen }: { readonly screen: LibraryPlace }) {
  const { client, learning } = useWorkbench();
  const [store] = useState(createLibraryStore);
  useEffect(() => followLibrary(store, client), [store, client]);
  useEffect(() => learning.getState().need(), [learning]);
  const content = useContent(store);
  const failure = useStore(store, (state) => state.failure);
  const learningFailure = useStore(learning, (state) => state.failure);
  const problem = failure ?? learningFailure;
  useEffect(() => {
    if (content !== null || problem !== null) document.documentElement.dataset['appState'] = 'ready';
  }, [content, problem]);
  if (problem !== null) return <NoticeBar tone="failure" text={problem} />;
  return content === null ? null : <IndexedLibrary screen={screen} store={store} content={content} />;
}

function useContent(store: LibraryStore): LibraryContent | null {
  const workbench = useWorkbench();
  const catalog = useCatalog();
  const index = useStore(store, (state) => state.index);
  const learning = useStore(workbench.learning, (state) => state.learning);
  return useMemo(
    () => (index === null || learning === null || catalog === null ? null : { index, learning, catalog }),
    [index, learning, catalog],
  );
}

interface IndexedLibraryProps {
  readonly screen: LibraryPlace;
  readonly store: LibraryStore;
  readonly content: LibraryContent;
}

function IndexedLibrary({ screen, store, content }: IndexedLibraryProps) {
  const search = useMemo(() => createLibrarySearch(libraryItems(content)), [content]);
  return <LibraryPage screen={screen} store={store} content={content} search={search} />;
}
