import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Result } from '../../../contract/client';
import type { Catalog } from '../../../core/catalog/catalog';
import { home } from '../../actions/navigation';
import { useCatalog, useWorkbench } from '../../actions/workbench';
import { CatalogProvider } from '../../canvas/catalog-context';
import { Button } from '../../ui/button';
import text from '../../ui/text.module.css';
import { BoardDeskContext, createBoardDesk } from './board-desk';
import styles from './board-screen.module.css';
import { BoardWorkspace } from './board-workspace';
import type { LoadedBoard } from './load-board';

interface BoardScreenProps {
  readonly id: string;
  /** What loading it has come to. */
  readonly board: Result<LoadedBoard>;
  /** Id of a reference that is shown with it from the start. */
  readonly beside: string | undefined;
}

/** Shows a board, the board of an attempt, or a reference, once the catalogue is there. */
export function BoardScreen({ id, board, beside }: BoardScreenProps) {
  const workbench = useWorkbench();
  const catalog = useCatalog();
  const over = board.ok && isOver(board.value);
  useEffect(() => {
    if (over) workbench.navigation.getState().go({ name: 'review', id });
  }, [workbench, over, id]);

  if (!board.ok) return <BoardProblem sentence={board.error.message} />;
  if (over || catalog === null) return null;
  return (
    <CatalogProvider catalog={catalog}>
      <OpenBoard catalog={catalog} board={board.value} beside={beside} />
    </CatalogProvider>
  );
}

interface OpenBoardProps {
  readonly catalog: Catalog;
  readonly board: LoadedBoard;
  readonly beside: string | undefined;
}

function OpenBoard({ catalog, board, beside }: OpenBoardProps) {
  const workbench = useWorkbench();
  const [desk] = useState(() => createBoardDesk(workbench, catalog, board));
  useEffect(() => {
    if (beside !== undefined) void desk.showBeside(beside);
  }, [desk, beside]);
  return (
    <BoardDeskContext value={desk}>
      <BoardWorkspace />
    </BoardDeskContext>
  );
}

function isOver(board: LoadedBoard): boolean {
  return board.kind === 'attempt' && ['finished', 'abandoned'].includes(board.view.state);
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
