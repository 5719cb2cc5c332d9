import { useStore } from 'zustand';
import { NameDialog } from '../../ui/name-dialog';
import { useBoard, useBoardDesk } from './board-desk';
import { BesideDialog } from './beside-dialog';
import { BriefDialog } from './brief-dialog';
import { ExportDialog } from './export-dialog';
import { FinishDialog } from './finish-dialog';
import { KindDialog } from './kind-dialog';

/** The question that stands over the board, if any. */
export function BoardDialogs() {
  const desk = useBoardDesk();
  const dialog = useStore(desk.store, (state) => state.dialog);
  const close = () => desk.ask(null);
  switch (dialog?.name) {
    case undefined:
      return null;
    case 'say-what-it-is':
      return <KindDialog shape={dialog.shape} text={dialog.text} onClose={close} />;
    case 'export':
      return <ExportDialog onClose={close} />;
    case 'beside':
      return <BesideDialog onClose={close} />;
    case 'brief':
      return <BriefDialog onClose={close} />;
    case 'finish':
      return <FinishDialog onClose={close} />;
    case 'rename':
    case 'save-as':
      return <BoardNameDialog asks={dialog.name} onClose={close} />;
  }
}

function BoardNameDialog({ asks, onClose }: { readonly asks: 'rename' | 'save-as'; readonly onClose: () => void }) {
  const { loaded, store, workbench, saveNow } = useBoardDesk();
  const title = useBoard((state) => state.title);
  if (loaded.kind === 'reference') return null;
  const { id } = loaded.open.board;
  async function rename(name: string): Promise<string | null> {
    const reply = await workbench.client.call('board.rename', { id, name });
    if (!reply.ok) return reply.error.message;
    store.setState({ title: reply.value.name });
    return null;
  }
  async function saveAs(name: string): Promise<string | null> {
    await saveNow();
    const reply = await workbench.client.call('board.copy', { id, name });
    if (!reply.ok) return reply.error.message;
    // The clock of an attempt goes on here; a free board goes on in its copy, as "save as" means everywhere.
    if (loaded.kind === 'board') workbench.navigation.getState().go({ name: 'board', id: reply.value.id });
    else workbench.notices.getState().say(`${reply.value.name} is among your boards.`);
    return null;
  }
  return asks === 'rename' ? (
    <NameDialog title="Rename the board" start={title} confirm="Rename" onName={rename} onClose={onClose} />
  ) : (
    <NameDialog title="Save as" start={`${title}, copy`} confirm="Save" onName={saveAs} onClose={onClose} />
  );
}
