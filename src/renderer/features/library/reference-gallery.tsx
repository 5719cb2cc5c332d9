import { Lock } from 'lucide-react';
import type { ReferenceSummary } from '../../../contract/values';
import { useWorkbench } from '../../actions/workbench';
import { SketchPicture } from '../../ui/sketch-picture';
import text from '../../ui/text.module.css';
import type { LibraryContent, LibraryItem } from './library-items';
import styles from './reference-gallery.module.css';

interface ReferenceGalleryProps {
  readonly items: readonly LibraryItem[];
  readonly content: LibraryContent;
  readonly openId: string | null;
}

/** References as pictures. */
export function ReferenceGallery({ items, content, openId }: ReferenceGalleryProps) {
  return (
    <ul className={styles.gallery}>
      {items.map(({ id }) => {
        const reference = content.index.references.find((each) => each.id === id);
        return reference === undefined ? null : (
          <li key={id}>
            <Picture reference={reference} content={content} open={id === openId} />
          </li>
        );
      })}
    </ul>
  );
}

interface PictureProps {
  readonly reference: ReferenceSummary;
  readonly content: LibraryContent;
  readonly open: boolean;
}

function Picture({ reference, content, open }: PictureProps) {
  const { go } = useWorkbench().navigation.getState();
  const { id, title, company, summary, sketch, locked } = reference;
  return (
    <button
      type="button"
      className={styles.reference}
      data-item={id}
      aria-current={open ? 'true' : undefined}
      onClick={() => go({ name: 'library', shelf: 'references', id })}
    >
      <span className={styles.picture}>
        {locked ? (
          <span className={styles.locked}>
            <Lock size={16} aria-hidden />
            Opens after your attempt
          </span>
        ) : (
          <SketchPicture label={`${title}, drawn`} sketch={sketch} icon={(kind) => content.catalog.icon(kind)} />
        )}
      </span>
      <span className={styles.title}>{title}</span>
      <span className={styles.summary}>{summary}</span>
      <span className={styles.meta}>
        {company}
        {!locked && (
          <>
            {', '}
            <span className={text.num}>{sketch.nodes.filter(({ note }) => !note).length}</span> components
          </>
        )}
      </span>
    </button>
  );
}
