import { computed, react, type Editor, type TLStore } from 'tldraw';
import type { Catalog } from '../../core/catalog/catalog';
import type { CanvasRecord } from '../../core/diagram/canvas-record';
import type { Graph } from '../../core/diagram/graph';
import { graphOfRecords } from '../../core/diagram/graph-of-records';
import type { Unsubscribe } from './board-editor';
import { sameValue } from './record-change';

export interface GraphSource {
  readonly graph: () => Graph;
  /** Called in the frame of the stroke, once for all that changed in it, and only when the graph differs. */
  readonly onGraph: (listener: (graph: Graph) => void) => Unsubscribe;
}

/** The graph of the page, computed anew from its records: even 1,000 components take less than a frame. */
export function createGraphSource(editor: Editor, catalog: Catalog): GraphSource {
  const graph = computed('graph', () => graphOfRecords(pageRecords(editor), catalog), { isEqual: sameValue });
  return {
    graph: () => graph.get(),
    onGraph(listener) {
      let told = graph.get();
      return react(
        'graph',
        () => {
          const now = graph.get();
          if (now === told) return;
          told = now;
          listener(now);
        },
        // A microtask ends up in the same frame as the stroke and takes all changes of one event together.
        { scheduleEffect: (run) => queueMicrotask(run) },
      );
    },
  };
}

function pageRecords(editor: Editor): CanvasRecord[] {
  const shapes = editor.getCurrentPageShapes();
  const bindings = bindingsOf(editor.store);
  // Records of tldraw are plain JSON with id and typeName; their interfaces only lack the index signature.
  return [...shapes, ...bindings] as unknown as CanvasRecord[];
}

function bindingsOf(store: TLStore) {
  return store.query.records('binding').get();
}
