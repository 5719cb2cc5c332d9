import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { home } from '../../actions/navigation';
import { useCatalog, useWorkbench } from '../../actions/workbench';
import { CatalogProvider } from '../../canvas/catalog-context';
import { Button } from '../../ui/button';
import text from '../../ui/text.module.css';
import { type BoardDesk, BoardDeskContext, createBoardDesk } from './board-desk';
import styles from './board-screen.module.css';
import { BoardWorkspace } from './board-workspace';
import { type BoardSource, loadBoard } from './load-board';

/** Opens a board, the board of an attempt, or a reference, and shows it. */
export function BoardScreen({ source, id }: BoardSource) {
  const workbench = useWorkbench();
  const catalog = useCatalog();
  const [desk, setDesk] = useState<BoardDesk | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  useEffect(() => {
    let left = false;
    if (catalog === null) return;
    void loadBoard(workbench.client, { source, id }).then((reply) => {
      if (left) return;
      if (!reply.ok) return setProblem(reply.error.message);
      const over = reply.value.kind === 'attempt' && ['finished', 'abandoned'].includes(reply.value.view.state);
      if (over) return workbench.navigation.getState().go({ name: 'review', id });
      setDesk(createBoardDesk(workbench, catalog, reply.value));
    });
    return () => {
      left = true;
    };
  }, [workbench, catalog, source, id]);

  if (problem !== null) return <BoardProblem sentence={problem} />;
  if (desk === null || catalog === null) return null;
  return (
    <CatalogProvider catalog={catalog}>
      <BoardDeskContext value={desk}>
        <BoardWorkspace />
      </BoardDeskContext>
    </CatalogProvider>
  );
}

function BoardProblem({ sentence }: { readonly sentence: string }) {
  const { navigation } = useWorkbench();
  const go = useStore(navigation, (state) => state.go);
  useEffect(() => {
    document.documentElement.dataset['appState'] = 'ready';
  }, []);
  return (
    <main className={styles.problem}>
      <h1 className={text.title}>This board was not opened</h1>
      <p>{sentence}</p>
      <Button look="primary" onClick={() => go(home)}>
        Back to Home
      </Button>
    </main>
  );
}
