import clsx from 'clsx';
import { useMemo, useState } from 'react';
import { swallowEnterUp } from '../../actions/swallow-key-up';
import { ComponentIcon } from '../../canvas/component-icon';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { SearchField } from '../../ui/field';
import { useBoard, useBoardDesk } from './board-desk';
import styles from './kind-dialog.module.css';

const shownHits = 30;

/** "This is: ...": the person's word on what a shape is. It always wins over what was read. */
export function KindDialog({
  shape,
  text,
  onClose,
}: {
  readonly shape: string;
  readonly text: string;
  readonly onClose: () => void;
}) {
  const { catalog } = useBoardDesk();
  const editor = useBoard((state) => state.editor);
  const [query, setQuery] = useState('');
  const label = text.split('\n')[0] ?? '';
  const hits = useMemo(() => {
    const near = catalog.suggest(label);
    const suggested = near === null ? undefined : catalog.component(near);
    const found = catalog.search(query).filter((component) => component.id !== suggested?.id || query !== '');
    return (query === '' && suggested !== undefined ? [suggested, ...found] : found).slice(0, shownHits);
  }, [catalog, query, label]);

  function choose(kind: string | null) {
    editor?.overrideKind(shape, kind);
    onClose();
    editor?.focus();
  }

  return (
    <Dialog
      title="Say what it is"
      lead={label === '' ? 'The shape has no label.' : `“${label}” was not read with certainty.`}
      onClose={onClose}
      footer={<Button onClick={() => choose(null)}>Go by its label again</Button>}
    >
      <SearchField
        label="Find a component"
        autoFocus
        value={query}
        onValue={setQuery}
        onKeyDown={(event) => {
          const [first] = hits;
          if (event.key !== 'Enter' || first === undefined) return;
          swallowEnterUp(window);
          choose(first.id);
        }}
      />
      <ul className={styles.list}>
        {hits.map((hit, index) => (
          <li key={hit.id}>
            <button
              type="button"
              className={clsx(styles.hit, index === 0 && styles.first)}
              onClick={() => choose(hit.id)}
            >
              <ComponentIcon kind={hit.id} size={18} />
              {hit.name}
              <em>{hit.roleLine}</em>
            </button>
          </li>
        ))}
        {hits.length === 0 && <li className={styles.none}>No component is called that.</li>}
      </ul>
    </Dialog>
  );
}
