import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type App, expect, test } from './app-fixture';

const template = `format: 1
id: harbour
title: Harbour
company: Port
summary: Ships are counted.
design:
  nodes:
    - { id: ships, kind: producer, label: Ships }
    - { id: log, kind: kafka }
  flows: ['ships -> log']
`;

async function writePack(app: App, file: string, text: string) {
  const path = join(app.workspace, 'packs', file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

test('a content pack is read at the start, and a bad one is named and left out @web', async ({ app }) => {
  await writePack(app, 'good/templates/harbour.yaml', template);
  await writePack(
    app,
    'bad/templates/dock.yaml',
    template.replace('id: harbour', 'id: dock').replace('kafka', 'kafak'),
  );
  await app.restart();
  const { page } = app;
  await expect(page.getByText('The content pack "bad" was left out: it has one problem.')).toBeVisible();
  await expect(page.getByText('bad/dock.yaml:9')).toBeVisible();
  await page.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: 'Library' }).click();
  await page.locator('[data-item="harbour"]').click();
  await page.getByRole('complementary', { name: 'Details' }).getByRole('button', { name: 'Open' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Harbour' })).toBeVisible();
  await expect(page.locator('.tl-shape[data-shape-type="component"]')).toHaveCount(2);
});
