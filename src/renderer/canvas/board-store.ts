import {
  createTLStore,
  defaultBindingUtils,
  type TLAnyShapeUtilConstructor,
  type TLRecord,
  type TLStore,
} from 'tldraw';
import type { CanvasChange, CanvasRecord } from '../../core/diagram/canvas-record';

/** A store that holds the records, before any editor looks at it: an empty history and one paint. */
export function createBoardStore(
  records: readonly CanvasRecord[],
  shapeUtils: readonly TLAnyShapeUtilConstructor[],
): TLStore {
  const start = performance.now();
  const store = createTLStore({ shapeUtils: [...shapeUtils], bindingUtils: defaultBindingUtils });
  putQuietly(store, { put: records, remove: [] });
  // Read by the benchmark, and by anyone who opens the browser's performance panel.
  performance.measure('whetboard: load records', { start });
  return store;
}

/**
 * Changes a store without its side effects. The records must be consistent already (main checks every file); tldraw
 * would otherwise find each arrow's parent again, one by one, which takes twenty times as long for 1,000 arrows.
 * `Store.atomic` is internal to tldraw and its outer switch for side effects has no effect here, hence this one place.
 */
export function putQuietly(store: TLStore, change: CanvasChange): void {
  // Typed here because the published types leave it out.
  const internal = store as unknown as { atomic(run: () => void, runCallbacks: boolean): void };
  internal.atomic(() => {
    // tldraw's own validators check each record as it is put.
    store.put(change.put as unknown as TLRecord[]);
    const gone = change.remove as TLRecord['id'][];
    store.remove(gone.filter((id) => store.has(id)));
  }, false);
}

/** What belongs to the board, as plain records; the rest (camera, selection) belongs to the window. */
export function boardRecords(store: TLStore): CanvasRecord[] {
  // A record of tldraw is plain JSON with id and typeName; its interface only lacks the index signature.
  return Object.values(store.serialize('document')) as unknown as CanvasRecord[];
}

/** Tells the listeners now what they would be told in the next frame: a page that closes has no next frame. */
export function flushChanges(store: TLStore): void {
  store._flushHistory();
}
