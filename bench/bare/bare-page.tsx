import { getAssetUrlsByImport } from '@tldraw/assets/imports.vite';
import { createRoot } from 'react-dom/client';
import { type Editor, Tldraw, type TLStoreSnapshot } from 'tldraw';
import 'tldraw/tldraw.css';

declare global {
  interface Window {
    /** What the benchmark asks the bare page to do; the product is driven through its own screen instead. */
    bare: {
      load(records: readonly { readonly id: string }[]): number;
      exportPicture(): Promise<number>;
    };
  }
}

const assetUrls = getAssetUrlsByImport((url) => url);

/** The peer of every measurement: the same tldraw and React with nothing around them. */
function BarePage() {
  return <Tldraw assetUrls={assetUrls} onMount={offer} />;
}

function offer(editor: Editor) {
  window.bare = {
    load(records) {
      const snapshot: TLStoreSnapshot = {
        // boards.mjs makes records of this version; loadSnapshot throws where they are none.
        store: Object.fromEntries(records.map((record) => [record.id, record])) as unknown as TLStoreSnapshot['store'],
        schema: editor.store.schema.serialize(),
      };
      const start = performance.now();
      editor.loadSnapshot(snapshot);
      const took = performance.now() - start;
      editor.zoomToFit();
      return took;
    },
    async exportPicture() {
      const start = performance.now();
      await editor.toImage([], { format: 'png', pixelRatio: 2, background: true });
      return performance.now() - start;
    },
  };
}

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<BarePage />);
