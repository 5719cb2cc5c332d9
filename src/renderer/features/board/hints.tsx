import { Lightbulb } from 'lucide-react';
import type { Requirement } from '../../../core/checker/requirement';
import type { Status } from '../../../core/documents/attempt';
import { useBoard, useBoardDesk } from './board-desk';
import styles from './check-row.module.css';

const names = ['Nudge', 'Pointer', 'Answer'] as const;
const asks = ['Give me a nudge', 'Point me at it', 'Tell me the answer'] as const;

/** The hints that were taken, and the next one. What a hint costs stands on its button: it is written in the report. */
export function Hints({ requirement, status }: { readonly requirement: Requirement; readonly status: Status }) {
  const desk = useBoardDesk();
  const attempt = useBoard((state) => state.attempt?.view);
  const taken = attempt?.hints.filter((hint) => hint.requirement === requirement.id).length ?? 0;
  if (attempt === undefined) return null;
  // An exam gives none; main would refuse it.
  const ask = attempt.mode === 'exam' ? undefined : asks[taken];
  return (
    <>
      {requirement.hints.slice(0, taken).map((hint, index) => (
        <div key={hint} className={styles.hint}>
          <div className={styles.hintHead}>
            <Lightbulb size={14} aria-hidden />
            {names[index]}
            <span className={styles.steps} aria-hidden>
              {names.map((name, step) => (
                <b key={name} className={step <= index ? styles.taken : undefined} />
              ))}
            </span>
          </div>
          <p>{hint}</p>
        </div>
      ))}
      {status !== 'met' && ask !== undefined && (
        <button type="button" className={styles.ask} onClick={() => desk.takeHint(requirement.id)}>
          {ask}
          <span style={{ fontWeight: 400 }}>, counted in the report</span>
        </button>
      )}
    </>
  );
}
