import clsx from 'clsx';
import { ChevronDown, MousePointer2 } from 'lucide-react';
import { type KeyboardEvent, useDeferredValue, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { categoryNames, type ComponentDefinition } from '../../../core/catalog/component';
import { swallowEnterUp } from '../../actions/swallow-key-up';
import { ComponentIcon } from '../../canvas/component-icon';
import { SearchField } from '../../ui/field';
import { useBoard, useBoardDesk } from './board-desk';
import { paletteSearchId } from './palette-focus';
import { type PaletteGroup, paletteGroups, searchStencils } from './palette-groups';
import styles from './palette.module.css';

/** The stencils: drag, click, or type and press Enter. */
export function Palette({ disabled }: { readonly disabled: boolean }) {
  const { catalog, store, place } = useBoardDesk();
  const [query, setQuery] = useState('');
  const list = useRef<HTMLDivElement>(null);
  // Rows are of no use before there is a canvas, and it comes first: they are drawn right after it.
  const hasCanvas = useDeferredValue(useBoard((state) => state.editor !== null));
  const hits = useMemo(() => (query === '' ? null : searchStencils(catalog, query)), [catalog, query]);

  function onSearchKey(event: KeyboardEvent<HTMLInputElement>) {
    const [first] = hits ?? [];
    if (event.key === 'Enter' && first !== undefined) {
      swallowEnterUp(window);
      place(first.id);
      setQuery('');
    }
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      focusRow(list.current, 0);
    }
    if (event.key === 'Escape') {
      setQuery('');
      store.getState().editor?.focus();
    }
  }

  return (
    <aside className={styles.palette} aria-label="Components" inert={disabled}>
      <div className={styles.top}>
        <SearchField
          id={paletteSearchId}
          label="Find a component"
          shortcut={query === '' ? 'C' : 'Enter'}
          value={query}
          onValue={setQuery}
          onKeyDown={onSearchKey}
        />
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- arrow keys walk through the buttons inside */}
      <div ref={list} className={styles.list} onKeyDown={(event) => onListKey(event, list.current)}>
        {hits === null ? hasCanvas && <Groups /> : <Hits hits={hits} query={query} />}
      </div>
      <div className={styles.foot}>
        <MousePointer2 size={13} aria-hidden />
        Drag, or click to place
      </div>
    </aside>
  );
}

function Groups() {
  const { catalog, workbench } = useBoardDesk();
  const groups = useMemo(() => paletteGroups(catalog), [catalog]);
  const folded = useStore(workbench.settings, (state) => state.settings.foldedCategories);
  function toggle(category: string) {
    const next = folded.includes(category) ? folded.filter((each) => each !== category) : [...folded, category];
    workbench.settings.getState().change({ foldedCategories: next });
  }
  return groups.map((group) => (
    <Group
      key={group.category}
      group={group}
      open={!folded.includes(group.category)}
      onToggle={() => toggle(group.category)}
    />
  ));
}

interface GroupProps {
  readonly group: PaletteGroup;
  readonly open: boolean;
  readonly onToggle: () => void;
}

/** A category: what is drawn often, and the rest when it is asked for. */
function Group({ group: { category, common, others }, open, onToggle }: GroupProps) {
  const [all, setAll] = useState(false);
  const shown = all ? [...common, ...others] : common;
  return (
    <section className={styles.group} aria-label={categoryNames[category]}>
      <button type="button" className={styles.category} aria-expanded={open} onClick={onToggle}>
        <ChevronDown size={14} aria-hidden />
        {categoryNames[category]}
        <span className={styles.count}>{common.length + others.length}</span>
      </button>
      {open && shown.map((component) => <Stencil key={component.id} component={component} />)}
      {open && others.length > 0 && (
        <button type="button" className={styles.more} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Fewer' : `${others.length} more`}
        </button>
      )}
    </section>
  );
}

function Hits({ hits, query }: { readonly hits: readonly ComponentDefinition[]; readonly query: string }) {
  if (hits.length === 0) {
    return (
      <p className={styles.nothing}>No component is called “{query}”. A plain box with that label works as well.</p>
    );
  }
  return hits.map((component, index) => <Stencil key={component.id} component={component} first={index === 0} />);
}

function Stencil({ component, first = false }: { readonly component: ComponentDefinition; readonly first?: boolean }) {
  const { store, place } = useBoardDesk();
  return (
    <button
      type="button"
      className={clsx(styles.stencil, first && styles.first)}
      data-stencil={component.id}
      title={component.summary ?? component.roleLine}
      // From here on the canvas decides: a move is a drag, none is a click.
      onPointerDown={(event) => store.getState().editor?.startStencilDrag(component.id, event.nativeEvent)}
      onClick={() => place(component.id)}
    >
      <span>
        <ComponentIcon kind={component.id} size={18} />
      </span>
      <span className={styles.name}>{component.name}</span>
      {component.gate && <em>gate</em>}
    </button>
  );
}

/** Arrow keys walk through the rows, headings included; from the first one up leads back to the search. */
function onListKey(event: KeyboardEvent, list: HTMLElement | null) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || list === null) return;
  event.preventDefault();
  const rows = rowsOf(list);
  const at = rows.indexOf(event.target as HTMLElement); // a key goes to the focused row: an HTMLElement
  if (at + step < 0) document.getElementById(paletteSearchId)?.focus();
  else focusRow(list, at + step);
}

function rowsOf(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('button')];
}

function focusRow(list: HTMLElement | null, index: number) {
  if (list !== null) rowsOf(list)[index]?.focus();
}
