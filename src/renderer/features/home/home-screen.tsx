import { FilePlus2, FolderOpen } from 'lucide-react';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { BoardSummary } from '../../../contract/board-values';
import type { AttemptView, ExerciseSummary, ReferenceSummary } from '../../../contract/values';
import { home } from '../../actions/navigation';
import { useWorkbench } from '../../actions/workbench';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { NameDialog } from '../../ui/name-dialog';
import { NoticeBar } from '../../ui/notice-bar';
import text from '../../ui/text.module.css';
import { createHomeCommands } from './home-commands';
import { ExerciseCard } from './exercise-card';
import styles from './home-screen.module.css';
import { type HomeData, type HomeHits, type HomeStore, searchHome } from './home-store';
import { PathStrip } from './path-strip';
import { RecentBoards } from './recent-boards';
import { FinishDialog } from './finish-dialog';
import { ReferenceCard } from './reference-card';
import { ResumeCard } from './resume-card';
import { StartDialog } from './start-dialog';

type Asking =
  | { readonly about: 'finish'; readonly attempt: AttemptView }
  | { readonly about: 'rename' | 'copy'; readonly board: BoardSummary }
  | { readonly about: 'reference'; readonly reference: ReferenceSummary };

interface HomeScreenProps {
  readonly store: HomeStore;
  /** Id of the exercise whose start dialog is open. */
  readonly start?: string;
}

export function HomeScreen({ store, start }: HomeScreenProps) {
  const { data, failure, query } = useStore(store);
  useEffect(() => {
    if (data !== null || failure !== null) document.documentElement.dataset['appState'] = 'ready';
  }, [data, failure]);
  if (failure !== null) return <NoticeBar tone="failure" text={failure} />;
  if (data === null) return null;
  return <HomePage data={data} query={query} start={start ?? null} />;
}

interface HomePageProps {
  readonly data: HomeData;
  readonly query: string;
  readonly start: string | null;
}

/** As many as are seen without looking for more. */
const firstExercises = 9;
const firstReferences = 6;

function HomePage({ data, query, start }: HomePageProps) {
  const workbench = useWorkbench();
  const { go } = workbench.navigation.getState();
  const [asking, setAsking] = useState<Asking | null>(null);
  const starting = data.index.exercises.find(({ id }) => id === start);
  const commands = useMemo(() => createHomeCommands(workbench), [workbench]);
  const hits = useMemo(() => searchHome(data, query), [data, query]);
  const { running } = data;
  return (
    <div className={styles.wrap}>
      <h1 className={text.hidden}>Home</h1>
      <div>
        {running !== null && query === '' && (
          <ResumeCard
            snapshot={running}
            sketch={data.overview.runningSketch}
            onResume={() => commands.resume(running.view.id)}
            onFinish={() => setAsking({ about: 'finish', attempt: running.view })}
          />
        )}
        <UnreadAttempts data={data} />
        {query === '' && <PathStrip data={data} />}
        <Exercises hits={hits} query={query} onStart={(exercise) => go({ name: 'home', start: exercise.id })} />
        <References
          hits={hits}
          query={query}
          onOpen={(reference) => commands.openReference(reference.id)}
          onCopy={(reference) => setAsking({ about: 'reference', reference })}
        />
        <ContentProblems data={data} />
      </div>
      <aside aria-label="Boards">
        <Head title="Boards" />
        <div className={styles.actions}>
          <Button onClick={() => void commands.newBoard()}>
            <FilePlus2 size={15} aria-hidden />
            New board
          </Button>
          <Button onClick={() => workbench.openFile(null)}>
            <FolderOpen size={15} aria-hidden />
            Open file
          </Button>
        </div>
        {hits.boards.length > 0 ? (
          <RecentBoards
            boards={hits.boards}
            commands={{
              open: (board) => commands.openBoard(board),
              rename: (board) => setAsking({ about: 'rename', board }),
              copy: (board) => setAsking({ about: 'copy', board }),
              remove: (board) => void commands.remove(board),
            }}
          />
        ) : (
          <EmptyState
            text={
              query === ''
                ? 'Your boards will be listed here. Start an exercise, draw on a new board, or drop a file on this window.'
                : 'No board has this name.'
            }
          />
        )}
      </aside>
      {asking !== null && <Asked asking={asking} onClose={() => setAsking(null)} />}
      {starting !== undefined && (
        <StartDialog
          key={starting.id}
          exercise={starting}
          onClose={() => workbench.navigation.getState().screen.name === 'home' && go(home)}
        />
      )}
    </div>
  );
}

