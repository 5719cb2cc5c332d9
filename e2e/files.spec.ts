import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Store } from '@tldraw/store';
import { createTLSchema, type TLRecord } from '@tldraw/tlschema';
import { expect, test } from './app-fixture';
import { BoardDriver } from './drivers/board-driver';
import { exportForTldraw, exportPicture } from './drivers/export-driver';
import { HomeDriver } from './drivers/home-driver';
import { decodePng } from './fixture/png-picture';
import { repository } from './fixture/executables';
import type { SavedRecord } from './fixture/workspace-files';

test('a board goes out as a picture and as a file, and comes back as a board', async ({ app }, testInfo) => {
  const home = new HomeDriver(app);
  const board = new BoardDriver(app);
  await home.newBoard();
  await board.insert('kafka > flink');
  const drawn = stencilsOf(await board.saved((records) => records.filter(isArrow).length === 1));
  expect(drawn.map(({ kind }) => kind)).toEqual(['flink', 'kafka']);

  await test.step('a picture opens again as a board', async () => {
    const file = testInfo.outputPath('shared.png');
    await writeFile(file, await exportPicture(board));
    await home.goTo('#/');
    await home.openFile(file);
    await home.untilCanvas();
    await expect(board.shapeOf('component')).toHaveCount(2);
    await expect(board.shapeOf('arrow')).toHaveCount(1);
  });

  await test.step('a bare tldraw store takes the export, and stencils come back as stencils', async () => {
    const text = (await exportForTldraw(board)).toString('utf8');
    const records = throughBareTldraw(text);
    const types = records.filter(isShape).map(({ type }) => type ?? '');
    expect(types.toSorted((a, b) => a.localeCompare(b))).toEqual(['arrow', 'geo', 'geo']);
    const file = testInfo.outputPath('from-tldraw.tldr');
    await writeFile(file, JSON.stringify({ ...(JSON.parse(text) as object), records }));
    await home.goTo('#/');
    await home.openFile(file);
    await home.untilCanvas();
    await expect(board.shapeOf('component')).toHaveCount(2);
    await expect(board.shapeOf('geo')).toHaveCount(0);
    await expect(board.stencil('Kafka')).toBeVisible();
  });
});

test('pictures are what was asked for @web', async ({ app }) => {
  const board = new BoardDriver(app);
  await new HomeDriver(app).newBoard();
  await board.insert('kafka > flink');
  const light = await coloursOf(board, 'light');
  const dark = await coloursOf(board, 'dark');

  const once = decodePng(await exportPicture(board, { what: 'Whole board', size: '1×' }));
  await test.step('size', async () => {
    for (const [size, factor] of [['2×', 2] as const, ['3×', 3] as const]) {
      const picture = decodePng(await exportPicture(board, { what: 'Whole board', size }));
      const { width, height } = picture;
      // A line of one unit is whole pixels from here on: both stencils have their outline.
      expect(picture.count(light.edge) + picture.count(light.cardLine)).toBeGreaterThan(2 * 2 * 60 * factor);
      expect(Math.abs(width - factor * once.width)).toBeLessThanOrEqual(factor);
      expect(Math.abs(height - factor * once.height)).toBeLessThanOrEqual(factor);
    }
  });

  await test.step('light: white paper, and on it labels and the wire between', () => {
    expect(once.at(2, 2)).toEqual({ colour: '#ffffff', alpha: 255 });
    expect(once.count(light.ink)).toBeGreaterThan(50);
    expect(once.count(light.wire)).toBeGreaterThan(20);
  });

  await test.step('dark', async () => {
    const picture = decodePng(await exportPicture(board, { what: 'Whole board', size: '1×', theme: 'Dark' }));
    expect(picture.at(2, 2)).toEqual({ colour: dark.canvas, alpha: 255 });
    expect(picture.count(dark.card)).toBeGreaterThan(2 * 60 * 100);
    expect(picture.count(dark.ink)).toBeGreaterThan(50);
  });

  await test.step('without a background', async () => {
    const picture = decodePng(await exportPicture(board, { what: 'Whole board', background: 'Transparent' }));
    expect(picture.at(2, 2).alpha).toBe(0);
    expect(picture.count(light.ink)).toBeGreaterThan(50);
  });

  await test.step('the selection only', async () => {
    await board.select('Flink');
    const { width } = decodePng(await exportPicture(board, { what: 'Selection', size: '1×' }));
    expect(width).toBeLessThan(once.width / 1.5);
  });

  await test.step('SVG: drawn, not a page in a frame, and nothing to be fetched', async () => {
    const svg = (await exportPicture(board, { what: 'Whole board', format: 'SVG' })).toString('utf8');
    expect(svg).toContain('Kafka');
    expect(svg).not.toMatch(/<foreignObject/i);
    const addresses = [...svg.matchAll(/(?:href|src)\s*=\s*"([^"]*)"|url\(["']?([^"')]*)/g)];
    const outside = addresses.map(([, one, other]) => one ?? other ?? '').filter((each) => !/^(#|data:)/.test(each));
    expect(outside).toEqual([]);
    expect(svg).toContain('@font-face');
  });
});

