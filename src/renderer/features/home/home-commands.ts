import type { BoardSummary } from '../../../contract/board-values';
import type { Workbench } from '../../actions/workbench';

/** What Home can do with boards, references and the running attempt. Naming calls answer with what went wrong, or null. */
export function createHomeCommands({ client, navigation, notices }: Workbench) {
  const { go } = navigation.getState();
  const say = (sentence: string) => notices.getState().say(sentence);
  return {
    resume: (id: string) => go({ name: 'attempt', id }),
    async finish(id: string) {
      const reply = await client.call('attempt.finish', { id });
      if (reply.ok) go({ name: 'review', id });
      else say(reply.error.message);
    },
    openReference: (id: string) => go({ name: 'reference', id }),
    async copyReference(reference: string, name: string): Promise<string | null> {
      const reply = await client.call('board.createFromReference', { reference, name });
      if (!reply.ok) return reply.error.message;
      go({ name: 'board', id: reply.value.id });
      return null;
    },
    openBoard(board: BoardSummary) {
      go(board.attempt === null ? { name: 'board', id: board.id } : { name: 'review', id: board.attempt });
    },
    async newBoard() {
      const reply = await client.call('board.create', { name: 'Untitled' });
      if (reply.ok) go({ name: 'board', id: reply.value.id });
      else say(reply.error.message);
    },
    async rename(id: string, name: string): Promise<string | null> {
      const reply = await client.call('board.rename', { id, name });
      return reply.ok ? null : reply.error.message;
    },
    async copy(id: string, name: string): Promise<string | null> {
      const reply = await client.call('board.copy', { id, name });
      return reply.ok ? null : reply.error.message;
    },
    async remove(board: BoardSummary) {
      const reply = await client.call('board.remove', { id: board.id });
      const moved = `${board.name} is in the workspace's trash folder. “Open file” brings it back from there.`;
      say(reply.ok ? moved : reply.error.message);
    },
  };
}
