import { Lightbulb, MessageSquareText, Pause, PenLine, Play, SkipBack, SkipForward } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Output } from '../../../contract/methods';
import { statusSchema } from '../../../core/documents/attempt';
import { IconButton } from '../../ui/icon-button';
import { StatusMark } from '../../ui/status-mark';
import text from '../../ui/text.module.css';
import { clockText } from '../../ui/time-text';
import { useReview, useReviewDesk } from './review-desk';
import { axisEnd, axisMinutes, laneMarks, markText, stepMark } from './timeline-marks';
import styles from './timeline.module.css';

type Mark = Output<'attempt.review'>['marks'][number];

/** The attempt from its first minute to its last: phases, what turned, and how much was drawn. */
export function Timeline() {
  const desk = useReviewDesk();
  const { marks } = desk.loaded.review;
  const chosen = useReview((state) => state.mark);
  const elapsed = useReview((state) => state.attempt.elapsedMs);
  const duration = axisEnd(elapsed);
  const mark = chosen === null ? undefined : marks[chosen];
  const at = mark?.at ?? elapsed;
  return (
    <footer className={styles.timeline} aria-label="Timeline">
      <div className={styles.control}>
        <span className={styles.time}>{clockText(at)}</span>
        <div className={text.row} style={{ gap: 2 }}>
          <IconButton label="Previous mark" shortcut="," onClick={() => stepMark(desk, -1)}>
            <SkipBack size={16} />
          </IconButton>
          <IconButton label="Next mark" shortcut="." onClick={() => stepMark(desk, 1)}>
            <SkipForward size={16} />
          </IconButton>
        </div>
        <span className={`${text.dim} ${text.xs}`} role="status">
          {mark === undefined ? 'The end' : markText(mark, desk.loaded.exercise)}
        </span>
      </div>
      <div className={styles.lanes}>
        <div className={styles.head} style={{ left: `${(at / duration) * 100}%` }} />
        <Axis duration={duration} />
        <Phases duration={duration} />
        <Marks duration={duration} />
        <Activity duration={duration} at={at} />
      </div>
    </footer>
  );
}

function Lane({
  label,
  className,
  children,
}: {
  readonly label: string;
  readonly className: string;
  readonly children: ReactNode;
}) {
  return (
    <div className={`${styles.lane} ${className}`}>
      {children}
      <span className={styles.label}>{label}</span>
    </div>
  );
}

function Axis({ duration }: { readonly duration: number }) {
  return (
    <div className={`${styles.lane} ${styles.axis}`} aria-hidden>
      {axisMinutes(duration).map((minute) => (
        <span key={minute} style={{ left: `${((minute * 60_000) / duration) * 100}%` }}>
          {minute}
        </span>
      ))}
    </div>
  );
}

function Phases({ duration }: { readonly duration: number }) {
  const { exercise } = useReviewDesk().loaded;
  const states = useReview((state) => state.attempt.phases);
  const shown = exercise.phases.flatMap((phase) => {
    const shownAt = states.find((each) => each.id === phase.id)?.shownAt ?? null;
    return shownAt === null ? [] : [{ phase, shownAt }];
  });
  return (
    <Lane label="Phases" className={styles.phases ?? ''}>
      {shown.map(({ phase, shownAt }, index) => (
        <i key={phase.id} style={{ flex: `${(shown[index + 1]?.shownAt ?? duration) - shownAt} 1 0` }}>
          {phase.title}
          {index > 0 && `, ${clockText(shownAt)}`}
        </i>
      ))}
    </Lane>
  );
}

function Marks({ duration }: { readonly duration: number }) {
  const { loaded, store } = useReviewDesk();
  const chosen = useReview((state) => state.mark);
  return (
    <Lane label="Verdicts" className={styles.marks ?? ''}>
      {laneMarks(loaded.review.marks).map(({ mark, index }) => {
        const words = `${clockText(mark.at)} ${markText(mark, loaded.exercise)}`;
        return (
          <button
            key={index}
            type="button"
            className={styles.mark}
            style={{ left: `${(mark.at / duration) * 100}%` }}
            title={words}
            aria-label={words}
            aria-pressed={chosen === index}
            onClick={() => {
              store.setState({ mark: index });
              if (mark.type === 'verdict' || mark.type === 'hint') store.setState({ open: mark.subject });
            }}
          >
            <MarkIcon mark={mark} />
          </button>
        );
      })}
    </Lane>
  );
}

function MarkIcon({ mark }: { readonly mark: Mark }) {
  if (mark.type === 'verdict') {
    const status = statusSchema.safeParse(mark.value);
    return <StatusMark status={status.success ? status.data : 'missing'} label={null} />;
  }
  const Icon = {
    hint: Lightbulb,
    answer: MessageSquareText,
    pause: Pause,
    resume: Play,
    decision: PenLine,
    phase: PenLine,
    finish: PenLine,
  }[mark.type];
  return <Icon size={14} aria-hidden />;
}

function Activity({ duration, at }: { readonly duration: number; readonly at: number }) {
  const { sliceMs, counts } = useReviewDesk().loaded.review.activity;
  const most = Math.max(1, ...counts);
  return (
    <Lane label="Drawing" className={styles.activity ?? ''}>
      <svg
        viewBox={`0 0 ${duration} 34`}
        preserveAspectRatio="none"
        role="img"
        aria-label="How much was drawn, over time"
      >
        {counts.map((count, index) => {
          // The square root keeps a busy minute from flattening all the others.
          const height = count === 0 ? 1.5 : 3 + 31 * Math.sqrt(count / most);
          return (
            <rect
              key={index}
              className={index * sliceMs <= at ? styles.past : undefined}
              x={index * sliceMs}
              width={sliceMs * 0.8}
              y={34 - height}
              height={height}
            />
          );
        })}
      </svg>
    </Lane>
  );
}
