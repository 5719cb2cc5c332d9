import { Zap } from 'lucide-react';
import { useEffect, useEffectEvent, useRef } from 'react';
import type { BreaksFirst } from '../../../core/documents/attempt';
import type { Phase } from '../../../core/exercise/exercise';
import { typesText } from '../../actions/shortcut';
import { Kbd } from '../../ui/kbd';
import { useBoard, useBoardDesk } from './board-desk';
import styles from './constraint-card.module.css';
import { waitingConstraint } from './phase-progress';

const options: readonly { readonly value: BreaksFirst; readonly name: string }[] = [
  { value: 'latency', name: 'Latency' },
  { value: 'consistency', name: 'Consistency' },
  { value: 'privacy', name: 'Privacy' },
  { value: 'cost', name: 'Cost' },
];

/** A constraint as it drops out of the bar. It takes no focus and covers nothing that is selected. */
export function ConstraintCard() {
  const { store } = useBoardDesk();
  const exercise = useBoard((state) => state.exercise);
  const view = useBoard((state) => state.attempt?.view);
  const folded = useBoard((state) => state.cardFolded);
  const answered = useBoard((state) => state.answeredPhase);
  if (exercise === null || view === undefined) return null;

  const done = exercise.phases.find((phase) => phase.id === answered);
  const said = view.phases.find((phase) => phase.id === answered)?.answer ?? null;
  if (done !== undefined && said !== null) return <AnsweredCard key={`${done.id}!`} phase={done} said={said} />;

  const waiting = waitingConstraint(exercise, view);
  if (waiting === null) return null;
  const count = `Constraint ${waiting.number} of ${waiting.of}`;
  if (folded) {
    return (
      <button type="button" className={styles.tab} onClick={() => store.setState({ cardFolded: false })}>
        <Zap size={13} aria-hidden />
        {count} waits for your answer
      </button>
    );
  }
  return <WaitingCard key={waiting.phase.id} phase={waiting.phase} count={count} />;
}

function WaitingCard({ phase, count }: { readonly phase: Phase; readonly count: string }) {
  const { store, answerConstraint } = useBoardDesk();
  const card = useRef<HTMLElement>(null);
  useKeepSelectionClear(card);
  const fold = () => store.setState({ cardFolded: true });
  useEscape(fold);
  return (
    <section ref={card} className={styles.card} aria-live="polite" aria-label={count}>
      <div className={styles.head}>
        <span>{count}</span>
        <button type="button" onClick={fold}>
          The clock runs on. Esc folds this
        </button>
      </div>
      <p className={styles.text}>{phase.constraint}</p>
      <div className={styles.ask}>
        <span>What breaks first?</span>
        {options.map(({ value, name }, index) => (
          <button key={value} type="button" className={styles.option} onClick={() => answerConstraint(phase.id, value)}>
            <Kbd keys={String(index + 1)} />
            {name}
          </button>
        ))}
      </div>
    </section>
  );
}

function AnsweredCard({ phase, said }: { readonly phase: Phase; readonly said: BreaksFirst }) {
  const { store } = useBoardDesk();
  const close = () => store.setState({ answeredPhase: null });
  useEscape(close);
  const asked = phase.breaksFirst;
  return (
    <section className={styles.card} style={{ animation: 'none' }} aria-live="polite" aria-label={phase.title}>
      <div className={styles.head}>
        <span>{phase.title}</span>
        <button type="button" onClick={close}>
          Put away, Esc
        </button>
      </div>
      {asked !== undefined && (
        <p className={styles.answer}>
          You said <b>{said}</b>.{' '}
          {said === asked.answer ? 'So does the answer looked for.' : `Looked for: ${asked.answer}.`} {asked.why}
        </p>
      )}
    </section>
  );
}

/**
 * Escape folds the card wherever the focus is, but not while a text is edited, a shape is dragged or a dialog is open:
 * there it means something else. The canvas hears the key as well.
 */
function useEscape(run: () => void) {
  const { drawing } = useBoardDesk();
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || drawing.pressed || typesText(event.target)) return;
    if (event.target instanceof Element && event.target.closest('[role="dialog"], [role="menu"]') !== null) return;
    run();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    // Capture: the canvas keeps Escape to itself.
    document.addEventListener('keydown', listen, { capture: true });
    return () => document.removeEventListener('keydown', listen, { capture: true });
  }, []);
}

/** If the card would cover what is selected, the camera makes room; never while the pointer is pressed. */
function useKeepSelectionClear(card: React.RefObject<HTMLElement | null>) {
  const { store, drawing } = useBoardDesk();
  const keepClear = useEffectEvent(() => {
    const { editor, selection } = store.getState();
    if (editor === null || selection.length === 0 || drawing.pressed) return;
    editor.frame(selection, { top: (card.current?.offsetHeight ?? 0) + 16 });
  });
  // Once, when the card arrives.
  useEffect(() => keepClear(), []);
}
