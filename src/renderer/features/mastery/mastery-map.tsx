import clsx from 'clsx';
import type { Section } from '../../../core/learning/question';
import { colourOf, colours, countColours, type RatingHistory } from '../../../core/learning/mastery';
import { useWorkbench } from '../../actions/workbench';
import { Meter } from '../../ui/meter';
import { StatusMark } from '../../ui/status-mark';
import text from '../../ui/text.module.css';
import { colourNames, markOf } from './colour-mark';
import styles from './mastery-map.module.css';
import type { MasteryParts } from './mastery-parts';

/** One tile a question, one line a section. */
export function MasteryMap({ learning, histories, sectionId }: MasteryParts) {
  const { go } = useWorkbench().navigation.getState();
  const counts = countColours(
    learning.sections.flatMap(({ questions }) => questions),
    histories,
  );
  const words = colours.map((colour) => `${counts[colour]} ${colourNames[colour]}`).join(', ');
  return (
    <nav aria-label="Sections of the checklist">
      <h1 className={text.title}>Mastery</h1>
      <dl className={styles.totals}>
        {colours.map((colour) => (
          <div key={colour}>
            <dd className={`${styles.total} ${text.num}`}>{counts[colour]}</dd>
            <dt>
              <StatusMark status={markOf[colour]} label={null} size="small" />
              {colourNames[colour]}
            </dt>
          </div>
        ))}
      </dl>
      <Meter label={words} parts={colours.map((colour) => ({ status: markOf[colour], share: counts[colour] }))} />
      <ul className={styles.map}>
        <li>
          <button
            type="button"
            className={clsx(styles.area, sectionId === null && styles.open)}
            aria-current={sectionId === null ? 'true' : undefined}
            onClick={() => go({ name: 'mastery' })}
          >
            <span className={styles.name}>Every question</span>
          </button>
        </li>
        {learning.sections.map((section) => (
          <li key={section.id}>
            <SectionLine
              section={section}
              histories={histories}
              open={section.id === sectionId}
              onOpen={() => go({ name: 'mastery', id: section.id })}
            />
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface SectionLineProps {
  readonly section: Section;
  readonly histories: ReadonlyMap<string, RatingHistory>;
  readonly open: boolean;
  readonly onOpen: () => void;
}

function SectionLine({ section, histories, open, onOpen }: SectionLineProps) {
  const { title, days, questions } = section;
  return (
    <button
      type="button"
      className={clsx(styles.area, open && styles.open)}
      aria-current={open ? 'true' : undefined}
      data-section={section.id}
      onClick={onOpen}
    >
      <span>
        <span className={styles.name}>{title}</span>
        <span className={styles.days}>days {days}</span>
      </span>
      <span className={styles.tiles}>
        {questions.map(({ id }) => {
          const colour = colourOf(histories.get(id));
          return (
            <span key={id} className={clsx(styles.tile, styles[colour])} role="img" aria-label={colourNames[colour]}>
              <TileDrawing colour={colour} />
            </span>
          );
        })}
      </span>
    </button>
  );
}

function TileDrawing({ colour }: { readonly colour: keyof typeof colourNames }) {
  if (colour === 'unrated') return null;
  const lines = { green: 'm4 8.4 2.7 2.7L12 5.3', red: 'm5 5 6 6m0-6-6 6' };
  return (
    <svg viewBox="0 0 16 16" aria-hidden>
      {colour === 'yellow' ? <path d="M8 3a5 5 0 0 1 0 10z" /> : <path d={lines[colour]} />}
    </svg>
  );
}
