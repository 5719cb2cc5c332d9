import clsx from 'clsx';
import { useState } from 'react';
import type { Suggestion } from '../../../core/learning/mastery';
import type { PlanDay } from '../../../core/learning/plan-day';
import { useWorkbench } from '../../actions/workbench';
import { Button } from '../../ui/button';
import text from '../../ui/text.module.css';
import styles from './plan-calendar.module.css';

interface PlanCalendarProps {
  readonly plan: readonly PlanDay[];
  /** What a day for a weak spot is about. */
  readonly weakest: Suggestion | null;
}

/** The days of Phase 3 as tiles; one of them is open. */
export function PlanCalendar({ plan, weakest }: PlanCalendarProps) {
  const [first] = plan;
  const [open, setOpen] = useState(first?.day ?? 0);
  const day = plan.find((each) => each.day === open);
  if (first === undefined) return null;
  return (
    <section aria-label="Phase 3">
      <h2 className={text.heading}>
        Phase 3{' '}
        <span className={`${text.dim} ${text.sm} ${text.beside}`}>
          days {first.day}-{plan.at(-1)?.day}
        </span>
      </h2>
      <div className={styles.calendar}>
        {plan.map(({ day: number, kind, title }) => (
          <button
            key={number}
            type="button"
            className={clsx(styles.day, kind === 'mock' && styles.mock, kind === 'weak-spot' && styles.weak)}
            aria-pressed={number === open}
            aria-label={`Day ${number}: ${title}`}
            onClick={() => setOpen(number)}
          >
            {number}
          </button>
        ))}
      </div>
      <p className={styles.key}>
        <span>
          <i className={styles.mock} /> Mock
        </span>
        <span>
          <i className={styles.weak} /> A weak spot
        </span>
      </p>
      {day !== undefined && <Day day={day} weakest={weakest} />}
    </section>
  );
}

function Day({ day, weakest }: { readonly day: PlanDay; readonly weakest: Suggestion | null }) {
  const { go } = useWorkbench().navigation.getState();
  const exercise =
    day.exercise ?? (day.kind === 'weak-spot' || day.kind === 'mock' ? weakest?.question.exercise : undefined);
  return (
    <div className={styles.open}>
      <h3>
        Day {day.day}: {day.title}
      </h3>
      <p>{day.task}</p>
      {day.kind === 'weak-spot' && weakest !== null && <p className={text.dim}>Now: {weakest.question.ask}</p>}
      {day.minutes > 0 && (
        <p className={text.dim}>
          <span className={text.num}>{day.minutes}</span> min
        </p>
      )}
      {exercise !== undefined && (
        <Button onClick={() => go({ name: 'home', start: exercise })}>Open the exercise</Button>
      )}
    </div>
  );
}
