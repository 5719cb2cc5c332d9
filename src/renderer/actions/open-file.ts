import { importedBoardSchema } from '../../contract/values';
import { sendBytes } from '../host/send-bytes';
import type { Navigation } from './navigation';
import type { Notices } from './notices';

/**
 * Brings a file into the workspace and opens it as a board: a .tldr, or a picture that carries one. What could not be read
 * is said in a sentence; the file itself stays untouched.
 */
export function createOpenFile({
  navigation,
  notices,
}: {
  readonly navigation: Navigation;
  readonly notices: Notices;
}) {
  async function bringIn(file: File) {
    const reply = await sendBytes(`/import?name=${encodeURIComponent(file.name)}`, file, importedBoardSchema);
    if (!reply.ok) return notices.getState().stand([reply.error.message]);
    notices.getState().stand(reply.value.notices);
    navigation.getState().go({ name: 'board', id: reply.value.board.id });
  }

  return function openFile(file: File | null) {
    if (file !== null) return void bringIn(file);
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = '.tldr,.json,.png,.svg';
    input.addEventListener('change', () => {
      const chosen = input.files?.[0];
      if (chosen !== undefined) void bringIn(chosen);
    });
    input.click();
  };
}

/** Opens a file that is dropped anywhere but on the canvas, which has drops of its own. Returns its own removal. */
export function acceptDroppedFiles(page: Document, openFile: (file: File) => void): () => void {
  const isOurs = (event: DragEvent) =>
    event.dataTransfer?.types.includes('Files') === true &&
    !(event.target instanceof Element && event.target.closest('.tl-container') !== null);
  function over(event: DragEvent) {
    if (isOurs(event)) event.preventDefault();
  }
  function drop(event: DragEvent) {
    if (!isOurs(event)) return;
    event.preventDefault();
    const file = event.dataTransfer?.files[0];
    if (file !== undefined) openFile(file);
  }
  page.addEventListener('dragover', over);
  page.addEventListener('drop', drop);
  return () => {
    page.removeEventListener('dragover', over);
    page.removeEventListener('drop', drop);
  };
}
