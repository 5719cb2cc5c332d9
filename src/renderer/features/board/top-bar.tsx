import { ChevronLeft, Command, CopyPlus, Pause, Play, ScrollText } from 'lucide-react';
import { useEffect, useState } from 'react';
import { home } from '../../actions/navigation';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import text from '../../ui/text.module.css';
import { agoText } from '../../ui/time-text';
import { AttemptClock } from './attempt-clock';
import { useBoard, useBoardDesk } from './board-desk';
import { isFromMemory } from './board-store';
import { CheckAgainst } from './check-against';
import { ExportMenu } from './export-menu';
import styles from './top-bar.module.css';

export function TopBar() {
  const { loaded, workbench } = useBoardDesk();
  const title = useBoard((state) => state.title);
  return (
    <header className={styles.bar}>
      <div className={styles.left}>
        <IconButton label="Back to Home" onClick={() => workbench.navigation.getState().go(home)}>
          <ChevronLeft size={16} />
        </IconButton>
        <h1 className={styles.title}>{title}</h1>
        <BoardStateText />
      </div>
      {loaded.kind === 'attempt' ? <AttemptClock /> : <span />}
      <div className={styles.right}>
        {loaded.kind === 'attempt' && <AttemptButtons />}
        {loaded.kind === 'board' && <CheckAgainst />}
        <ExportMenu />
        <IconButton
          label="Commands"
          shortcut="Ctrl K"
          onClick={() => workbench.commandPalette.setState({ open: true })}
        >
          <Command size={16} />
        </IconButton>
        {loaded.kind === 'reference' && <CopyReference reference={loaded.reference.id} />}
        {loaded.kind === 'attempt' && <FinishButton />}
      </div>
    </header>
  );
}

/** Where the board stands, in words: which attempt, and whether it is saved. */
function BoardStateText() {
  const { loaded } = useBoardDesk();
  const number = useBoard((state) => state.attempt?.view.number);
  const save = useBoard((state) => state.save);
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  if (loaded.kind === 'reference') return <span className={styles.state}>Reference, to look at</span>;
  const words = {
    saved: `saved ${agoText(Math.max(0, now - save.at))}`,
    saving: 'saving',
    failed: 'not saved',
  }[save.state];
  const sentence = number === undefined ? words : `Attempt ${number}, ${words}`;
  return <span className={styles.state}>{sentence.charAt(0).toUpperCase() + sentence.slice(1)}</span>;
}

function AttemptButtons() {
  const desk = useBoardDesk();
  const attempt = useBoard((state) => state.attempt?.view);
  const fromMemory = useBoard(isFromMemory);
  if (attempt === undefined) return null;
  const paused = attempt.state === 'paused';
  return (
    <>
      {fromMemory && (
        <Button look="ghost" onClick={() => desk.ask({ name: 'brief' })}>
          <ScrollText size={16} aria-hidden />
          Brief
        </Button>
      )}
      {attempt.mode === 'practice' && (
        <Button look="ghost" disabled={!paused && attempt.pausesLeft === 0} onClick={desk.togglePause}>
          {paused ? <Play size={16} aria-hidden /> : <Pause size={16} aria-hidden />}
          {paused ? 'Go on' : 'Pause'}
          <span className={`${text.dim} ${text.xs}`}>{attempt.pausesLeft} left</span>
        </Button>
      )}
    </>
  );
}

function FinishButton() {
  const desk = useBoardDesk();
  return (
    <Button look="primary" onClick={() => desk.ask({ name: 'finish' })}>
      Finish
      <span className={text.hidden}> the attempt</span>
    </Button>
  );
}

function CopyReference({ reference }: { readonly reference: string }) {
  const { workbench } = useBoardDesk();
  const title = useBoard((state) => state.title);
  async function copy() {
    const reply = await workbench.client.call('board.createFromReference', { reference, name: `${title}, copy` });
    if (reply.ok) workbench.navigation.getState().go({ name: 'board', id: reply.value.id });
    else workbench.notices.getState().say(reply.error.message);
  }
  return (
    <Button look="primary" onClick={() => void copy()}>
      <CopyPlus size={15} aria-hidden />
      Copy to edit
    </Button>
  );
}
