import { Dialog } from 'radix-ui';
import { useId, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { BoundAction } from '../../actions/action';
import { fuzzyFilter } from '../../actions/fuzzy';
import { swallowEnterUp } from '../../actions/swallow-key-up';
import { useWorkbench } from '../../actions/workbench';
import { SearchField } from '../../ui/field';
import { Kbd } from '../../ui/kbd';
import text from '../../ui/text.module.css';
import styles from './command-palette.module.css';

/** Every command that can be run now, by typing a few letters of it. */
export function CommandPalette() {
  const { commandPalette } = useWorkbench();
  const open = useStore(commandPalette, (state) => state.open);
  return (
    <Dialog.Root open={open} onOpenChange={(next) => commandPalette.setState({ open: next })}>
      <Dialog.Portal>
        <Dialog.Overlay className={styles.scrim} />
        <Dialog.Content className={styles.palette} aria-describedby={undefined}>
          <Dialog.Title className={text.hidden}>Commands</Dialog.Title>
          <CommandList onDone={() => commandPalette.setState({ open: false })} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function CommandList({ onDone }: { readonly onDone: () => void }) {
  const { actions } = useWorkbench();
  const listId = useId();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  // The list stands still while the palette is open: what is available is read once.
  const all = useMemo(() => actions.available().filter((action) => action.id !== 'app.commands'), [actions]);
  const hits = useMemo(() => fuzzyFilter(all, query, (action) => [action.label, ...action.keywords]), [all, query]);
  const chosen = Math.min(at, hits.length - 1);

  function run(action: BoundAction | undefined) {
    if (action === undefined) return;
    onDone();
    // After the palette is gone, so that what the command focuses keeps the focus.
    setTimeout(() => action.run(null));
  }

  function onKeyDown(event: React.KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && hits.length > 0) {
      event.preventDefault();
      setAt((chosen + step + hits.length) % hits.length);
    }
    if (event.key === 'Enter') {
      swallowEnterUp(window);
      run(hits[chosen]);
    }
  }

  return (
    <>
      <SearchField
        className={styles.field}
        label="Type a command"
        autoFocus
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={hits.length > 0 ? `${listId}-${chosen}` : undefined}
        onValue={(value) => {
          setQuery(value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <ul className={styles.list} role="listbox" id={listId} aria-label="Commands">
        {hits.map((action, index) => (
          <CommandRow
            key={action.id}
            id={`${listId}-${index}`}
            action={action}
            selected={index === chosen}
            onHover={() => setAt(index)}
            onRun={() => run(action)}
          />
        ))}
      </ul>
      {hits.length === 0 && <p className={styles.nothing}>No command is called “{query}”.</p>}
    </>
  );
}

function CommandRow({
  id,
  action,
  selected,
  onHover,
  onRun,
}: {
  readonly id: string;
  readonly action: BoundAction;
  readonly selected: boolean;
  readonly onHover: () => void;
  readonly onRun: () => void;
}) {
  const Icon = action.icon;
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field runs the chosen option with Enter
    <li
      id={id}
      role="option"
      aria-selected={selected}
      className={styles.item}
      ref={selected ? (row) => row?.scrollIntoView({ block: 'nearest' }) : undefined}
      onPointerMove={onHover}
      onClick={onRun}
    >
      <Icon size={16} aria-hidden />
      {action.label}
      {action.shortcut !== null && <Kbd keys={action.shortcut} />}
    </li>
  );
}
