import type { PatternCard } from '../../../core/learning/pattern-card';
import type { Question, Section } from '../../../core/learning/question';
import type { Term } from '../../../core/learning/term';
import { useWorkbench } from '../../actions/workbench';
import { Button } from '../../ui/button';
import styles from './library-detail.module.css';
import { kindNames } from './library-items';

export function PatternDetail({ card }: { readonly card: PatternCard }) {
  return (
    <>
      <p className={styles.kicker}>Pattern {card.number}</p>
      <h2>{card.title}</h2>
      <div className={styles.reading}>
        <p>{card.claim}</p>
      </div>
      <Part title="Why" text={card.why} />
      <Part title="When it does not hold" text={card.unless} />
      <section className={styles.spoken}>
        <h3>As you say it, in half a minute</h3>
        <p>{card.spoken}</p>
      </section>
    </>
  );
}

export function TermDetail({ term }: { readonly term: Term }) {
  return (
    <>
      <p className={styles.kicker}>{term.company}</p>
      <h2>{term.term}</h2>
      <div className={styles.reading}>
        <p>{term.meaning}</p>
      </div>
      <Part title="Where it stands" text={term.place} />
      <Part title="Elsewhere one says" text={term.generic} />
      <section className={styles.spoken}>
        <h3>About a board</h3>
        <p>{term.sentence}</p>
      </section>
    </>
  );
}

export function QuestionDetail({ section, question }: { readonly section: Section; readonly question: Question }) {
  const { go } = useWorkbench().navigation.getState();
  return (
    <>
      <p className={styles.kicker}>
        {kindNames[question.kind]}, {section.title}, days {section.days}
      </p>
      <h2>{question.ask}</h2>
      <div className={styles.reading}>
        {question.answer.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
      <Part title="What it costs" text={question.tradeOff} />
      <Part title="What would change your mind" text={question.changeMind} />
      <div className={styles.actions}>
        <Button onClick={() => go({ name: 'mastery', id: section.id })}>Rate yourself on it</Button>
      </div>
    </>
  );
}

function Part({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <section className={styles.part}>
      <h3>{title}</h3>
      <p>{text}</p>
    </section>
  );
}
