import { useRef, useState } from 'react';
import type { Rating } from '../../../core/documents/attempt';
import { StatusMark } from '../../ui/status-mark';
import text from '../../ui/text.module.css';
import { useReview, useReviewDesk } from './review-desk';
import styles from './self-rating.module.css';

const options = [
  { rating: 'green', name: 'Green', mark: 'met' },
  { rating: 'yellow', name: 'Yellow', mark: 'partial' },
  { rating: 'red', name: 'Red', mark: 'violated' },
] as const;

const noteWaitMs = 600;

/** The person's own word on the attempt; it changes no score. */
export function SelfRating() {
  const { loaded, store, workbench } = useReviewDesk();
  const attempt = useReview((state) => state.attempt);
  const [note, setNote] = useState(attempt.note);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  async function save(rating: Rating | null, words: string) {
    clearTimeout(timer.current);
    const reply = await workbench.client.call('attempt.rate', { id: attempt.id, rating, note: words });
    if (reply.ok) store.setState({ attempt: reply.value });
    else workbench.notices.getState().say(reply.error.message);
  }
  function changeNote(words: string) {
    setNote(words);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void save(store.getState().attempt.rating, words), noteWaitMs);
  }

  return (
    <section className={styles.rate} aria-label="How did it feel?">
      <div className={text.row}>
        <b className={text.strong}>How did it feel?</b>
        <span className={text.grow} />
        {loaded.lastRating !== null && (
          <span className={`${text.dim} ${text.xs}`}>You said {loaded.lastRating} last time</span>
        )}
      </div>
      <div className={styles.options}>
        {options.map(({ rating, name, mark }) => (
          <button
            key={rating}
            type="button"
            className={styles[rating]}
            aria-pressed={attempt.rating === rating}
            onClick={() => void save(attempt.rating === rating ? null : rating, note)}
          >
            <StatusMark status={mark} label={null} />
            {name}
          </button>
        ))}
      </div>
      <textarea
        className={styles.note}
        rows={1}
        maxLength={4000}
        aria-label="Note to yourself"
        placeholder="A note to yourself"
        value={note}
        onChange={(event) => changeNote(event.target.value)}
        onBlur={() => note !== attempt.note && void save(attempt.rating, note)}
      />
    </section>
  );
}
