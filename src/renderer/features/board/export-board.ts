import { exportedFileSchema } from '../../../contract/values';
import type { ImageOptions } from '../../canvas/board-editor';
import { sendBytes } from '../../host/send-bytes';
import type { Workbench } from '../../actions/workbench';
import type { BoardStore } from './board-store';

/** What exporting needs of the desk. */
interface Exporting {
  readonly store: BoardStore;
  readonly workbench: Workbench;
}

async function send(desk: Exporting, extension: string, body: Blob): Promise<void> {
  const { notices } = desk.workbench;
  const name = `${desk.store.getState().title}.${extension}`;
  const reply = await sendBytes(`/export?name=${encodeURIComponent(name)}`, body, exportedFileSchema);
  const sentence = reply.ok ? reply.value.sentence : reply.error.message;
  if (sentence !== '') notices.getState().say(sentence);
}

/** Writes the picture to a file that the person chooses. Failures are said in a sentence. */
export async function exportPicture(desk: Exporting, options: ImageOptions): Promise<void> {
  const { editor } = desk.store.getState();
  if (editor === null) return;
  await attempted(desk, async () => send(desk, options.format, await editor.renderImage(options)));
}

export async function exportForTldraw(desk: Exporting): Promise<void> {
  const { editor } = desk.store.getState();
  if (editor === null) return;
  await attempted(desk, () => send(desk, 'tldr', new Blob([editor.renderForTldraw()], { type: 'application/json' })));
}

export async function copyPicture(desk: Exporting, options: ImageOptions = defaultPicture()): Promise<void> {
  const { editor, selection } = desk.store.getState();
  if (editor === null) return;
  const only = selection.length > 0 ? 'selection' : options.only;
  await attempted(desk, async () => {
    await editor.copyImage({ ...options, only });
    desk.workbench.notices.getState().say('The picture is on the clipboard.');
  });
}

export async function copyForTldraw(desk: Exporting): Promise<void> {
  const { editor } = desk.store.getState();
  if (editor === null) return;
  await attempted(desk, async () => {
    await editor.copyForTldraw();
    desk.workbench.notices.getState().say('The board is on the clipboard. Paste it into tldraw.');
  });
}

/** On paper a picture is light, whatever the screen is. */
export function defaultPicture(): ImageOptions {
  return { format: 'png', scale: 2, theme: 'light', background: true, only: 'board' };
}

/** The canvas rejects with an Error whose message is a sentence for people. */
async function attempted(desk: Exporting, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    desk.workbench.notices.getState().say(error instanceof Error ? error.message : 'The browser refused this.');
  }
}

/** Leaves a picture of the board in the folder of its attempt. A board without a shape has none, and that is well. */
export async function keepAttemptPicture(desk: Exporting, attempt: string): Promise<void> {
  const { editor } = desk.store.getState();
  try {
    const picture = await editor?.renderImage(defaultPicture());
    if (picture !== undefined) await sendBytes(`/attempts/${attempt}/board.png`, picture, exportedFileSchema);
  } catch {
    // An empty board has no picture; the attempt is finished all the same.
  }
}
