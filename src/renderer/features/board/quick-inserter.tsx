import { useId, useMemo, useState } from 'react';
import type { ComponentDefinition } from '../../../core/catalog/component';
import { swallowEnterUp } from '../../actions/swallow-key-up';
import { ComponentIcon } from '../../canvas/component-icon';
import { SearchField } from '../../ui/field';
import { useBoard, useBoardDesk } from './board-desk';
import { chainStep, parseChain, replaceLast, splitChain } from './chain';
import { searchStencils } from './palette-groups';
import styles from './quick-inserter.module.css';

const shownHits = 6;
const size = { w: 300, h: 290 };

/** At the pointer: type `kafka > flink > redis` and press Enter. */
export function QuickInserter() {
  const at = useBoard((state) => state.inserter);
  if (at === null) return null;
  // Whole inside the window, wherever the pointer is.
  const left = Math.max(8, Math.min(at.x, window.innerWidth - size.w - 8));
  const top = Math.max(8, Math.min(at.y, window.innerHeight - size.h - 8));
  return (
    <div className={styles.inserter} style={{ left, top }} role="dialog" aria-label="Insert components">
      <InserterBody />
    </div>
  );
}

function InserterBody() {
  const { catalog, store, closeInserter } = useBoardDesk();
  const listId = useId();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const part = splitChain(text).at(-1) ?? '';
  const hits = useMemo(() => (part === '' ? [] : searchStencils(catalog, part).slice(0, shownHits)), [catalog, part]);
  const chosen = Math.min(at, hits.length - 1);

  function insert(hit: ComponentDefinition | undefined) {
    // The highlighted suggestion stands for what was typed of it.
    const steps = parseChain(text, catalog);
    const whole = hit === undefined || part === '' ? steps : [...steps.slice(0, -1), chainStep(part, hit)];
    if (whole.length > 0) store.getState().editor?.insertChain(whole);
    closeInserter();
  }
  function onKeyDown(event: React.KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && hits.length > 0) {
      event.preventDefault();
      setAt((chosen + step + hits.length) % hits.length);
    }
    const hit = hits[chosen];
    if (event.key === 'Tab' && hit !== undefined) {
      event.preventDefault();
      setText(`${replaceLast(text, hit.name)} > `);
      setAt(0);
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      swallowEnterUp(window);
      insert(hit);
    }
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      closeInserter();
    }
  }

  return (
    <>
      <SearchField
        className={styles.field}
        label="kafka > flink > redis"
        autoFocus
        role="combobox"
        aria-label="Components to insert, joined by >"
        aria-expanded={hits.length > 0}
        aria-controls={listId}
        aria-activedescendant={hits.length > 0 ? `${listId}-${chosen}` : undefined}
        value={text}
        onValue={(value) => {
          setText(value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => store.setState({ inserter: null })}
      />
      <ul id={listId} className={styles.list} role="listbox" aria-label="Suggestions" hidden={hits.length === 0}>
        {hits.map((hit, index) => (
          <li
            key={hit.id}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === chosen}
            className={styles.hit}
            // Not click: the field would lose the focus first, and the list with it.
            onPointerDown={(event) => {
              event.preventDefault();
              insert(hit);
            }}
            onPointerMove={() => setAt(index)}
          >
            <ComponentIcon kind={hit.id} size={18} />
            {hit.name}
            <em>{hit.roleLine}</em>
          </li>
        ))}
      </ul>
      {part !== '' && hits.length === 0 && <p className={styles.chain}>Enter places a box with this label.</p>}
      {part === '' && text === '' && <p className={styles.chain}>Enter places. “&gt;” connects to the next.</p>}
    </>
  );
}
