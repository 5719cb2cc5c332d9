import clsx from 'clsx';
import { Eye } from 'lucide-react';
import { useStore } from 'zustand';
import type { Verdict } from '../../../core/checker/finding';
import type { Requirement } from '../../../core/checker/requirement';
import { StatusMark } from '../../ui/status-mark';
import { useBoard, useBoardDesk } from './board-desk';
import styles from './check-row.module.css';
import { Hints } from './hints';
import { shownShapes } from '../../../core/checker/shown-shapes';
import { shapeName } from '../../../core/diagram/shape-name';

/** Room that the panel's row keeps clear around the shapes it brings into view. */
const frameInset = { top: 48, right: 48, bottom: 96, left: 48 };

export function CheckRow({ requirement, verdict }: { readonly requirement: Requirement; readonly verdict: Verdict }) {
  const { checks } = useBoardDesk();
  const editor = useBoard((state) => state.editor);
  const selected = useBoard((state) => state.selection.some((shape) => verdict.shapes.includes(shape)));
  // While a row shows its shapes they are selected too: that says nothing about the other rows.
  const related = useStore(checks, (state) => state.shown === null) && selected;
  const toggled = useStore(checks, (state) => state.toggled[requirement.id]);
  const shown = useStore(checks, (state) => state.shown === requirement.id);
  const open = toggled ?? verdict.status === 'violated';
  const shapes = shownShapes(verdict);

  function hover(id: string | null) {
    checks.setState({ hovered: id });
  }
  function press() {
    const opens = !open || !shown;
    checks.setState(({ toggled: all }) => ({
      toggled: { ...all, [requirement.id]: opens },
      shown: opens && shapes.length > 0 ? requirement.id : null,
    }));
    if (!opens || shapes.length === 0) return;
    editor?.select(shapes);
    editor?.frame(shapes, frameInset);
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hovering lights what the focus lights too
    <li
      className={clsx(
        styles.row,
        styles[verdict.status],
        open && styles.open,
        shown && open && styles.shown,
        related && styles.related,
      )}
      data-requirement={requirement.id}
      data-status={verdict.status}
      onPointerEnter={() => hover(requirement.id)}
      onPointerLeave={() => hover(null)}
      onFocus={() => hover(requirement.id)}
      onBlur={() => hover(null)}
    >
      <button type="button" className={styles.head} aria-expanded={open} onClick={press}>
        <StatusMark status={verdict.status} label={verdict.status} />
        <span className={styles.statement}>{requirement.statement}</span>
        <span className={styles.points} aria-label={`${requirement.weight} points`}>
          {requirement.weight}
        </span>
      </button>
      {open && (
        <div className={styles.body}>
          <p>{verdict.why}</p>
          <Parts verdict={verdict} />
          <Evidence verdict={verdict} shapes={shapes} />
          {shown && (
            <span className={styles.showing}>
              <Eye size={14} aria-hidden />
              Shown on the board
            </span>
          )}
          <Hints requirement={requirement} status={verdict.status} />
        </div>
      )}
    </li>
  );
}

function Parts({ verdict }: { readonly verdict: Verdict }) {
  if (verdict.status !== 'partial') return null;
  const { partsFound = [], partsNeeded = [] } = verdict;
  return (
    <dl className={styles.needs}>
      {partsFound.length > 0 && (
        <>
          <dt>Found</dt>
          <dd>{partsFound.join('; ')}</dd>
        </>
      )}
      {partsNeeded.length > 0 && (
        <>
          <dt>Needed</dt>
          <dd>{partsNeeded.join('; ')}</dd>
        </>
      )}
    </dl>
  );
}

function Evidence({ verdict, shapes }: { readonly verdict: Verdict; readonly shapes: readonly string[] }) {
  const { checks } = useBoardDesk();
  const editor = useBoard((state) => state.editor);
  const graph = useStore(checks, (state) => state.graph);
  if (shapes.length === 0) return null;
  function show(shape: string) {
    editor?.select([shape]);
    editor?.frame([shape], frameInset);
  }
  return (
    <div className={styles.evidence}>
      {shapes.map((shape, index) => (
        <button
          key={shape}
          type="button"
          className={clsx(styles.chip, styles[verdict.status])}
          onClick={() => show(shape)}
        >
          <i>{index + 1}</i>
          <span>{shapeName(graph, shape)}</span>
        </button>
      ))}
    </div>
  );
}
