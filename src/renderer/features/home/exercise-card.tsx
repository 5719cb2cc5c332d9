import { Building2, CreditCard, Layers, type LucideIcon } from 'lucide-react';
import { Meter } from '../../ui/meter';
import { StatusMark } from '../../ui/status-mark';
import text from '../../ui/text.module.css';
import { dayText } from '../../ui/time-text';
import { useNow } from '../../ui/use-now';
import styles from './exercise-card.module.css';
import type { ExerciseRow } from './home-store';

const areaIcons: Readonly<Record<string, LucideIcon>> = { Payments: CreditCard, Platform: Layers };

export function ExerciseCard({ row, onOpen }: { readonly row: ExerciseRow; readonly onOpen: () => void }) {
  const { exercise, record } = row;
  const Icon = areaIcons[exercise.company] ?? Building2;
  return (
    <button type="button" className={styles.card} onClick={onOpen} data-exercise={exercise.id}>
      <span className={styles.who}>
        <Icon size={14} aria-hidden />
        <span>{exercise.company}</span>
        <span>
          <span className={text.num}>{exercise.minutes}</span> min
        </span>
      </span>
      <span className={styles.title}>{exercise.title}</span>
      <span className={styles.summary}>{exercise.summary}</span>
      <Record record={record} />
    </button>
  );
}

function Record({ record }: { readonly record: ExerciseRow['record'] }) {
  const now = useNow();
  if (record === null || record.best === null) {
    return (
      <span className={styles.foot}>
        <StatusMark status="missing" label={null} size="small" />
        <span>{record === null ? 'Not tried' : 'Not finished yet'}</span>
        {record?.last && <span className={styles.when}>{dayText(record.last.at, now)}</span>}
      </span>
    );
  }
  const best = Math.round(record.best * 100);
  return (
    <span className={styles.foot}>
      <span className={styles.score}>{best}</span>
      <Meter
        className={styles.meter}
        label={`Best score ${best} of 100`}
        parts={[
          { status: 'met', share: best },
          { status: 'missing', share: 100 - best },
        ]}
      />
      {record.last && <span className={styles.when}>{dayText(record.last.at, now)}</span>}
    </span>
  );
}
