import { ListFilter } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Report } from '../../../core/checker/run';
import type { Exercise } from '../../../core/exercise/exercise';
import { Button } from '../../ui/button';
import { Meter } from '../../ui/meter';
import { StatusMark } from '../../ui/status-mark';
import { useBoard, useBoardDesk } from './board-desk';
import { CheckRow } from './check-row';
import { countStatuses, keepOrder, orderRows } from '../../../core/checker/verdict-order';
import styles from './checks-tab.module.css';
import { DiagnosticsFoot } from './diagnostics-foot';
import { LockedRows } from './locked-rows';
import { shapeName } from '../../../core/diagram/shape-name';

const statuses = ['met', 'partial', 'violated', 'missing'] as const;

export function ChecksTab() {
  const { checks } = useBoardDesk();
  const exercise = useBoard((state) => state.exercise);
  const report = useStore(checks, (state) => state.report);
  if (exercise === null || report === null) return null;
  return (
    <div className={styles.page}>
      <Summary exercise={exercise} report={report} />
      <Rows exercise={exercise} report={report} />
      <DiagnosticsFoot diagnostics={report.diagnostics} />
    </div>
  );
}

function Summary({ exercise, report }: { readonly exercise: Exercise; readonly report: Report }) {
  const { checks } = useBoardDesk();
  const openOnly = useStore(checks, (state) => state.openOnly);
  const counts = countStatuses(report.requirements);
  const asked = new Set(report.requirements.map((verdict) => verdict.id));
  const total = exercise.requirements.reduce((sum, { id, weight }) => sum + (asked.has(id) ? weight : 0), 0);
  const later = exercise.requirements.reduce((sum, { weight }) => sum + weight, 0) - total;
  const label = statuses.map((status) => `${counts[status]} ${status}`).join(', ');
  return (
    <div className={styles.summary}>
      <div className={styles.score}>
        <span className={styles.big} data-score>
          {Math.round(report.score * total)}
        </span>
        <span className={styles.of}>
          of {total}
          {later > 0 && ` now, ${later} to come`}
        </span>
        <Button look="chip" aria-pressed={openOnly} onClick={() => checks.setState({ openOnly: !openOnly })}>
          <ListFilter size={13} aria-hidden />
          Open only
        </Button>
      </div>
      <Meter label={label} parts={statuses.map((status) => ({ status, share: counts[status] }))} />
      <div className={styles.legend}>
        {statuses
          .filter((status) => counts[status] > 0)
          .map((status) => (
            <span key={status}>
              <StatusMark status={status} label={null} size="small" />
              {counts[status]} {status}
            </span>
          ))}
      </div>
    </div>
  );
}

function Rows({ exercise, report }: { readonly exercise: Exercise; readonly report: Report }) {
  const { checks } = useBoardDesk();
  const openOnly = useStore(checks, (state) => state.openOnly);
  const [hovering, setHovering] = useState(false);
  const order = useSteadyOrder(report, hovering);
  const list = useRef<HTMLUListElement>(null);
  useScrollToSelected(list, report);
  const rows = order.flatMap((id) => {
    const requirement = exercise.requirements.find((each) => each.id === id);
    const verdict = report.requirements.find((each) => each.id === id);
    const hidden = openOnly && verdict?.status === 'met';
    return requirement === undefined || verdict === undefined || hidden ? [] : [{ requirement, verdict }];
  });
  return (
    <ul
      ref={list}
      className={styles.rows}
      aria-label="Requirements"
      onPointerEnter={() => setHovering(true)}
      onPointerLeave={() => setHovering(false)}
    >
      {rows.map(({ requirement, verdict }) => (
        <CheckRow key={requirement.id} requirement={requirement} verdict={verdict} />
      ))}
      <Surplus report={report} />
      <LockedRows exercise={exercise} report={report} />
    </ul>
  );
}

/** The order of the rows: sorted, except that nothing moves under the pointer. */
function useSteadyOrder(report: Report, hovering: boolean): readonly string[] {
  const [shown, setShown] = useState<readonly string[]>([]);
  const sorted = orderRows(report.requirements);
  const order = hovering ? keepOrder(shown, sorted) : sorted;
  if (order.join() !== shown.join()) setShown(order);
  return order;
}

/** Selecting a shape on the board brings the first row that speaks of it into view. */
function useScrollToSelected(list: React.RefObject<HTMLElement | null>, report: Report) {
  const selection = useBoard((state) => state.selection);
  const seen = useRef(selection);
  useEffect(() => {
    if (seen.current === selection) return;
    seen.current = selection;
    // A row of the list that was just pressed is in view already.
    if (selection.length === 0 || list.current?.matches(':hover, :focus-within')) return;
    const row = report.requirements.find((verdict) => selection.some((shape) => verdict.shapes.includes(shape)));
    if (row === undefined) return;
    list.current
      ?.querySelector(`[data-requirement="${row.id}"]`)
      ?.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
  }, [list, report, selection]);
}

/** What was built without being asked for: named, and it costs a little. */
function Surplus({ report }: { readonly report: Report }) {
  const { checks } = useBoardDesk();
  const editor = useBoard((state) => state.editor);
  const graph = useStore(checks, (state) => state.graph);
  const { surplus, cost } = report.parsimony;
  if (surplus.length === 0) return null;
  const names = surplus.map((shape) => shapeName(graph, shape)).join(', ');
  return (
    <li>
      <button type="button" className={styles.surplus} onClick={() => editor?.select(surplus)}>
        <StatusMark status="surplus" label="surplus" />
        <span>
          {names} {surplus.length === 1 ? 'serves' : 'serve'} no requirement and no trade-off that you wrote. It costs{' '}
          {Math.round(cost * 100)} of 100.
        </span>
      </button>
    </li>
  );
}
