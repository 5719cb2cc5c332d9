import { useBoard } from './board-desk';
import { ScaleTable } from './brief-tab';
import styles from './panel.module.css';

/** The exercise's numbers, worked out: none that gives away a constraint that has not arrived. */
export function NumbersTab() {
  const exercise = useBoard((state) => state.exercise);
  const view = useBoard((state) => state.attempt?.view);
  if (exercise === null) return null;
  const numbers = exercise.numbers.filter(
    ({ phase }) =>
      phase === undefined ||
      view === undefined ||
      view.phases.some((each) => each.id === phase && each.shownAt !== null),
  );
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label="Numbers">
      {numbers.map((number) => (
        <div key={number.what} className={styles.calc}>
          <b>{number.what}</b>
          <div className={styles.working}>{number.working}</div>
          <div className={styles.result}>{number.result}</div>
          <div className={styles.source}>{number.source}</div>
        </div>
      ))}
      <div className={styles.prose}>
        <section>
          <h2>Given</h2>
          <ScaleTable exercise={exercise} />
        </section>
      </div>
    </div>
  );
}
