import { exportedFileSchema } from '../../contract/board-values';
import { sendBytes } from '../host/send-bytes';
import type { BoardEditor, ImageOptions } from './board-editor';

/** A whole board as it goes on paper: light, whatever the screen is. */
export const paperPicture: ImageOptions = { format: 'png', scale: 2, theme: 'light', background: true, only: 'board' };

/** Leaves a picture of the board in the folder of its attempt. A board without a shape has none, and that is well. */
export async function keepAttemptPicture(editor: BoardEditor, attempt: string): Promise<void> {
  try {
    const picture = await editor.renderImage(paperPicture);
    await sendBytes(addressOf(attempt), picture, exportedFileSchema);
  } catch {
    // An empty board has no picture; the attempt is over all the same.
  }
}

/** The same for an attempt that ended where no canvas was open. */
export async function keepMissingPicture(editor: BoardEditor, attempt: string): Promise<void> {
  const there = await fetch(addressOf(attempt), { method: 'HEAD' }).catch(() => null);
  if (there?.status === 404) await keepAttemptPicture(editor, attempt);
}

function addressOf(attempt: string): string {
  return `/attempts/${attempt}/board.png`;
}
