import clsx from 'clsx';
import { useState } from 'react';
import type { Verdict } from '../../../core/checker/finding';
import type { Requirement } from '../../../core/checker/requirement';
import { orderRows } from '../../../core/checker/verdict-order';
import type { Decision } from '../../../core/documents/attempt';
import { StatusMark } from '../../ui/status-mark';
import text from '../../ui/text.module.css';
import { clockText } from '../../ui/time-text';
import { useReview, useReviewDesk } from './review-desk';
import styles from './verdict-list.module.css';

/** Requirement by requirement, with the time at which each was first met. */
export function VerdictList() {
  const { loaded } = useReviewDesk();
  const { exercise, own } = loaded;
  const rows = orderRows(own.report.requirements).flatMap((id) => {
    const requirement = exercise.requirements.find((each) => each.id === id);
    const verdict = own.report.requirements.find((each) => each.id === id);
    return requirement === undefined || verdict === undefined ? [] : [{ requirement, verdict }];
  });
  return (
    <div className={styles.list}>
      <ul aria-label="Requirements">
        {rows.map(({ requirement, verdict }) => (
          <VerdictRow key={requirement.id} requirement={requirement} verdict={verdict} />
        ))}
      </ul>
      <Decisions />
    </div>
  );
}

function VerdictRow({ requirement, verdict }: { readonly requirement: Requirement; readonly verdict: Verdict }) {
  const { store } = useReviewDesk();
  const open = useReview((state) => state.open === requirement.id);
  const firstMetAt = useReview(
    (state) => state.attempt.verdicts.find((each) => each.requirement === requirement.id)?.firstMetAt ?? null,
  );
  return (
    <li className={clsx(styles[verdict.status], open && styles.open)} data-requirement={requirement.id}>
      <button
        type="button"
        className={styles.head}
        aria-expanded={open}
        onClick={() => store.setState({ open: open ? null : requirement.id })}
      >
        <StatusMark status={verdict.status} label={verdict.status} />
        <span className={styles.statement}>{requirement.statement}</span>
        <span className={styles.at}>{firstMetAt === null ? '' : clockText(firstMetAt)}</span>
      </button>
      {open && <VerdictBody requirement={requirement} verdict={verdict} />}
    </li>
  );
}

function VerdictBody({ requirement, verdict }: { readonly requirement: Requirement; readonly verdict: Verdict }) {
  const { loaded } = useReviewDesk();
  const { ownEditor, referenceEditor } = useReview((state) => state);
  const hints = useReview((state) => state.attempt.hints.filter((hint) => hint.requirement === requirement.id).length);
  const [why, setWhy] = useState(false);
  const onReference = loaded.reference?.report.requirements.find((each) => each.id === requirement.id)?.shapes ?? [];
  function showOnBoth() {
    // They are lit already, as the row is open: this brings them into view.
    ownEditor?.frame(verdict.shapes);
    referenceEditor?.frame(onReference);
  }
  return (
    <div className={styles.body}>
      <p>{verdict.why}</p>
      {hints > 0 && (
        <p>
          {hints} {hints === 1 ? 'hint' : 'hints'} taken.
        </p>
      )}
      {why && <p className={styles.reason}>{requirement.reason}</p>}
      <div className={styles.links}>
        <button type="button" className={text.link} onClick={showOnBoth}>
          Show on both
        </button>
        <button type="button" className={text.link} aria-expanded={why} onClick={() => setWhy(!why)}>
          Why it is asked
        </button>
      </div>
    </div>
  );
}

function Decisions() {
  const decisions = useReview((state) => state.attempt.decisions);
  if (decisions.length === 0) return null;
  return (
    <section className={styles.decisions} aria-label="Your decisions">
      <h2 className={`${text.sm} ${text.strong}`}>Your decisions</h2>
      {decisions.map((decision) => (
        <DecisionText key={decision.id} decision={decision} />
      ))}
    </section>
  );
}

function DecisionText({ decision }: { readonly decision: Decision }) {
  const { loaded } = useReviewDesk();
  const served = loaded.exercise.requirements.find((requirement) => requirement.id === decision.requirement);
  return (
    <article className={styles.decision}>
      <p>
        <b>{decision.decision === '' ? 'Not written' : decision.decision}</b>
      </p>
      {served !== undefined && <p>Serves: {served.statement}</p>}
      {decision.cost !== '' && <p>Costs: {decision.cost}</p>}
      {decision.changeMind !== '' && <p>I would change my mind if {decision.changeMind}</p>}
    </article>
  );
}
