import { BrainCircuit } from 'lucide-react';
import { RadioGroup } from 'radix-ui';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { AttemptView, ExerciseSummary } from '../../../contract/values';
import { useWorkbench } from '../../actions/workbench';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Field } from '../../ui/field';
import text from '../../ui/text.module.css';
import { dayText } from '../../ui/time-text';
import { useNow } from '../../ui/use-now';
import styles from './start-dialog.module.css';

type Mode = AttemptView['mode'];

const modes: readonly { readonly mode: Mode; readonly name: string; readonly what: string }[] = [
  { mode: 'practice', name: 'Practice', what: 'Three pauses, and hints. Each is written down.' },
  { mode: 'exam', name: 'Exam', what: 'No pause and no hints. Time asleep counts.' },
];

const bounds = { min: 5, max: 180 };

export function StartDialog({
  exercise,
  onClose,
}: {
  readonly exercise: ExerciseSummary;
  readonly onClose: () => void;
}) {
  const { client, navigation, settings } = useWorkbench();
  const remembered = useStore(settings, (state) => state.settings.minutes);
  const [mode, setMode] = useState<Mode>('practice');
  const [minutes, setMinutes] = useState(String(remembered[exercise.id] ?? exercise.minutes));
  const [problem, setProblem] = useState<string | null>(null);
  const [starting, setStarting] = useState(false);

  async function start() {
    const count = Number(minutes);
    if (!Number.isInteger(count) || count < bounds.min || count > bounds.max) {
      return setProblem(`Minutes are a whole number from ${bounds.min} to ${bounds.max}.`);
    }
    setStarting(true);
    if (count !== (remembered[exercise.id] ?? exercise.minutes)) {
      settings.getState().change({ minutes: { ...remembered, [exercise.id]: count } });
    }
    const reply = await client.call('attempt.start', { exercise: exercise.id, mode, minutes: count });
    setStarting(false);
    if (!reply.ok) return setProblem(reply.error.message);
    onClose();
    navigation.getState().go({ name: 'attempt', id: reply.value.id });
  }

  return (
    <Dialog
      title={exercise.title}
      lead={exercise.summary}
      onClose={onClose}
      footer={
        <>
          <Button look="ghost" onClick={onClose}>
            Cancel
          </Button>
          <Button look="primary" disabled={starting} onClick={() => void start()}>
            Start the clock
          </Button>
        </>
      }
    >
      <ModeChoice mode={mode} onMode={setMode} />
      <Field
        label="Time"
        hint={`The exercise is made for ${exercise.minutes} minutes. Your choice is remembered for this exercise.`}
      >
        {(id, className) => (
          <span className={styles.minutes}>
            <input
              id={id}
              className={className}
              inputMode="numeric"
              value={minutes}
              onChange={(event) => setMinutes(event.target.value)}
              onKeyDown={(event) => event.key === 'Enter' && void start()}
            />
            minutes
          </span>
        )}
      </Field>
      {exercise.fromMemory && (
        <p className={styles.memory}>
          <BrainCircuit size={16} aria-hidden />
          From memory: the checks stay hidden until you finish, and the references stay locked. You draw what you know.
        </p>
      )}
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <PastAttempts exercise={exercise.id} onOpen={onClose} />
    </Dialog>
  );
}

function ModeChoice({ mode, onMode }: { readonly mode: Mode; readonly onMode: (mode: Mode) => void }) {
  return (
    <RadioGroup.Root
      className={styles.mode}
      aria-label="Mode"
      value={mode}
      onValueChange={(value) => onMode(value === 'exam' ? 'exam' : 'practice')}
    >
      {modes.map((each) => (
        <RadioGroup.Item key={each.mode} value={each.mode} className={styles.option}>
          <b>{each.name}</b>
          {each.what}
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  );
}

const shownAttempts = 4;

function outcome({ state, score }: AttemptView): string {
  if (state === 'abandoned') return 'abandoned';
  return score === null ? '' : String(Math.round(score * 100));
}

/** What was done with this exercise before, the latest first. */
function PastAttempts({ exercise, onOpen }: { readonly exercise: string; readonly onOpen: () => void }) {
  const { client, navigation } = useWorkbench();
  const now = useNow();
  const [attempts, setAttempts] = useState<readonly AttemptView[]>([]);
  useEffect(() => {
    void client.call('attempt.list', { exercise }).then((reply) => reply.ok && setAttempts(reply.value));
  }, [client, exercise]);
  const [all, setAll] = useState(false);
  const over = attempts.filter((attempt) => attempt.state === 'finished' || attempt.state === 'abandoned');
  if (over.length === 0) return null;
  return (
    <section className={styles.past} aria-label="Earlier attempts">
      {over.slice(0, all ? over.length : shownAttempts).map((attempt) => (
        <button
          key={attempt.id}
          type="button"
          className={styles.attempt}
          onClick={() => {
            onOpen();
            navigation.getState().go({ name: 'review', id: attempt.id });
          }}
        >
          <span>Attempt {attempt.number}</span>
          <span className={text.dim}>{dayText(attempt.startedAt, now)}, open the review</span>
          <span className={text.num}>{outcome(attempt)}</span>
        </button>
      ))}
      {over.length > shownAttempts && !all && (
        <Button look="ghost" onClick={() => setAll(true)}>
          All {over.length} attempts
        </Button>
      )}
    </section>
  );
}
