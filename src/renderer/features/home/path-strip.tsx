import clsx from 'clsx';
import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { historiesOf } from '../../../core/learning/mastery';
import { nextStep, pathOf, type PathStep } from '../../../core/learning/path';
import type { Screen } from '../../actions/navigation';
import { useWorkbench } from '../../actions/workbench';
import text from '../../ui/text.module.css';
import type { HomeData } from './home-store';
import styles from './path-strip.module.css';

/** The curriculum as a path: its sections, the weekend's timed exercises, Phase 3; what was done, and what is next. */
export function PathStrip({ data }: { readonly data: HomeData }) {
  const { learning, navigation } = useWorkbench();
  const { learning: content, ratings, need } = useStore(learning);
  useEffect(need, [need]);
  const path = useMemo(
    () =>
      content === null
        ? []
        : pathOf({
            ...content,
            histories: historiesOf(ratings.lines),
            exercises: data.index.exercises.map(({ id, timed }) => ({
              ...{ id, timed },
              best: data.overview.records.find(({ exercise }) => exercise === id)?.best ?? null,
            })),
          }),
    [content, ratings, data],
  );
  const next = nextStep(path);
  const { go } = navigation.getState();
  return (
    <section className={styles.section} aria-label="The path">
      <div className={styles.head}>
        <h2 className={text.heading}>The path</h2>
        <span className={`${text.dim} ${text.sm}`}>{lead(path, next)}</span>
      </div>
      <ol className={styles.path}>
        {path.map((step) => (
          <li key={step.id}>
            <button
              type="button"
              className={clsx(styles.step, step.id === next?.id && styles.next)}
              aria-current={step.id === next?.id ? 'step' : undefined}
              onClick={() => go(screenOf(step, data))}
            >
              <span className={styles.days}>
                {step.days.includes('-') ? 'days' : 'day'} {step.days}
              </span>
              <span className={styles.title}>{step.title}</span>
              <span className={styles.colours} role="img" aria-label={colourText(step)}>
                {step.colours.map((colour, index) => (
                  <i key={index} className={styles[colour]} />
                ))}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

function lead(path: readonly PathStep[], next: PathStep | null): string {
  if (path.length === 0) return '';
  return next === null
    ? 'walked to its end'
    : `next: ${next.title}, ${next.days.includes('-') ? 'days' : 'day'} ${next.days}`;
}

/** A section is rated where the checklist is; of the weekend the first exercise that is not done is started. */
function screenOf(step: PathStep, { index, overview }: HomeData): Screen {
  if (step.kind === 'section') return { name: 'mastery', id: step.id };
  if (step.kind === 'phase-3') return { name: 'mastery' };
  const timed = index.exercises
    .filter((exercise) => exercise.timed !== null)
    .sort((a, b) => (a.timed ?? 0) - (b.timed ?? 0));
  const isDone = (id: string) => overview.records.some(({ exercise, best }) => exercise === id && best !== null);
  const open = timed.find(({ id }) => !isDone(id)) ?? timed[0];
  return open === undefined ? { name: 'mastery' } : { name: 'home', start: open.id };
}

function colourText({ colours }: PathStep): string {
  const rated = colours.filter((colour) => colour !== 'unrated').length;
  return `${rated} of ${colours.length} done`;
}
