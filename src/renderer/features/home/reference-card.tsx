import { CopyPlus, Lock } from 'lucide-react';
import type { ReferenceSummary } from '../../../contract/values';
import { useCatalog } from '../../actions/workbench';
import { IconButton } from '../../ui/icon-button';
import { SketchPicture } from '../../ui/sketch-picture';
import styles from './reference-card.module.css';

export function ReferenceCard({
  reference,
  onOpen,
  onCopy,
}: {
  readonly reference: ReferenceSummary;
  readonly onOpen: () => void;
  readonly onCopy: () => void;
}) {
  const catalog = useCatalog();
  return (
    <article className={styles.card} data-reference={reference.id}>
      <button type="button" className={styles.open} disabled={reference.locked} onClick={onOpen}>
        {reference.locked ? (
          <span className={`${styles.picture} ${styles.locked}`}>
            <Lock size={18} aria-hidden />
            Locked until your attempt from memory ends
          </span>
        ) : (
          <span className={styles.picture}>
            <SketchPicture
              label={`${reference.title}, drawn`}
              sketch={reference.sketch}
              icon={catalog === null ? null : (kind) => catalog.icon(kind)}
            />
          </span>
        )}
        <span className={styles.text}>
          <span className={styles.title}>{reference.title}</span>
          <span className={styles.sub}>
            {reference.company}
            {!reference.locked && `, ${reference.sketch.nodes.length} components`}
          </span>
        </span>
      </button>
      {!reference.locked && (
        <span className={styles.copy}>
          <IconButton label={`Copy ${reference.title} to edit`} onClick={onCopy}>
            <CopyPlus size={15} />
          </IconButton>
        </span>
      )}
    </article>
  );
}
