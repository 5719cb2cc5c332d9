import type { Catalog } from '../../../core/catalog/catalog';
import styles from './component-icon.module.css';

/** The drawing of a component on its tile. */
export function ComponentIcon({ kind, catalog }: { readonly kind: string; readonly catalog: Catalog }) {
  const { viewBox, body } = catalog.icon(kind);
  return (
    <span className={styles.tile} aria-hidden>
      <svg
        viewBox={viewBox}
        width="20"
        height="20"
        fill="currentColor"
        // oxlint-disable-next-line react/no-danger -- icon bodies are checked when content is loaded: plain shapes only
        dangerouslySetInnerHTML={{ __html: body }}
      />
    </span>
  );
}
