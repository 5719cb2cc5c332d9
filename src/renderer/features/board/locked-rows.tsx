import type { Report } from '../../../core/checker/run';
import type { Exercise } from '../../../core/exercise/exercise';
import { StatusMark } from '../../ui/status-mark';
import { useBoard } from './board-desk';
import styles from './checks-tab.module.css';

/** What is still to come: how many requirements and points, not which. */
export function LockedRows({ exercise, report }: { readonly exercise: Exercise; readonly report: Report }) {
  const view = useBoard((state) => state.attempt?.view);
  const asked = new Set(report.requirements.map((verdict) => verdict.id));
  const groups = exercise.phases
    .map(({ id }) => ({
      id,
      locked: exercise.requirements.filter((each) => each.phase === id && !asked.has(each.id)),
      waits: view?.phases.some((each) => each.id === id && each.shownAt !== null) ?? false,
    }))
    .filter(({ locked }) => locked.length > 0);
  if (groups.length === 0) return null;
  return (
    <>
      <li className={styles.group}>
        {groups.length === 1 ? 'After the constraint' : `After the next ${groups.length} constraints`}
      </li>
      {groups.map(({ id, locked, waits }) => (
        <li key={id} className={styles.locked}>
          <StatusMark status="locked" label="locked" />
          <span>
            {locked.length === 1 ? 'One requirement' : `${locked.length} requirements`}
            {waits && ', once you say what breaks first'}
          </span>
          <span className={styles.points}>{locked.reduce((sum, { weight }) => sum + weight, 0)}</span>
        </li>
      ))}
    </>
  );
}
