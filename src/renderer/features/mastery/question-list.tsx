import { useStore } from 'zustand';
import { colourOf, colours } from '../../../core/learning/mastery';
import { questionKinds, type Question, type Section } from '../../../core/learning/question';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Kbd } from '../../ui/kbd';
import text from '../../ui/text.module.css';
import { colourNames } from './colour-mark';
import type { MasteryParts } from './mastery-parts';
import { PracticeHeat } from './practice-heat';
import styles from './question-list.module.css';
import { QuestionRow } from './question-row';
import { useQuestionKeys } from './use-question-keys';

interface Group {
  readonly section: Section;
  readonly questions: readonly Question[];
}

/** The questions of one section or of all, as far as they have the colour and the kind that were chosen. */
export function QuestionList(parts: MasteryParts) {
  const { learning, histories, store, sectionId } = parts;
  const { colour, kind } = useStore(store);
  const keys = useQuestionKeys(store);
  const groups: readonly Group[] = learning.sections
    .filter(({ id }) => sectionId === null || id === sectionId)
    .map((section) => ({
      section,
      questions: section.questions.filter(
        (question) =>
          (colour === null || colourOf(histories.get(question.id)) === colour) &&
          (kind === null || question.kind === kind),
      ),
    }))
    .filter(({ questions }) => questions.length > 0);
  return (
    <section className={styles.middle} aria-label="Questions" ref={keys}>
      <Filters {...parts} />
      {groups.map(({ section, questions }) => (
        <div key={section.id} className={styles.section}>
          <div className={styles.head}>
            <h2 className={text.heading}>{section.title}</h2>
            <span className={`${text.dim} ${text.sm}`}>
              {questions.length === 1 ? 'one question' : `${questions.length} questions`}, days {section.days}
            </span>
          </div>
          <ul>
            {questions.map((question) => (
              <QuestionRow
                key={question.id}
                question={question}
                history={histories.get(question.id) ?? []}
                store={store}
              />
            ))}
          </ul>
        </div>
      ))}
      {groups.length === 0 && (
        <EmptyState
          text="No question here is of this colour and kind."
          action={<Button onClick={() => store.setState({ colour: null, kind: null })}>Show every question</Button>}
        />
      )}
      <PracticeHeat store={store} />
      <p className={styles.foot}>
        A colour is your own verdict. The line under a question is what your boards show. When the two disagree, both
        are shown and neither is changed.
      </p>
    </section>
  );
}

function Filters({ store }: MasteryParts) {
  const { colour, kind } = useStore(store);
  return (
    <div className={styles.filters}>
      <div className={styles.chips} role="group" aria-label="Colour">
        {colours.map((each) => (
          <Button
            key={each}
            look="chip"
            aria-pressed={colour === each}
            onClick={() => store.setState({ colour: colour === each ? null : each })}
          >
            {colourNames[each]}
          </Button>
        ))}
      </div>
      <div className={styles.chips} role="group" aria-label="Kind">
        {questionKinds.map((each) => (
          <Button
            key={each}
            look="chip"
            aria-pressed={kind === each}
            onClick={() => store.setState({ kind: kind === each ? null : each })}
          >
            {each}
          </Button>
        ))}
      </div>
      <p className={styles.keys}>
        <Kbd keys="G" /> <Kbd keys="Y" /> <Kbd keys="R" /> rate, <Kbd keys="N" /> next, <Kbd keys="A" /> answer
      </p>
    </div>
  );
}
