import { useStore } from 'zustand';
import { practiceByDay } from '../../../core/learning/practice-days';
import text from '../../ui/text.module.css';
import { dateText } from '../../ui/time-text';
import { useNow } from '../../ui/use-now';
import type { MasteryStore } from './mastery-store';
import styles from './practice-heat.module.css';

const shownDays = 30;
/** Minutes at which a tile is as dark as it gets. */
const darkest = 120;

/** How long was practised on each of the last thirty days. */
export function PracticeHeat({ store }: { readonly store: MasteryStore }) {
  const attempts = useStore(store, (state) => state.attempts);
  const now = useNow();
  const days = practiceByDay(attempts, { now, days: shownDays, startOfDay });
  const total = days.reduce((sum, { minutes }) => sum + minutes, 0);
  return (
    <section aria-label="Practice">
      <h2 className={text.heading}>
        Practice <span className={`${text.dim} ${text.sm} ${text.beside}`}>minutes a day, the last thirty days</span>
      </h2>
      {total === 0 ? (
        <p className={styles.none}>Nothing yet. The first attempt fills the first tile.</p>
      ) : (
        <ol className={styles.heat}>
          {days.map(({ start, minutes }) => (
            <li key={start} title={`${dateText(start)}: ${minutes} min`}>
              <i style={{ opacity: Math.min(1, minutes / darkest) }} />
              <span className={text.hidden}>{`${dateText(start)}: ${minutes} minutes`}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function startOfDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}