test('files that are no boards get a sentence, and stay as they are @web', async ({ app }, testInfo) => {
  const home = new HomeDriver(app);
  const whole = JSON.stringify({ tldrawFileFormatVersion: 1, schema: createTLSchema().serialize(), records: [] });
  const files = [
    { name: 'empty.tldr', text: '', sentence: /"empty\.tldr" is empty/ },
    { name: 'torn.tldr', text: whole.slice(0, -40), sentence: /"torn\.tldr"/ },
    { name: 'foreign.tldr', text: '{"type":"excalidraw","elements":[]}', sentence: /"foreign\.tldr"/ },
    { name: 'list.tldr', text: '[]', sentence: /"list\.tldr"/ },
    { name: 'bytes.tldr', text: '\u0000\u0001\ufffe', sentence: /"bytes\.tldr"/ },
    { name: 'future.tldr', text: whole.replace('Version":1', 'Version":99'), sentence: /"future\.tldr"/ },
    { name: 'photo.png', text: '\u0089PNG\r\n\u001a\nnot really', sentence: /"photo\.png"/ },
  ];
  for (const { name, text, sentence } of files) {
    await test.step(name, async () => {
      const file = testInfo.outputPath(name);
      await writeFile(file, text);
      const bytes = await readFile(file);
      await home.openFile(file);
      await expect(app.page.getByText(sentence)).toBeVisible();
      expect((await readFile(file)).equals(bytes)).toBe(true);
      await expect(home.exercises).toBeVisible();
    });
  }
  expect((await readdir(join(app.workspace, 'boards'))).filter((name) => name.endsWith('.tldr'))).toEqual([]);
});

test('a board of a newer tldraw opens, and says what was left out @web', async ({ app }) => {
  const home = new HomeDriver(app);
  await home.openFile(join(repository, 'src', 'main', 'services', 'fixtures', 'tldraw-5.4.2.tldr'));
  await home.untilCanvas();
  await expect(app.page.getByText(/newer/i).first()).toBeVisible();
  await expect(new BoardDriver(app).shapes.first()).toBeAttached();
});

test('boards are renamed, copied, listed and found again @web', async ({ app }) => {
  const home = new HomeDriver(app);
  const board = new BoardDriver(app);
  const name = app.page.getByRole('dialog').getByRole('textbox');
  await home.newBoard();
  await board.insert('kafka');
  await board.runCommand('Rename the board');
  await name.fill('Mine');
  await name.press('Enter');
  await expect(app.page.getByRole('heading', { name: 'Mine', exact: true })).toBeVisible();
  await board.runCommand('Save as another board');
  await name.fill('Second');
  await name.press('Enter');
  await expect(app.page.getByRole('heading', { name: 'Second', exact: true })).toBeVisible();
  await expect(board.stencil('Kafka')).toBeVisible();
  await board.focusCanvas();
  await board.insert('flink');
  await board.untilSaved();
  await app.restart();
  await expect(home.boards.locator('[data-board]')).toHaveCount(2);
  await home.search('seco');
  await expect(home.boards.locator('[data-board]')).toHaveCount(1);
  await home.boards.getByRole('button', { name: /^Second/ }).click();
  await home.untilCanvas();
  await expect(board.shapeOf('component')).toHaveCount(2);
});

function isShape(record: { readonly typeName: string }) {
  return record.typeName === 'shape';
}
function isArrow(record: SavedRecord) {
  return isShape(record) && record.type === 'arrow';
}
function stencilsOf(records: readonly SavedRecord[]) {
  const stencils = records.filter((record) => record.type === 'component');
  return stencils
    .map(({ props }) => ({ kind: String(props?.['kind']), label: String(props?.['label']) }))
    .sort((a, b) => a.kind.localeCompare(b.kind));
}

/** Reads a .tldr file into a store that knows tldraw's own shapes and no others, and writes it out again. */
function throughBareTldraw(text: string): SavedRecord[] {
  const schema = createTLSchema();
  // What tldraw itself reads from a file, before it validates it.
  const file = JSON.parse(text) as { schema: ReturnType<typeof schema.serialize>; records: TLRecord[] };
  const snapshot = Object.fromEntries(file.records.map((record) => [record.id, record]));
  const migrated = schema.migrateStoreSnapshot({ store: snapshot, schema: file.schema });
  if (migrated.type === 'error') throw new Error(`tldraw refuses the file: ${migrated.reason}`);
  const store = new Store({ schema, props: { defaultName: '', assets: noAssets, onMount: () => {} } });
  store.put(Object.values(migrated.value));
  return store.allRecords() as unknown as SavedRecord[];
}

const noAssets = {
  upload: () => Promise.reject(new Error('No assets here.')),
  resolve: () => null,
  remove: async () => {},
};

/** The colours of a theme, as "#rrggbb". */
function coloursOf(board: BoardDriver, theme: 'light' | 'dark') {
  return board.page.evaluate((wanted) => {
    const probe = document.createElement('div');
    probe.dataset['theme'] = wanted;
    document.body.append(probe);
    const token = (name: string) => getComputedStyle(probe).getPropertyValue(`--wb-${name}`).trim();
    const names = ['canvas', 'ink', 'edge', 'card', 'wire'] as const;
    const values = Object.fromEntries(names.map((name) => [name, token(name)])) as Record<
      (typeof names)[number],
      string
    >;
    const cardLine = token('card-line');
    probe.remove();
    return { ...values, cardLine };
  }, theme);
}
