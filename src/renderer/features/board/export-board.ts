import { exportedFileSchema } from '../../../contract/board-values';
import type { ImageOptions } from '../../canvas/board-editor';
import { paperPicture } from '../../canvas/attempt-picture';
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

export async function copyPicture(desk: Exporting, options: ImageOptions): Promise<void> {
  const { editor } = desk.store.getState();
  if (editor === null) return;
  await attempted(desk, async () => {
    await editor.copyImage(options);
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

/** On paper a picture is light, whatever the screen is. Of the selection, where there is one. */
export function defaultPicture({ store }: Pick<Exporting, 'store'>): ImageOptions {
  const { selection } = store.getState();
  return { ...paperPicture, only: selection.length > 0 ? 'selection' : 'board' };
}

/** The canvas rejects with an Error whose message is a sentence for people. */
async function attempted(desk: Exporting, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    desk.workbench.notices.getState().say(error instanceof Error ? error.message : 'The browser refused this.');
  }
}
