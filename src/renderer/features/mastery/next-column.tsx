import { BookOpen, PenLine } from 'lucide-react';
import { suggestNext, type Suggestion } from '../../../core/learning/mastery';
import { useWorkbench } from '../../actions/workbench';
import text from '../../ui/text.module.css';
import { dayText } from '../../ui/time-text';
import { useNow } from '../../ui/use-now';
import { colourNames } from './colour-mark';
import type { MasteryParts } from './mastery-parts';
import styles from './next-column.module.css';
import { PlanCalendar } from './plan-calendar';

const shown = 3;

/** What to do next: the three most urgent questions, and the plan of Phase 3. */
export function NextColumn({ learning, histories }: MasteryParts) {
  const next = suggestNext(learning.sections, histories, shown);
  return (
    <aside aria-label="Next">
      <h2 className={text.heading}>Next three</h2>
      {next.length === 0 ? (
        <p className={styles.done}>Every question is green. Ask for a mock.</p>
      ) : (
        <ul className={styles.next}>
          {next.map((suggestion) => (
            <Next key={suggestion.question.id} suggestion={suggestion} />
          ))}
        </ul>
      )}
      <PlanCalendar plan={learning.plan} weakest={next[0] ?? null} />
    </aside>
  );
}

function Next({ suggestion: { section, question, colour, ratedAt } }: { readonly suggestion: Suggestion }) {
  const { go } = useWorkbench().navigation.getState();
  const now = useNow();
  const { exercise } = question;
  const reason = ratedAt === null ? 'Not rated yet.' : `Rated ${colourNames[colour]} ${dayText(ratedAt, now)}.`;
  return (
    <li>
      <button
        type="button"
        onClick={() =>
          go(
            exercise === undefined
              ? { name: 'library', shelf: 'questions', id: question.id }
              : { name: 'home', start: exercise },
          )
        }
      >
        <span className={styles.kind}>
          {exercise === undefined ? <BookOpen size={13} aria-hidden /> : <PenLine size={13} aria-hidden />}
          {exercise === undefined ? 'Read' : 'Exercise'}, {section.title}
        </span>
        <b>{question.ask}</b>
        <span className={styles.reason}>{reason}</span>
      </button>
    </li>
  );
}
