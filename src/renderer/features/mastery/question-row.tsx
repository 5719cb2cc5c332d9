import { BookOpen, PenLine } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { Rating } from '../../../core/documents/attempt';
import { colourOf, type RatingHistory } from '../../../core/learning/mastery';
import type { Question } from '../../../core/learning/question';
import { useWorkbench } from '../../actions/workbench';
import { Button } from '../../ui/button';
import { StatusMark } from '../../ui/status-mark';
import { dayText } from '../../ui/time-text';
import { useNow } from '../../ui/use-now';
import { ColourMark, markOf } from './colour-mark';
import type { MasteryStore } from './mastery-store';
import styles from './question-row.module.css';

interface QuestionRowProps {
  readonly question: Question;
  readonly history: RatingHistory;
  readonly store: MasteryStore;
}

/** As many of the last ratings as fit a line. */
const shownHistory = 8;

/** A question: the person's colour and its history, what boards show of it, and on request the model answer. */
export function QuestionRow({ question, history, store }: QuestionRowProps) {
  const { id, ask, exercise } = question;
  const answered = useStore(store, (state) => state.answered.has(id));
  const { go } = useWorkbench().navigation.getState();
  return (
    <li className={styles.row} data-question={id} tabIndex={-1} aria-labelledby={`question-${id}`}>
      <ColourMark colour={colourOf(history)} />
      <div>
        <h3 id={`question-${id}`}>{ask}</h3>
        <Shown question={question} store={store} />
        {answered && <Answer question={question} />}
        <div className={styles.foot}>
          <History history={history} />
          <span className={styles.actions}>
            <Button className={styles.small} aria-expanded={answered} onClick={() => store.getState().toggleAnswer(id)}>
              {answered ? 'Hide the answer' : 'Model answer'}
            </Button>
            {exercise !== undefined && (
              <Button className={styles.small} onClick={() => go({ name: 'home', start: exercise })}>
                <PenLine size={13} aria-hidden />
                Exercise
              </Button>
            )}
            <Button
              className={styles.small}
              aria-label={`Cards and references for: ${ask}`}
              onClick={() => go({ name: 'library', shelf: 'questions', id })}
            >
              <BookOpen size={13} aria-hidden />
              Cards
            </Button>
            <RatingButtons question={id} current={colourOf(history)} />
          </span>
        </div>
      </div>
    </li>
  );
}

/** What the person's boards show, whatever the person says. */
function Shown({ question: { exercise, kind }, store }: Pick<QuestionRowProps, 'question' | 'store'>) {
  const record = useStore(store, (state) => state.records?.find((each) => each.exercise === exercise));
  const now = useNow();
  if (exercise === undefined) return null;
  if (record === undefined) {
    return kind === 'design' ? <p className={styles.shown}>Not drawn yet.</p> : null;
  }
  const tries = record.attempts === 1 ? 'one attempt' : `${record.attempts} attempts`;
  const best = record.best === null ? 'No attempt finished' : `Best ${Math.round(record.best * 100)} of 100`;
  const last = record.last === null ? '' : `, the last ${dayText(record.last.at, now)}`;
  return <p className={styles.shown}>{`${best} in ${tries}${last}.`}</p>;
}

function Answer({ question: { answer, tradeOff, changeMind } }: { readonly question: Question }) {
  return (
    <div className={styles.answer}>
      {answer.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <dl>
        <dt>What it costs</dt>
        <dd>{tradeOff}</dd>
        <dt>What would change your mind</dt>
        <dd>{changeMind}</dd>
      </dl>
    </div>
  );
}

function History({ history }: { readonly history: RatingHistory }) {
  const now = useNow();
  const last = history.at(-1);
  if (last === undefined) return <span>not rated</span>;
  return (
    <>
      <span className={styles.history}>
        {history.slice(-shownHistory).map(({ at, rating }, index) => (
          <ColourMark key={`${at} ${index}`} colour={rating} size="small" />
        ))}
      </span>
      rated {dayText(last.at, now)}
    </>
  );
}

const ratings = ['green', 'yellow', 'red'] as const satisfies readonly Rating[];

function RatingButtons({ question, current }: { readonly question: string; readonly current: string }) {
  const { learning, notices } = useWorkbench();
  const [busy, setBusy] = useState(false);

  async function rate(rating: Rating) {
    setBusy(true);
    const problem = await learning.getState().rate(question, rating);
    setBusy(false);
    if (problem !== null) notices.getState().say(problem);
  }

  return (
    <span className={styles.rating} role="group" aria-label="Rate yourself">
      {ratings.map((rating) => (
        <button
          key={rating}
          type="button"
          aria-label={rating}
          aria-pressed={current === rating}
          aria-disabled={busy}
          data-rating={rating}
          onClick={() => !busy && void rate(rating)}
        >
          <StatusMark status={markOf[rating]} label={null} size="small" />
        </button>
      ))}
    </span>
  );
}
