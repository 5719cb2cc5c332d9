import { Copy, EllipsisVertical, Pencil, Trash2 } from 'lucide-react';
import type { BoardSummary } from '../../../contract/board-values';
import { useCatalog } from '../../actions/workbench';
import { IconButton } from '../../ui/icon-button';
import { Menu } from '../../ui/menu';
import { SketchPicture } from '../../ui/sketch-picture';
import { dayText } from '../../ui/time-text';
import { useNow } from '../../ui/use-now';
import styles from './recent-boards.module.css';

export interface BoardCommands {
  readonly open: (board: BoardSummary) => void;
  readonly rename: (board: BoardSummary) => void;
  readonly copy: (board: BoardSummary) => void;
  readonly remove: (board: BoardSummary) => void;
}

export function RecentBoards({
  boards,
  commands,
}: {
  readonly boards: readonly BoardSummary[];
  readonly commands: BoardCommands;
}) {
  return (
    <ul>
      {boards.map((board) => (
        <BoardRow key={board.id} board={board} commands={commands} />
      ))}
    </ul>
  );
}

function BoardRow({ board, commands }: { readonly board: BoardSummary; readonly commands: BoardCommands }) {
  const catalog = useCatalog();
  const now = useNow();
  const count = board.components === 1 ? '1 component' : `${board.components} components`;
  return (
    <li className={styles.row} data-board={board.id}>
      <button type="button" className={styles.open} onClick={() => commands.open(board)}>
        <span className={styles.picture}>
          {board.sketch.nodes.length > 0 && (
            <SketchPicture
              label={`${board.name}, drawn`}
              sketch={board.sketch}
              icon={catalog === null ? null : (kind) => catalog.icon(kind)}
            />
          )}
        </span>
        <span style={{ minWidth: 0 }}>
          <span className={styles.name}>{board.name}</span>
          <span className={styles.sub}>
            {dayText(board.changedAt, now)}, {count}
          </span>
        </span>
      </button>
      {board.attempt === null && (
        <Menu
          trigger={
            <IconButton label={`More for ${board.name}`}>
              <EllipsisVertical size={15} />
            </IconButton>
          }
          groups={[
            [
              { label: 'Rename', icon: <Pencil size={14} />, run: () => commands.rename(board) },
              { label: 'Make a copy', icon: <Copy size={14} />, run: () => commands.copy(board) },
            ],
            [{ label: 'Move to trash', icon: <Trash2 size={14} />, run: () => commands.remove(board) }],
          ]}
        />
      )}
    </li>
  );
}
