import type { Shelf } from '../../actions/navigation';
import { useWorkbench } from '../../actions/workbench';
import text from '../../ui/text.module.css';
import { ComponentIcon } from './component-icon';
import type { LibraryContent, LibraryItem } from './library-items';
import { ReferenceGallery } from './reference-gallery';
import styles from './shelf-list.module.css';

interface ShelfListProps {
  readonly shelf: Shelf;
  readonly items: readonly LibraryItem[];
  readonly content: LibraryContent;
  /** The thing whose details are shown. */
  readonly openId: string | null;
}

/** The things of one shelf: references as a gallery, the others as rows that fit as many beside each other as there is room for. */
export function ShelfList({ shelf, items, content, openId }: ShelfListProps) {
  if (shelf === 'references') return <ReferenceGallery items={items} content={content} openId={openId} />;
  return (
    <ul className={styles.rows} data-shelf={shelf}>
      {items.map((item) => (
        <Row key={item.id} item={item} content={content} open={item.id === openId} />
      ))}
    </ul>
  );
}

interface RowProps {
  readonly item: LibraryItem;
  readonly content: LibraryContent;
  readonly open: boolean;
}

function Row({ item, content, open }: RowProps) {
  const { go } = useWorkbench().navigation.getState();
  const { shelf, id, title, line } = item;
  return (
    <li>
      <button
        type="button"
        className={styles.row}
        aria-current={open ? 'true' : undefined}
        data-item={id}
        onClick={() => go({ name: 'library', shelf, id })}
      >
        <Mark item={item} content={content} />
        <span className={styles.words}>
          <span className={styles.title}>{title}</span>
          <span className={styles.line}>{line}</span>
        </span>
        <Aside item={item} />
      </button>
    </li>
  );
}

function Mark({ item: { shelf, id }, content }: Omit<RowProps, 'open'>) {
  if (shelf === 'components') return <ComponentIcon kind={id} catalog={content.catalog} />;
  if (shelf !== 'patterns') return null;
  const number = content.learning.patterns.find((card) => card.id === id)?.number;
  return <span className={`${styles.number} ${text.num}`}>{number}</span>;
}

function Aside({ item: { shelf, company, kind, days } }: { readonly item: LibraryItem }) {
  const words = shelf === 'vocabulary' ? company : shelf === 'questions' ? `${kind}, days ${days}` : null;
  return words === null ? null : <span className={styles.aside}>{words}</span>;
}
