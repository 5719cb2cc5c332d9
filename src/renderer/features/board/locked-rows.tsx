import type { Report } from '../../../core/checker/run';
import type { Exercise } from '../../../core/exercise/exercise';
import { StatusMark } from '../../ui/status-mark';
import { useBoard } from './board-desk';
import styles from './checks-tab.module.css';

/** What is still to come: how many requirements and points, not which. */
export function LockedRows({ exercise, report }: { readonly exercise: Exercise; readonly report: Report }) {
  const view = useBoard((state) => state.attempt?.view);
  const asked = new Set(report.requirements.map((verdict) => verdict.id));
  return exercise.phases.map((phase) => {
    const locked = exercise.requirements.filter(({ id, phase: own }) => own === phase.id && !asked.has(id));
    if (locked.length === 0) return null;
    const waits = view?.phases.some((each) => each.id === phase.id && each.shownAt !== null) ?? false;
    return (
      <li key={phase.id}>
        <div className={styles.group}>
          <span>After {waits ? 'the constraint on the board' : 'a constraint'}</span>
          <span>{waits ? 'answer first' : 'to come'}</span>
        </div>
        <div className={styles.locked}>
          <StatusMark status="locked" label="locked" />
          <span>{locked.length === 1 ? 'One more requirement' : `${locked.length} more requirements`}</span>
          <span className={styles.points}>{locked.reduce((sum, { weight }) => sum + weight, 0)}</span>
        </div>
      </li>
    );
  });
}
