import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type App, expect } from '../app-fixture';
import type { BoardDriver } from './board-driver';

export interface PictureChoices {
  readonly format?: 'PNG' | 'SVG';
  readonly size?: '1×' | '2×' | '3×';
  readonly theme?: 'Light' | 'Dark';
  readonly background?: 'Filled' | 'Transparent';
  readonly what?: 'Whole board' | 'Selection';
}

/** Exports a picture through the dialog and returns the file's bytes. What is not chosen stays as the dialog has it. */
export function exportPicture(board: BoardDriver, choices: PictureChoices = {}): Promise<Buffer> {
  return exported(board.app, async () => {
    await board.page.keyboard.press('Control+Shift+E');
    const dialog = board.page.getByRole('dialog', { name: 'Export a picture' });
    for (const choice of Object.values(choices)) await dialog.getByRole('radio', { name: choice }).click();
    await dialog.getByRole('button', { name: 'Export', exact: true }).click();
    await expect(dialog).toBeHidden();
  });
}

export function exportForTldraw(board: BoardDriver): Promise<Buffer> {
  return exported(board.app, () => board.runCommand('Export for tldraw'));
}

/** The bytes of the one file that comes into the exports folder while `act` runs. */
async function exported(app: App, act: () => Promise<void>): Promise<Buffer> {
  const folder = join(app.workspace, 'exports');
  await saveIntoExports(app, folder);
  const before = new Set(await readdir(folder));
  await act();
  const fresh = async () =>
    (await readdir(folder)).filter((name) => !before.has(name) && /\.(png|svg|tldr)$/.test(name));
  await expect.poll(fresh).toHaveLength(1);
  const [name = ''] = await fresh();
  return readFile(join(folder, name));
}

/** The desktop shell asks where to save; the browser shell saves there by itself. */
async function saveIntoExports({ electron }: App, folder: string) {
  await electron?.evaluate(({ dialog }, target) => {
    let count = 0;
    dialog.showSaveDialog = (...words: unknown[]) => {
      // Its last parameter, with a window before it or not.
      const { defaultPath = 'file' } = words.at(-1) as { defaultPath?: string };
      const ending = /\.[a-z]+$/.exec(defaultPath)?.[0] ?? '';
      count += 1;
      return Promise.resolve({ canceled: false, filePath: `${target}/exported-${Date.now()}-${count}${ending}` });
    };
  }, folder);
}
