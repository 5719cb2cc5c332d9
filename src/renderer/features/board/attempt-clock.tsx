import clsx from 'clsx';
import { type AttemptSnapshot, useAttemptClock } from '../../actions/attempt-clock';
import { clockText, spokenTime } from '../../ui/time-text';
import type { Exercise } from '../../../core/exercise/exercise';
import { useBoard } from './board-desk';
import { warningText } from './follow-board';
import { currentPhase, phaseSegments } from './phase-progress';
import styles from './top-bar.module.css';

const minute = 60_000;

export function AttemptClock() {
  const snapshot = useBoard((state) => state.attempt);
  const exercise = useBoard((state) => state.exercise);
  return snapshot === null || exercise === null ? <span /> : <RunningClock snapshot={snapshot} exercise={exercise} />;
}

function RunningClock({ snapshot, exercise }: { readonly snapshot: AttemptSnapshot; readonly exercise: Exercise }) {
  const clock = useAttemptClock(snapshot);
  const warning = useBoard((state) => state.warning);
  const { remainingMs } = clock;
  const tone = clsx(remainingMs < minute ? styles.last : remainingMs < 5 * minute && styles.soon);
  const words = remainingMs === 0 ? warningText(0) : warning;
  return (
    <div className={styles.clock}>
      <PhaseBar exercise={exercise} snapshot={snapshot} elapsedMs={clock.elapsedMs} />
      <span role="timer" aria-label={`${spokenTime(remainingMs)} left`} className={clsx(styles.time, tone)}>
        {clockText(remainingMs)}
      </span>
      {words === null ? (
        <span className={styles.of}>
          Phase {currentPhase(snapshot.view)} of {exercise.phases.length}
        </span>
      ) : (
        <span className={clsx(styles.warning, tone)} role="status">
          {words}
        </span>
      )}
    </div>
  );
}

function PhaseBar({
  exercise,
  snapshot,
  elapsedMs,
}: {
  readonly exercise: Exercise;
  readonly snapshot: AttemptSnapshot;
  readonly elapsedMs: number;
}) {
  return (
    <div className={styles.phases} aria-hidden>
      {phaseSegments(exercise, snapshot.view, elapsedMs).map((segment) => (
        <i key={segment.id} style={{ flexGrow: segment.share, flexBasis: 0 }}>
          <b style={{ right: `${100 - segment.passed * 100}%` }} />
        </i>
      ))}
    </div>
  );
}
