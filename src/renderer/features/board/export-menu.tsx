import { Share } from 'lucide-react';
import { IconButton } from '../../ui/icon-button';
import { Menu, type MenuItem } from '../../ui/menu';
import { boardActions } from './board-actions';
import { type BoardDesk, useBoard, useBoardDesk } from './board-desk';

const groups = [
  ['board.exportPicture', 'board.exportForTldraw'],
  ['board.copyPicture', 'board.copyForTldraw'],
  ['board.saveAs', 'board.rename'],
] as const;

/** The board's commands about files, as a menu. */
export function ExportMenu() {
  const desk = useBoardDesk();
  // Which of them can be run depends on the canvas being there.
  useBoard((state) => state.editor);
  return (
    <Menu
      trigger={
        <IconButton label="Export and save">
          <Share size={16} />
        </IconButton>
      }
      groups={groups.map((ids) => ids.flatMap((id) => menuItem(desk, id))).filter((items) => items.length > 0)}
    />
  );
}

function menuItem(desk: BoardDesk, id: string): MenuItem[] {
  const action = boardActions.find((each) => each.id === id);
  if (action === undefined || !action.when(desk)) return [];
  const Icon = action.icon;
  const { label, shortcut } = action;
  return [{ label, icon: <Icon size={15} />, shortcut: shortcut ?? undefined, run: () => action.run(desk, null) }];
}
