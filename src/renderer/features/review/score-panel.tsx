import { Meter } from '../../ui/meter';
import text from '../../ui/text.module.css';
import { clockText } from '../../ui/time-text';
import { useReview, useReviewDesk } from './review-desk';
import styles from './score-panel.module.css';
import { firstSafetyAt, phaseScores } from './score-summary';

/** The score, what it is made of, and how it compares with the attempt before. */
export function ScorePanel() {
  const { loaded } = useReviewDesk();
  const attempt = useReview((state) => state.attempt);
  const hints = attempt.hints.length;
  const { exercise, own, differences } = loaded;
  const score = attempt.score === null ? null : Math.round(attempt.score * 100);
  const { cost } = own.report.parsimony;
  const safety = firstSafetyAt(exercise, attempt);
  return (
    <div className={styles.score}>
      <div className={styles.top}>
        <span className={styles.big} aria-label={score === null ? 'No score' : `Score ${score} of 100`}>
          {score ?? '–'}
        </span>
        <span className={styles.words}>
          <Comparison score={score} />
          {hints > 0 && `, with ${hints} ${hints === 1 ? 'hint' : 'hints'}`}
          <br />
          {safety === null ? (
            'No safety element was met'
          ) : (
            <>
              First safety element at <span className={text.num}>{clockText(safety)}</span>
            </>
          )}
        </span>
      </div>
      <div className={styles.phases}>
        {phaseScores(exercise, attempt).flatMap((phase) => [
          <span key={phase.id} title={phase.title}>
            {phase.title}
          </span>,
          phase.shown ? (
            <Meter
              key={`${phase.id} meter`}
              label={phase.parts.map((part) => `${part.share} points ${part.status}`).join(', ')}
              parts={phase.parts}
            />
          ) : (
            <span key={`${phase.id} meter`} className={styles.quiet}>
              did not arrive
            </span>
          ),
          <span key={`${phase.id} points`}>{phase.shown ? phase.points : ''}</span>,
        ])}
        {cost > 0 && (
          <>
            <span>Over-building</span>
            <span className={styles.quiet}>{differences?.surplus.map((each) => each.name).join(', ')}</span>
            <span>−{Math.round(cost * 100)}</span>
          </>
        )}
      </div>
    </div>
  );
}

function Comparison({ score }: { readonly score: number | null }) {
  const { loaded } = useReviewDesk();
  const number = useReview((state) => state.attempt.number);
  const { previousScore } = loaded.review;
  if (score === null) return <>Abandoned: no score</>;
  if (previousScore === null) return <>The first score here</>;
  const more = score - Math.round(previousScore * 100);
  if (more === 0) return <>The same as attempt {number - 1}</>;
  return (
    <>
      <b className={more > 0 ? styles.more : styles.less}>
        {Math.abs(more)} {more > 0 ? 'more' : 'less'}
      </b>{' '}
      than attempt {number - 1}
    </>
  );
}
