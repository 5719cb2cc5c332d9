import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Client } from '../../../contract/client';
import type { Output } from '../../../contract/methods';
import { noFilters, type FilterName, type LibraryFilters } from './library-search';

export interface LibraryState {
  /** Null until it was read. */
  readonly index: Output<'content.index'> | null;
  readonly failure: string | null;
  readonly query: string;
  readonly filters: LibraryFilters;
  readonly choose: (name: FilterName, value: string | null) => void;
  readonly find: (query: string) => void;
}
export type LibraryStore = StoreApi<LibraryState>;

export function createLibraryStore(): LibraryStore {
  return createStore((set, get) => ({
    index: null,
    failure: null,
    query: '',
    filters: noFilters,
    choose: (name, value) => set({ filters: { ...get().filters, [name]: value } }),
    find: (query) => set({ query }),
  }));
}

/** Reads what there is, and again when an attempt begins or ends: it locks its reference. Returns its own end. */
export function followLibrary(store: LibraryStore, client: Client): () => void {
  let ended = false;
  async function read() {
    const index = await client.call('content.index');
    if (ended) return;
    if (index.ok) store.setState({ index: index.value, failure: null });
    else store.setState({ failure: index.error.message });
  }
  void read();
  const end = client.on('attempt.changed', () => void read());
  return () => {
    ended = true;
    end();
  };
}
