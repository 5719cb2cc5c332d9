import { useCallback, useEffect } from 'react';
import { useStore } from 'zustand';
import { home, type Screen, screenToHash } from '../actions/navigation';
import { useWorkbench, type Workbench, WorkbenchContext } from '../actions/workbench';
import { type BoardSource, loadBoard } from '../features/board/load-board';
import { CommandPalette } from '../features/palette/command-palette';
import { NoticeBar } from '../ui/notice-bar';
import { ToastStack } from '../ui/toast';
import { TooltipProvider } from '../ui/tooltip';
import styles from './app.module.css';
import { ConnectionGate } from './connection-gate';
import { ErrorBoundary } from './error-boundary';
import { loadBoardScreen, loadReviewScreen } from './lazy-screens';
import { useLoaded } from './use-loaded';
import { isQuiet, QuietScreens } from './quiet-screens';

export function App({ workbench }: { readonly workbench: Workbench }) {
  const screen = useStore(workbench.navigation, (state) => state.screen);
  return (
    <WorkbenchContext value={workbench}>
      <TooltipProvider delayDuration={500} skipDelayDuration={200}>
        <ConnectionGate>
          <div className={styles.app}>
            <StandingNotices workbench={workbench} />
            <div className={styles.screen}>
              <ErrorBoundary key={placeOf(screen)} onHome={() => workbench.navigation.getState().go(home)}>
                <CurrentScreen screen={screen} />
              </ErrorBoundary>
            </div>
          </div>
          <CommandPalette />
        </ConnectionGate>
        <Toasts workbench={workbench} />
      </TooltipProvider>
    </WorkbenchContext>
  );
}

/** Screens that share a place keep what they hold when one goes from one to the other. */
function placeOf(screen: Screen): string {
  return isQuiet(screen) ? 'rail' : screenToHash(screen);
}

function CurrentScreen({ screen }: { readonly screen: Screen }) {
  const quiet = isQuiet(screen);
  useEffect(() => (quiet ? prefetchWhenIdle() : undefined), [quiet]);
  if (isQuiet(screen)) return <QuietScreens screen={screen} />;
  if (screen.name === 'review') return <LazyReview attempt={screen.id} />;
  const beside = screen.name === 'board' ? screen.beside : undefined;
  return <LazyBoard source={screen.name} id={screen.id} beside={beside} />;
}

/** Code with the canvas in it is large: it comes when it is needed, or when there is nothing else to do. */
function prefetchWhenIdle() {
  const timer = requestIdleCallback(() => {
    // Whoever needs it asks again, and shows what went wrong then.
    Promise.all([loadBoardScreen(), loadReviewScreen()]).catch(() => {});
  });
  return () => cancelIdleCallback(timer);
}

function LazyBoard({ source, id, beside }: BoardSource & { readonly beside: string | undefined }) {
  const { client } = useWorkbench();
  // What is on the board is asked for while the canvas is still on its way.
  const load = useCallback(
    () => Promise.all([loadBoardScreen(), loadBoard(client, { source, id })]),
    [client, source, id],
  );
  const loaded = useLoaded(load);
  if (loaded === null) return null;
  const [{ BoardScreen }, board] = loaded;
  return <BoardScreen id={id} board={board} beside={beside} />;
}

function LazyReview(props: { readonly attempt: string }) {
  const loaded = useLoaded(loadReviewScreen);
  return loaded === null ? null : <loaded.ReviewScreen {...props} />;
}

function StandingNotices({ workbench: { notices } }: { readonly workbench: Workbench }) {
  const { standing, passing, clear } = useStore(notices);
  return [...new Set([...passing, ...standing])].map((notice) => (
    <NoticeBar key={notice} tone="warning" text={notice} onDismiss={() => clear(notice)} />
  ));
}

function Toasts({ workbench: { notices } }: { readonly workbench: Workbench }) {
  const { toasts, dismiss } = useStore(notices);
  return <ToastStack toasts={toasts} onDismiss={dismiss} />;
}
