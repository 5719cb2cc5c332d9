import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type App, expect, test } from './app-fixture';
import { appFolder, findElectron, standinExecutable } from './fixture/executables';

test('remembers where its window stood', async ({ app }) => {
  const bounds = { x: 120, y: 90, width: 1200, height: 760 };
  await app.electron?.evaluate(
    ({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]?.setBounds(wanted),
    bounds,
  );
  await app.quit();
  await app.start();
  const restored = await app.electron?.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getNormalBounds(),
  );
  expect(restored).toEqual(bounds);
});

test('runs commands from its menu, follows the theme, and wakes up', async ({ app }) => {
  await clickMenu(app, 'app.settings');
  await expect.poll(() => new URL(app.page.url()).hash).toBe('#/settings');
  await clickMenu(app, 'theme.dark');
  await expect(app.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect.poll(() => app.electron?.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark');
  expect(await app.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
  // True when somebody listens.
  const wakes = await app.electron?.evaluate(({ powerMonitor }) => [
    powerMonitor.emit('resume'),
    powerMonitor.emit('unlock-screen'),
  ]);
  expect(wakes).toEqual([true, true]);
});

test('opens board files that the system hands to it, at its start and while it runs', async ({ app }) => {
  const board = await createBoard(app, 'Handed over');
  const file = join(app.config, 'From outside.tldr');
  await copyFile(board, file);
  await app.quit();

  await app.start({ args: [file] });
  await expect.poll(() => new URL(app.page.url()).hash).toMatch(/^#\/board\//);
  const before = await readFile(file, 'utf8');

  const hash = new URL(app.page.url()).hash;
  await startSecond(app, [file]);
  await expect.poll(() => new URL(app.page.url()).hash).not.toBe(hash);
  expect(await readFile(file, 'utf8')).toBe(before);
  const boards = (await readdir(join(app.workspace, 'boards'))).filter((name) => name.endsWith('.tldr'));
  expect(boards.sort()).toEqual(['From outside 2.tldr', 'From outside.tldr', 'Handed over.tldr']);
});

test('saves an export where the person says, and nowhere when they cancel', async ({ app }) => {
  const target = join(app.config, 'picture.png');
  const exportFile = () =>
    app.page.evaluate(async () => {
      const response = await fetch('/export?name=picture.png', { method: 'POST', body: new Blob(['bytes']) });
      return (await response.json()) as unknown;
    });
  await answerSaveDialog(app, null);
  expect(await exportFile()).toMatchObject({ ok: true, value: { saved: false } });
  await answerSaveDialog(app, target);
  expect(await exportFile()).toMatchObject({ ok: true, value: { saved: true, name: 'picture.png' } });
  expect(await readFile(target, 'utf8')).toBe('bytes');
});

async function clickMenu({ electron }: App, id: string) {
  await electron?.evaluate(({ Menu }, wanted) => {
    const items = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? []) ?? [];
    const item = items.find((entry) => entry.id === wanted);
    if (item === undefined) throw new Error(`The menu has no ${wanted}.`);
    // Electron declares its click as Function.
    (item.click as () => void)();
  }, id);
}

async function answerSaveDialog({ electron }: App, filePath: string | null) {
  await electron?.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: chosen === null, filePath: chosen ?? '' });
  }, filePath);
}

/** An empty board, made by the program itself; returns its file. */
async function createBoard(app: App, name: string): Promise<string> {
  await app.page.evaluate(async (wanted) => {
    type Host = { invoke(method: string, input: unknown): Promise<unknown> };
    await (Reflect.get(window, 'host') as Host).invoke('board.create', { name: wanted });
  }, name);
  return join(app.workspace, 'boards', `${name}.tldr`);
}

/** Starts the program once more on the same settings; resolves when that process is gone. */
async function startSecond(app: App, files: readonly string[]) {
  const executable = app.kind === 'standin' ? standinExecutable : findElectron();
  if (executable === null) throw new Error('There is no executable to start.');
  const args = [appFolder, '--config', app.config, '--workspace', app.workspace, ...files];
  const child = spawn(executable, args, { stdio: 'ignore' });
  await once(child, 'exit');
}
