import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './app-fixture';
import { AppDriver } from './drivers/app-driver';

test('is ready again after a reload, a crash of the page and kill -9', async ({ app }) => {
  await new AppDriver(app).reload();
  await app.crashPage();
  await app.restart();
});

test('keeps its settings in one file, and sets a damaged one aside with a message', async ({ app }) => {
  const file = join(app.config, 'config.json');
  await new AppDriver(app).runCommand('Dark theme');
  await expect(app.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  // The file is not there before the first change of a setting was kept.
  await expect(async () => {
    const config: unknown = JSON.parse(await readFile(file, 'utf8'));
    expect(config).toMatchObject({ settings: { theme: 'dark' } });
  }).toPass({ timeout: 20_000 });
  await app.quit();

  await app.start();
  await expect(app.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await app.quit();

  await writeFile(file, '{"settings": {"the');
  await app.start();
  await expect(app.page.locator('html')).toHaveAttribute('data-theme', 'light');
  await expect(app.page.getByText(/settings file was damaged/)).toBeVisible();
  const aside = (await readdir(app.config)).filter((name) => name.startsWith('config.damaged-'));
  expect(await Promise.all(aside.map((name) => readFile(join(app.config, name), 'utf8')))).toEqual([
    '{"settings": {"the',
  ]);
});
