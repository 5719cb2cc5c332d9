import { ArrowLeftRight } from 'lucide-react';
import type { ReactNode } from 'react';
import type { BoardEditor } from '../../canvas/board-editor';
import { StatusMark } from '../../ui/status-mark';
import { useReview, useReviewDesk } from './review-desk';
import styles from './review-screen.module.css';

/** The two boards, part by part: what is missing, what was chosen differently, what serves nothing. */
export function DifferenceStrip() {
  const { loaded } = useReviewDesk();
  const ownEditor = useReview((state) => state.ownEditor);
  const referenceEditor = useReview((state) => state.referenceEditor);
  const { differences } = loaded;
  if (differences === null) return null;
  const { missing, chosenDifferently, surplus } = differences;
  return (
    <div className={styles.diff}>
      <Part
        title="Missing from yours"
        icon={<StatusMark status="missing" label={null} size="small" />}
        count={missing.length}
      >
        {missing.length === 0 && <li>Every part of the reference is on your board.</li>}
        {missing.map((each) => (
          <li key={each.shape}>
            <ShapeLink editor={referenceEditor} shape={each.shape} name={each.name} />
            {each.note !== '' && `, ${each.note}`}
          </li>
        ))}
      </Part>
      <Part title="Chosen differently" icon={<ArrowLeftRight size={13} aria-hidden />} count={chosenDifferently.length}>
        {chosenDifferently.length === 0 && <li>Where you have a part, it is the reference's product.</li>}
        {chosenDifferently.map((each) => (
          <li key={each.reference.shape}>
            <ShapeLink editor={ownEditor} shape={each.own.shape} name={each.own.name} />, where the reference has{' '}
            <ShapeLink editor={referenceEditor} shape={each.reference.shape} name={each.reference.name} />.{' '}
            {each.tradeoff}
          </li>
        ))}
      </Part>
      <Part
        title="Serves no requirement"
        icon={<StatusMark status="surplus" label={null} size="small" />}
        count={surplus.length}
      >
        {surplus.length === 0 && <li>Nothing on your board is there for its own sake.</li>}
        {surplus.map((each) => (
          <li key={each.shape}>
            <ShapeLink editor={ownEditor} shape={each.shape} name={each.name} />
          </li>
        ))}
        {surplus.length > 0 && <li>Name who needs it in a trade-off, or leave it out.</li>}
      </Part>
    </div>
  );
}

function Part({
  title,
  icon,
  count,
  children,
}: {
  readonly title: string;
  readonly icon: ReactNode;
  readonly count: number;
  readonly children: ReactNode;
}) {
  return (
    // Focusable, so that the keyboard can scroll it.
    <section tabIndex={0} aria-label={title}>
      <h2>
        {icon}
        {title}
        <span>{count}</span>
      </h2>
      <ul>{children}</ul>
    </section>
  );
}

function ShapeLink({
  editor,
  shape,
  name,
}: {
  readonly editor: BoardEditor | null;
  readonly shape: string;
  readonly name: string;
}) {
  if (editor === null) return <b>{name}</b>;
  return (
    <button
      type="button"
      onClick={() => {
        editor.select([shape]);
        editor.frame([shape]);
      }}
    >
      {name}
    </button>
  );
}
