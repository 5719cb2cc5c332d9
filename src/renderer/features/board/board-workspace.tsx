import clsx from 'clsx';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { bindActions } from '../../actions/action';
import { BoardCanvas } from '../../canvas/board-canvas';
import type { BoardEditor } from '../../canvas/board-editor';
import { Button } from '../../ui/button';
import { NoticeBar } from '../../ui/notice-bar';
import { BesideReference } from './beside-reference';
import { boardActions } from './board-actions';
import { useBoard, useBoardDesk } from './board-desk';
import { BoardDialogs } from './board-dialogs';
import styles from './board-screen.module.css';
import { isFromMemory, isPaused } from './board-store';
import { ConstraintCard } from './constraint-card';
import { followBoard } from './follow-board';
import { startLiveCheck } from './live-check';
import { recordsOf } from './load-board';
import { Palette } from './palette';
import { Panel } from './panel';
import { QuickInserter } from './quick-inserter';
import { TopBar } from './top-bar';

/** The open board: bar, palette, canvas, panel. */
export function BoardWorkspace() {
  const desk = useBoardDesk();
  const hasPanel = useBoard((state) => state.exercise !== null && state.panelOpen && !isFromMemory(state));
  const paused = useBoard(isPaused);
  const readOnly = desk.loaded.kind === 'reference';
  const isSplit = useBoard((state) => state.beside !== null);
  const side = useStore(desk.workbench.settings, (state) => state.settings.referenceSide);
  useEffect(() => desk.workbench.actions.add(bindActions(boardActions, desk)), [desk]);
  useEffect(() => followBoard(desk), [desk]);
  return (
    <div className={clsx(styles.board, !hasPanel && styles.withoutPanel, readOnly && styles.readOnly)}>
      <TopBar />
      <div className={styles.notices}>
        <BoardNotices />
      </div>
      {!readOnly && <Palette disabled={paused} />}
      <div className={styles.middle} data-split={isSplit ? side : undefined}>
        <main className={styles.canvas} aria-label="Canvas">
          <Stage />
          <ConstraintCard />
          {paused && <PauseVeil />}
        </main>
        <BesideReference />
      </div>
      {hasPanel && <Panel />}
      <QuickInserter />
      <BoardDialogs />
    </div>
  );
}

function Stage() {
  const desk = useBoardDesk();
  const { store, loaded } = desk;
  const editor = useBoard((state) => state.editor);
  const paused = useBoard(isPaused);
  const snapping = useStore(desk.workbench.settings, (state) => state.settings.snapping);
  useEffect(() => {
    if (editor === null || loaded.kind === 'reference') return;
    return startLiveCheck(desk, editor);
  }, [desk, editor, loaded.kind]);

  function onReady(ready: BoardEditor) {
    store.setState({ editor: ready });
    document.documentElement.dataset['appState'] = 'ready';
  }

  return (
    <div className={styles.stage} inert={paused}>
      <BoardCanvas
        session={loaded.kind === 'reference' ? null : { board: loaded.open.board.id, session: loaded.open.session }}
        records={recordsOf(loaded)}
        readOnly={loaded.kind === 'reference'}
        label={loaded.kind === 'reference' ? 'Reference' : 'Your board'}
        onReady={onReady}
        onSaveState={(state, sentence) => store.setState({ save: { state, sentence, at: performance.now() } })}
        snapping={snapping}
        onNameShape={(shape) => {
          const text = desk.checks.getState().graph?.nodes.find((node) => node.id === shape)?.text ?? '';
          desk.ask({ name: 'say-what-it-is', shape, text });
        }}
        onRecovered={(sentence) => store.setState(({ notices }) => ({ notices: [...notices, sentence] }))}
      />
    </div>
  );
}

/** Thinking time is not sold for pauses: what is on the board is out of reach, the clock stays sharp. */
function PauseVeil() {
  const desk = useBoardDesk();
  return (
    <div className={styles.veil}>
      <p>Paused. The clock stands still.</p>
      <Button look="primary" size="large" autoFocus onClick={desk.togglePause}>
        Go on
      </Button>
    </div>
  );
}

function BoardNotices() {
  const { store } = useBoardDesk();
  const { notices, save, diskProblem } = useStore(store);
  const unsent = save.state === 'failed' ? (save.sentence ?? keptInMemory) : null;
  const failure = diskProblem ?? unsent;
  return (
    <>
      {failure !== null && <NoticeBar tone="failure" text={failure} />}
      {notices.map((notice) => (
        <NoticeBar
          key={notice}
          tone="info"
          text={notice}
          onDismiss={() => store.setState({ notices: notices.filter((each) => each !== notice) })}
        />
      ))}
    </>
  );
}

const keptInMemory = 'This board cannot be written. It is kept in memory and written as soon as that works again.';
