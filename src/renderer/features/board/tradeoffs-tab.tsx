import { Pin, Plus, Trash2 } from 'lucide-react';
import type { Decision } from '../../../core/documents/attempt';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { Kbd } from '../../ui/kbd';
import { useBoard, useBoardDesk } from './board-desk';
import panel from './panel.module.css';
import { shapeName } from '../../../core/diagram/shape-name';
import styles from './tradeoffs-tab.module.css';

/** Every decision ties to a requirement, a cost, and what would change one's mind. */
export function TradeoffsTab() {
  const desk = useBoardDesk();
  const decisions = useBoard((state) => state.decisions);
  return (
    <div className={panel.scroll}>
      {decisions.length === 0 && (
        <p className={styles.none}>
          Write down what you chose, what it costs, and what would change your mind. Select shapes first, and the
          decision is pinned to them. What you write counts as evidence.
        </p>
      )}
      {decisions.map((decision, index) => (
        <DecisionCard key={decision.id} decision={decision} last={index === decisions.length - 1} />
      ))}
      <div className={styles.new}>
        <Button onClick={desk.addDecision}>
          <Plus size={15} aria-hidden />
          New decision
          <Kbd keys="W" />
        </Button>
      </div>
    </div>
  );
}

type TextPart = 'decision' | 'cost' | 'changeMind';

function DecisionCard({ decision, last }: { readonly decision: Decision; readonly last: boolean }) {
  const { changeDecisions } = useBoardDesk();
  const requirements = useBoard((state) => state.exercise?.requirements ?? []);
  function change(part: Partial<Decision>) {
    changeDecisions((all) => all.map((each) => (each.id === decision.id ? { ...each, ...part } : each)));
  }
  function text(part: TextPart, label: string, placeholder: string) {
    const fresh = part === 'decision' && last && decision.decision === '';
    return (
      <label className={styles.part}>
        <span className={styles.label}>{label}</span>
        <textarea
          className={`${styles.text} ${part === 'decision' ? styles.decision : ''}`}
          rows={1}
          maxLength={500}
          placeholder={placeholder}
          autoFocus={fresh}
          value={decision[part]}
          onChange={(event) => change({ [part]: event.target.value })}
        />
      </label>
    );
  }
  return (
    <article className={styles.card} aria-label={decision.decision === '' ? 'New decision' : decision.decision}>
      <Pins decision={decision} onPin={(shapes) => change({ shapes: [...shapes] })} />
      {text('decision', 'Decision', 'What did you choose, and over what?')}
      <label className={styles.part}>
        <span className={styles.label}>It serves</span>
        <select
          className={styles.select}
          value={decision.requirement ?? ''}
          onChange={(event) => change({ requirement: event.target.value === '' ? null : event.target.value })}
        >
          <option value="">Which requirement?</option>
          {requirements.map((requirement) => (
            <option key={requirement.id} value={requirement.id}>
              {requirement.statement}
            </option>
          ))}
        </select>
      </label>
      {text('cost', 'It costs', 'What do you lose?')}
      {text('changeMind', 'I would change my mind if', 'Which fact would turn it around?')}
    </article>
  );
}

function Pins({
  decision,
  onPin,
}: {
  readonly decision: Decision;
  readonly onPin: (shapes: readonly string[]) => void;
}) {
  const { changeDecisions, checks } = useBoardDesk();
  const editor = useBoard((state) => state.editor);
  const selection = useBoard((state) => state.selection);
  const names = decision.shapes.map((shape) => shapeName(checks.getState().graph, shape));
  function show() {
    editor?.select(decision.shapes);
    editor?.frame(decision.shapes);
  }
  return (
    <div className={styles.head}>
      <span className={styles.pins}>
        {names.length === 0 ? (
          'Pinned to nothing'
        ) : (
          <>
            Pinned to{' '}
            <button type="button" onClick={show}>
              {listed(names)}
            </button>
          </>
        )}
      </span>
      <IconButton label="Pin to the selected shapes" disabled={selection.length === 0} onClick={() => onPin(selection)}>
        <Pin size={14} />
      </IconButton>
      <IconButton
        label="Remove this decision"
        onClick={() => changeDecisions((all) => all.filter((each) => each.id !== decision.id))}
      >
        <Trash2 size={14} />
      </IconButton>
    </div>
  );
}

const shownNames = 3;

function listed(names: readonly string[]): string {
  const rest = names.length - shownNames;
  const shown = names.slice(0, shownNames).join(', ');
  return rest > 0 ? `${shown} and ${rest} more` : shown;
}