function Asked({ asking, onClose }: { readonly asking: Asking; readonly onClose: () => void }) {
  const workbench = useWorkbench();
  const commands = useMemo(() => createHomeCommands(workbench), [workbench]);
  if (asking.about === 'finish') {
    const { attempt } = asking;
    return <FinishDialog attempt={attempt} onFinish={() => commands.finish(attempt.id)} onClose={onClose} />;
  }
  if (asking.about === 'reference') {
    const { reference } = asking;
    return (
      <NameDialog
        title="Copy to edit"
        start={`${reference.title}, copy`}
        confirm="Make the copy"
        onName={(name) => commands.copyReference(reference.id, name)}
        onClose={onClose}
      />
    );
  }
  const { board } = asking;
  return asking.about === 'rename' ? (
    <NameDialog
      title="Rename the board"
      start={board.name}
      confirm="Rename"
      onName={(name) => commands.rename(board.id, name)}
      onClose={onClose}
    />
  ) : (
    <NameDialog
      title="Copy the board"
      start={`${board.name}, copy`}
      confirm="Make the copy"
      onName={(name) => commands.copy(board.id, name)}
      onClose={onClose}
    />
  );
}

interface HeadProps {
  readonly title: string;
  readonly aside?: ReactNode;
  /** What leads to the rest; false where everything is shown. */
  readonly more?: string | false;
  readonly onMore?: () => void;
}

function Head({ title, aside, more = false, onMore }: HeadProps) {
  return (
    <div className={styles.head}>
      <h2 className={text.heading}>{title}</h2>
      {aside !== undefined && <span className={`${text.dim} ${text.sm}`}>{aside}</span>}
      {more !== false && (
        <button type="button" className={text.link} onClick={onMore}>
          {more}
        </button>
      )}
    </div>
  );
}

function Exercises({
  hits,
  query,
  onStart,
}: {
  readonly hits: HomeHits;
  readonly query: string;
  readonly onStart: (exercise: ExerciseSummary) => void;
}) {
  const [all, setAll] = useState(false);
  const shown = all || query !== '' ? hits.exercises : hits.exercises.slice(0, firstExercises);
  if (query !== '' && hits.exercises.length === 0) return null;
  return (
    <section className={styles.section} aria-label="Exercises">
      <Head
        title="Exercises"
        aside={query === '' ? 'sorted by what would teach you most' : `${hits.exercises.length} found`}
        more={shown.length < hits.exercises.length && `All ${hits.exercises.length}`}
        onMore={() => setAll(true)}
      />
      {hits.exercises.length === 0 ? (
        <EmptyState text="No exercise could be read. What is wrong in which file is said below." />
      ) : (
        <div className={styles.cards}>
          {shown.map((row) => (
            <ExerciseCard key={row.exercise.id} row={row} onOpen={() => onStart(row.exercise)} />
          ))}
        </div>
      )}
    </section>
  );
}

function References({
  hits,
  query,
  onOpen,
  onCopy,
}: {
  readonly hits: HomeHits;
  readonly query: string;
  readonly onOpen: (reference: ReferenceSummary) => void;
  readonly onCopy: (reference: ReferenceSummary) => void;
}) {
  const { go } = useWorkbench().navigation.getState();
  const shown = query === '' ? hits.references.slice(0, firstReferences) : hits.references;
  const nothing = hits.exercises.length + hits.references.length === 0;
  if (hits.references.length === 0) {
    return nothing && query !== '' ? <EmptyState text={`Nothing here answers “${query}”.`} /> : null;
  }
  return (
    <section className={styles.section} aria-label="References">
      <Head
        title="References"
        aside="one good answer each, not the only one"
        more={shown.length < hits.references.length && `All ${hits.references.length}`}
        onMore={() => go({ name: 'library', shelf: 'references' })}
      />
      <div className={styles.cards}>
        {shown.map((reference) => (
          <ReferenceCard
            key={reference.id}
            reference={reference}
            onOpen={() => onOpen(reference)}
            onCopy={() => onCopy(reference)}
          />
        ))}
      </div>
    </section>
  );
}

/** Attempts whose file is damaged or too new: named, so that nobody looks for them in vain. */
function UnreadAttempts({ data }: { readonly data: HomeData }) {
  const { unread } = data.overview;
  const count = unread.length === 1 ? 'one attempt' : `${unread.length} attempts`;
  return <NotRead label="Attempts that cannot be read" count={count} sentences={unread} />;
}

/** What could not be read among the content files: file, line and field, so that its author can mend it. */
function ContentProblems({ data }: { readonly data: HomeData }) {
  const sentences = data.index.problems.map(
    ({ file, line, field, message }) => `${file}${line === null ? '' : `:${line}`} ${field} ${message}`,
  );
  return <NotRead label="Content problems" count={`${sentences.length} in the content files`} sentences={sentences} />;
}

interface NotReadProps {
  readonly label: string;
  readonly count: string;
  readonly sentences: readonly string[];
}

function NotRead({ label, count, sentences }: NotReadProps) {
  if (sentences.length === 0) return null;
  return (
    <section className={styles.section} aria-label={label}>
      <Head title="Not read" aside={count} />
      <ul>
        {sentences.map((sentence, index) => (
          <li key={index} className={styles.problem}>
            {sentence}
          </li>
        ))}
      </ul>
    </section>
  );
}
