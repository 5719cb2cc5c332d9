import { Zap } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { Sketch } from '../../../contract/board-values';
import { type AttemptSnapshot, useAttemptClock } from '../../actions/attempt-clock';
import { useCatalog } from '../../actions/workbench';
import { Button } from '../../ui/button';
import { Kbd } from '../../ui/kbd';
import { SketchPicture } from '../../ui/sketch-picture';
import { StatusMark } from '../../ui/status-mark';
import text from '../../ui/text.module.css';
import { clockText } from '../../ui/time-text';
import styles from './resume-card.module.css';

/** The attempt that was left: offered before anything else. */
export function ResumeCard({
  snapshot,
  sketch,
  onResume,
  onFinish,
}: {
  readonly snapshot: AttemptSnapshot;
  readonly sketch: Sketch | null;
  readonly onResume: () => void;
  readonly onFinish: () => void;
}) {
  const { view } = snapshot;
  const catalog = useCatalog();
  const clock = useAttemptClock(snapshot);
  const resume = useRef<HTMLButtonElement>(null);
  useEffect(() => resume.current?.focus({ preventScroll: true }), []);
  return (
    <section className={styles.card} aria-label="Running attempt">
      <div className={styles.picture}>
        {sketch !== null && (
          <SketchPicture
            label={`${view.exerciseTitle}, your board`}
            sketch={sketch}
            icon={catalog === null ? null : (kind) => catalog.icon(kind)}
          />
        )}
      </div>
      <div className={styles.text}>
        <div className={text.row}>
          <h2 className={text.heading}>{view.exerciseTitle}</h2>
          <span className={text.dim}>
            attempt {view.number},{' '}
            {view.state === 'paused' ? `paused at ${clockText(clock.elapsedMs)}` : 'the clock runs'}
          </span>
        </div>
        <div className={styles.clock}>
          <span className={styles.left}>{clockText(clock.remainingMs)}</span>
          <span>left of {clockText(view.durationMs)}</span>
        </div>
        <Facts snapshot={snapshot} />
        <div className={styles.buttons}>
          <Button ref={resume} look="primary" size="large" onClick={onResume}>
            Resume
            <Kbd keys="Enter" />
          </Button>
          <Button look="ghost" size="large" onClick={onFinish}>
            Finish and review
          </Button>
        </div>
      </div>
    </section>
  );
}

function Facts({ snapshot: { view } }: { readonly snapshot: AttemptSnapshot }) {
  const count = (status: 'met' | 'partial' | 'violated') =>
    view.verdicts.filter((verdict) => verdict.status === status).length;
  const waiting = view.phases.some((phase, index) => index > 0 && phase.shownAt !== null && phase.answer === null);
  return (
    <div className={styles.facts}>
      {(['met', 'partial', 'violated'] as const).map((status) => (
        <span key={status}>
          <StatusMark status={status} label={null} size="small" />
          {count(status)} {status}
        </span>
      ))}
      {waiting && (
        <span>
          <Zap size={14} aria-hidden />A constraint waits
        </span>
      )}
    </div>
  );
}
