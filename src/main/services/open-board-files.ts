import { basename } from 'node:path';
import type { Reply } from '../../contract/transport';
import { importedBoardSchema } from '../../contract/board-values';
import { maxBoardBytes, tooLarge } from './board-file';
import { readAtMost } from './read-at-most';
import { systemCode } from './write-problem';

export interface BoardFileOpener {
  readonly handleFile: (request: Request) => Promise<Response>;
  /** Shows the board in the window. */
  readonly show: (boardId: string) => void;
  /** Says what went wrong, in a sentence. */
  readonly tell: (sentence: string) => void;
}

/** Brings files that the system was asked to open into the workspace, as copies, and shows each. The files stay as they are. */
export async function openBoardFiles(paths: readonly string[], { handleFile, show, tell }: BoardFileOpener) {
  for (const path of paths) {
    const reply = await importFile(path, handleFile);
    if (reply.ok) show(importedBoardSchema.parse(reply.value).board.id);
    else tell(reply.error.message);
  }
}

/** Through the same door as a file that is dropped on the page. */
async function importFile(path: string, handleFile: BoardFileOpener['handleFile']): Promise<Reply> {
  const name = basename(path);
  try {
    const body = await readAtMost(path, maxBoardBytes);
    if (body === null) return { ok: false, error: { code: 'bad-file', message: tooLarge(name) } };
    const address = `http://127.0.0.1/import?name=${encodeURIComponent(name)}`;
    const response = await handleFile(new Request(address, { method: 'POST', body }));
    // The file handler answers every POST with a Reply.
    return (await response.json()) as Reply;
  } catch (error) {
    const message = `"${name}" cannot be opened: the system says ${systemCode(error) ?? 'no reason'}.`;
    return { ok: false, error: { code: 'bad-file', message } };
  }
}
