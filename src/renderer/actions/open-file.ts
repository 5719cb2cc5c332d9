import { importedBoardSchema } from '../../contract/board-values';
import { foreignEndings, hasForeignEnding } from '../../core/foreign/foreign-endings';
import { sendBytes } from '../host/send-bytes';
import type { Navigation } from './navigation';
import type { Notices } from './notices';

/** Files that the dialog offers; what they hold decides. */
const openEndings = ['.tldr', '.json', '.png', ...foreignEndings];

/**
 * Brings a file into the workspace and opens it as a board: a .tldr, a picture that carries one, or a drawing of another
 * program. What could not be read is said in a sentence; the file itself stays untouched.
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
    if (!reply.ok) return notices.getState().pass([reply.error.message]);
    navigation.getState().go({ name: 'board', id: reply.value.board.id });
    // After the move: it is about the board that is shown now.
    notices.getState().pass(reply.value.notices);
  }

  return function openFile(file: File | null) {
    if (file !== null) return void bringIn(file);
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = openEndings.join(',');
    input.addEventListener('change', () => {
      const chosen = input.files?.[0];
      if (chosen !== undefined) void bringIn(chosen);
    });
    input.click();
  };
}

/**
 * Opens a file that is dropped on the window. The canvas has drops of its own, pictures that become part of the drawing;
 * a board file is opened there, too. Returns its own removal.
 */
export function acceptDroppedFiles(page: Document, openFile: (file: File) => void): () => void {
  function over(event: DragEvent) {
    if (event.dataTransfer?.types.includes('Files') === true && !isOnCanvas(event)) event.preventDefault();
  }
  function drop(event: DragEvent) {
    const file = event.dataTransfer?.files[0];
    if (file === undefined || (isOnCanvas(event) && !isDrawingFile(file))) return;
    event.preventDefault();
    event.stopPropagation();
    openFile(file);
  }
  page.addEventListener('dragover', over);
  // Capture: before the canvas, which refuses what is no picture.
  page.addEventListener('drop', drop, { capture: true });
  return () => {
    page.removeEventListener('dragover', over);
    page.removeEventListener('drop', drop, { capture: true });
  };
}

function isOnCanvas({ target }: DragEvent): boolean {
  return target instanceof Element && target.closest('.tl-container') !== null;
}

/** What the canvas would refuse, or take for a picture's place: everything else is its own to take. */
function isDrawingFile({ name }: File): boolean {
  return /\.tldr$/i.test(name) || hasForeignEnding(name);
}
