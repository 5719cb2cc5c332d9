import clsx from 'clsx';
import { useEffect, useState } from 'react';
import { bindActions } from '../../actions/action';
import { home } from '../../actions/navigation';
import { useCatalog, useWorkbench } from '../../actions/workbench';
import { CatalogProvider } from '../../canvas/catalog-context';
import { keepMissingPicture } from '../../canvas/attempt-picture';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { ReviewDeskContext, useReview, useReviewDesk, type ReviewDesk } from './review-desk';
import { reviewActions } from './review-actions';
import { ReviewBar } from './review-bar';
import { DifferenceStrip } from './difference-strip';
import { linkCameras } from './linked-cameras';
import { OwnBoard, ReferenceBoardView } from './review-boards';
import styles from './review-screen.module.css';
import { createReviewStore, loadReview } from './review-store';
import { ScorePanel } from './score-panel';
import { SelfRating } from './self-rating';
import { Timeline } from './timeline';
import { VerdictList } from './verdict-list';

/** A finished attempt: its board beside the reference, requirement by requirement. */
export function ReviewScreen({ attempt }: { readonly attempt: string }) {
  const workbench = useWorkbench();
  const catalog = useCatalog();
  const [desk, setDesk] = useState<ReviewDesk | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    let left = false;
    if (catalog === null) return;
    void loadReview(workbench.client, catalog, attempt).then((reply) => {
      if (left) return;
      document.documentElement.dataset['appState'] = 'ready';
      if (!reply.ok) return setProblem(reply.error.message);
      setDesk({ workbench, loaded: reply.value, store: createReviewStore(reply.value) });
    });
    return () => {
      left = true;
    };
  }, [workbench, catalog, attempt]);

  if (problem !== null) {
    return (
      <main style={{ padding: 32 }}>
        <EmptyState
          text={problem}
          action={<Button onClick={() => workbench.navigation.getState().go(home)}>Back to Home</Button>}
        />
      </main>
    );
  }
  return desk === null || catalog === null ? null : (
    <CatalogProvider catalog={catalog}>
      <ReviewDeskContext value={desk}>
        <ReviewPage />
      </ReviewDeskContext>
    </CatalogProvider>
  );
}

function ReviewPage() {
  const desk = useReviewDesk();
  const overlay = useReview((state) => state.view === 'overlay');
  useEffect(() => desk.workbench.actions.add(bindActions(reviewActions, desk)), [desk]);
  useLinkedCameras();
  useKeptPicture();
  return (
    <div className={styles.review}>
      <ReviewBar />
      <main className={clsx(styles.stage, overlay && styles.overlay)}>
        <OwnBoard />
        {!overlay && <ReferenceBoardView />}
        <DifferenceStrip />
      </main>
      <aside className={styles.panel} aria-label="Verdicts">
        <ScorePanel />
        <VerdictList />
        <SelfRating />
      </aside>
      <Timeline />
    </div>
  );
}

/** An attempt that was finished from Home has no picture yet: this is the first canvas that shows its board. */
function useKeptPicture() {
  const attempt = useReview((state) => state.attempt.id);
  const own = useReview((state) => state.ownEditor);
  useEffect(() => {
    if (own !== null) void keepMissingPicture(own, attempt);
  }, [own, attempt]);
}

function useLinkedCameras() {
  const { store } = useReviewDesk();
  const own = useReview((state) => state.ownEditor);
  const reference = useReview((state) => state.referenceEditor);
  useEffect(() => {
    if (own === null || reference === null) return;
    const link = linkCameras({ own, reference });
    store.setState({ link });
    return () => {
      store.setState({ link: null });
      link.end();
    };
  }, [store, own, reference]);
}
