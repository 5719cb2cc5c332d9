import { onClosing } from '../../host/closing';
import type { BoardDesk } from './board-desk';
import type { BoardState } from './board-store';

const warningStaysMs = 20_000;
/** Main's clock is asked again this often: the page's own may stand still while the machine sleeps. */
const resyncMs = 30_000;

/** Keeps the desk in step with main, the canvas and the pointer. Returns its own end. */
export function followBoard(desk: BoardDesk): () => void {
  const ends = [
    onClosing(desk.flush),
    flushOnLeaving(desk),
    followDisk(desk),
    followAttempt(desk),
    followSelection(desk),
    followPointer(desk),
    openPanelOnFirstFlow(desk),
    makeRoomForConstraints(desk),
  ];
  return () => {
    for (const end of ends) end();
    void desk.flush();
  };
}

/** What was just written goes out before a reload takes the page away. */
function flushOnLeaving({ flush }: BoardDesk): () => void {
  const leave = () => void flush();
  window.addEventListener('pagehide', leave);
  return () => window.removeEventListener('pagehide', leave);
}

function followDisk({ store, loaded, workbench: { client } }: BoardDesk): () => void {
  if (loaded.kind === 'reference') return () => {};
  const { id } = loaded.open.board;
  return client.on('board.saveState', (state) => {
    if (state.id === id) store.setState({ diskProblem: state.ok ? null : state.sentence });
  });
}

function followAttempt({ store, workbench: { client } }: BoardDesk): () => void {
  const id = store.getState().attempt?.view.id;
  if (id === undefined) return () => {};
  let warningTimer: ReturnType<typeof setTimeout> | undefined;
  const ends = [
    client.on('attempt.changed', (view) => {
      if (view.id === id) store.setState({ attempt: { view, receivedAt: performance.now() } });
    }),
    client.on('attempt.warning', (warning) => {
      if (warning.id !== id) return;
      store.setState({ warning: warningText(warning.minutesLeft) });
      clearTimeout(warningTimer);
      if (warning.minutesLeft > 0) warningTimer = setTimeout(() => store.setState({ warning: null }), warningStaysMs);
    }),
  ];
  async function resync(wanted: string) {
    const reply = await client.call('attempt.get', { id: wanted });
    if (reply.ok) store.setState({ attempt: { view: reply.value, receivedAt: performance.now() } });
  }
  const timer = setInterval(() => void resync(id), resyncMs);
  const onVisible = () => document.visibilityState === 'visible' && void resync(id);
  document.addEventListener('visibilitychange', onVisible);
  return () => {
    for (const end of ends) end();
    clearInterval(timer);
    clearTimeout(warningTimer);
    document.removeEventListener('visibilitychange', onVisible);
  };
}

/** A warning in words, as the bar shows it. */
export function warningText(minutesLeft: number): string {
  if (minutesLeft <= 0) return 'Time is up. Finish the thought, then finish.';
  return minutesLeft === 1 ? '1 minute left' : `${minutesLeft} minutes left`;
}

function followSelection({ store }: BoardDesk): () => void {
  let end = () => {};
  const follow = () => {
    end();
    const { editor } = store.getState();
    end = editor === null ? () => {} : editor.onSelection((selection) => store.setState({ selection }));
  };
  follow();
  const stop = store.subscribe((now, before) => now.editor !== before.editor && follow());
  return () => {
    stop();
    end();
  };
}

function followPointer({ drawing }: BoardDesk): () => void {
  const down = () => (drawing.pressed = true);
  const up = () => (drawing.pressed = false);
  window.addEventListener('pointerdown', down, { capture: true });
  window.addEventListener('pointerup', up, { capture: true });
  window.addEventListener('pointercancel', up, { capture: true });
  return () => {
    window.removeEventListener('pointerdown', down, { capture: true });
    window.removeEventListener('pointerup', up, { capture: true });
    window.removeEventListener('pointercancel', up, { capture: true });
  };
}

/** The brief has been read when the first arrow is drawn: the panel turns to the checks, once. */
function openPanelOnFirstFlow({ store, checks }: BoardDesk): () => void {
  let seen: number | null = null;
  return checks.subscribe(({ graph }) => {
    if (graph === null) return;
    if (seen === 0 && graph.edges.length > 0 && store.getState().tab === 'brief') store.setState({ tab: 'checks' });
    seen = graph.edges.length;
  });
}

/** The answer to the last constraint is put away when the next one arrives: it stands in the brief as well. */
function makeRoomForConstraints({ store }: BoardDesk): () => void {
  const arrived = ({ attempt }: BoardState) =>
    attempt?.view.phases.filter((phase) => phase.shownAt !== null).length ?? 0;
  return store.subscribe((now, before) => {
    if (arrived(now) > arrived(before) && now.answeredPhase !== null) store.setState({ answeredPhase: null });
  });
}
