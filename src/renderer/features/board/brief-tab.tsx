import { ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import type { Exercise } from '../../../core/exercise/exercise';
import { useBoard } from './board-desk';
import styles from './panel.module.css';

/** The exercise in the interviewer's words, and what one may ask back. */
export function BriefTab() {
  const exercise = useBoard((state) => state.exercise);
  if (exercise === null) return null;
  const [lead, ...paragraphs] = exercise.brief;
  return (
    // Focusable, so that the keyboard can scroll it.
    <div className={styles.scroll} tabIndex={0} role="region" aria-label="Brief">
      <div className={styles.prose}>
        <p className={styles.lead}>{lead}</p>
        {paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        <section>
          <h2>Scale</h2>
          <ScaleTable exercise={exercise} />
        </section>
        <Questions exercise={exercise} />
        <PhasesSoFar exercise={exercise} />
      </div>
    </div>
  );
}

export function ScaleTable({ exercise }: { readonly exercise: Exercise }) {
  return (
    <dl className={styles.scale}>
      {exercise.scale.flatMap(({ what, value }) => [<dt key={what}>{what}</dt>, <dd key={`${what}=`}>{value}</dd>])}
    </dl>
  );
}

function Questions({ exercise }: { readonly exercise: Exercise }) {
  if (exercise.questions.length === 0) return null;
  return (
    <section>
      <h2>You may ask</h2>
      <ul className={styles.questions}>
        {exercise.questions.map((question) => (
          <Question key={question.ask} {...question} />
        ))}
      </ul>
    </section>
  );
}

function Question({ ask, answer }: { readonly ask: string; readonly answer: string }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <li>
      <button
        type="button"
        className={styles.question}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <ChevronRight size={14} aria-hidden />
        {ask}
      </button>
      <p id={id} className={styles.answer} hidden={!open}>
        {answer}
      </p>
    </li>
  );
}

/** The constraints that have arrived, with what the person said breaks first and what does. */
function PhasesSoFar({ exercise }: { readonly exercise: Exercise }) {
  const view = useBoard((state) => state.attempt?.view);
  const arrived = exercise.phases.filter(
    (phase) =>
      phase.constraint !== undefined &&
      (view === undefined || view.phases.some((each) => each.id === phase.id && each.shownAt !== null)),
  );
  if (arrived.length === 0) return null;
  return (
    <section>
      <h2>{view === undefined ? 'Constraints' : 'Constraints so far'}</h2>
      {arrived.map((phase) => {
        const said = view?.phases.find((each) => each.id === phase.id)?.answer ?? null;
        return (
          <div key={phase.id} className={styles.phase}>
            <b>{phase.title}</b>
            <p>{phase.constraint}</p>
            {said !== null && phase.breaksFirst !== undefined && (
              <p className={styles.said}>
                You said {said} breaks first; the answer looked for is {phase.breaksFirst.answer}.{' '}
                {phase.breaksFirst.why}
              </p>
            )}
          </div>
        );
      })}
    </section>
  );
}
