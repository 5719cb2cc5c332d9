import { X } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import type { Shelf } from '../../actions/navigation';
import { useWorkbench } from '../../actions/workbench';
import { EmptyState } from '../../ui/empty-state';
import { IconButton } from '../../ui/icon-button';
import { ComponentDetail } from './component-detail';
import styles from './library-detail.module.css';
import type { LibraryContent } from './library-items';
import { linksOf, type LinkGroup } from './library-links';
import { PatternDetail, QuestionDetail, TermDetail } from './reading-details';
import { ReferenceDetail } from './reference-detail';

interface LibraryDetailProps {
  readonly open: { readonly shelf: Shelf; readonly id: string };
  readonly content: LibraryContent;
  readonly onClose: () => void;
}

/** One thing with everything that is known of it, and the ways to what it trains and where it is used. Escape closes it. */
export function LibraryDetail({ open, content, onClose }: LibraryDetailProps) {
  const links = useMemo(() => linksOf(open.shelf, open.id, content), [open.shelf, open.id, content]);
  useEffect(() => {
    function press(event: KeyboardEvent) {
      const isAsked = document.querySelector('[role="dialog"], [role="menu"]') !== null;
      if (event.key === 'Escape' && !event.defaultPrevented && !isAsked) onClose();
    }
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [onClose]);
  return (
    <aside className={styles.detail} aria-label="Details">
      <div className={styles.close}>
        <IconButton label="Close" shortcut="Esc" onClick={onClose}>
          <X size={16} />
        </IconButton>
      </div>
      <Body open={open} content={content} />
      {links.map((group) => (
        <Links key={group.title} group={group} />
      ))}
    </aside>
  );
}

function Body({ open: { shelf, id }, content }: Pick<LibraryDetailProps, 'open' | 'content'>) {
  const { index, learning, catalog } = content;
  const gone = <EmptyState text="This is not in the library any more." />;
  if (shelf === 'references') {
    const reference = index.references.find((each) => each.id === id);
    return reference === undefined ? gone : <ReferenceDetail reference={reference} catalog={catalog} />;
  }
  if (shelf === 'components') {
    const component = catalog.component(id);
    return component === undefined ? gone : <ComponentDetail component={component} catalog={catalog} />;
  }
  if (shelf === 'patterns') {
    const card = learning.patterns.find((each) => each.id === id);
    return card === undefined ? gone : <PatternDetail card={card} />;
  }
  if (shelf === 'vocabulary') {
    const term = learning.terms.find((each) => each.id === id);
    return term === undefined ? gone : <TermDetail term={term} />;
  }
  const section = learning.sections.find(({ questions }) => questions.some((each) => each.id === id));
  const question = section?.questions.find((each) => each.id === id);
  return section === undefined || question === undefined ? (
    gone
  ) : (
    <QuestionDetail section={section} question={question} />
  );
}

function Links({ group }: { readonly group: LinkGroup }) {
  const { go } = useWorkbench().navigation.getState();
  return (
    <section className={styles.links}>
      <h3>{group.title}</h3>
      <ul>
        {group.links.map(({ label, screen }) => (
          <li key={label}>
            <button type="button" onClick={() => go(screen)}>
              {label}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
