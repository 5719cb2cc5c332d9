import { expect, test } from './app-fixture';
import { BoardDriver } from './drivers/board-driver';
import { HomeDriver } from './drivers/home-driver';
import type { SavedRecord } from './fixture/workspace-files';

test.beforeEach(async ({ app }) => {
  await new HomeDriver(app).newBoard();
});

test('a stencil is dragged from the palette in one undo step, and Escape takes it back @web', async ({ app }) => {
  const board = new BoardDriver(app);
  const { keyboard } = app.page;
  const row = await board.middleOf(board.paletteRow('kafka'));
  const [, place] = await board.corner();

  await board.drag(row, place);
  await expect(board.shapeOf('component')).toHaveCount(1);
  await keyboard.press('Escape');
  await expect(board.shapeOf('component')).toHaveCount(0);
  await board.drop();
  await expect(board.shapeOf('component')).toHaveCount(0);

  await board.drag(row, place);
  await board.drop();
  await expect(board.shapeOf('component')).toHaveCount(1);
  const dropped = await board.middleOf(board.stencil('Kafka'));
  expect(Math.hypot(dropped.x - place.x, dropped.y - place.y)).toBeLessThan(20);

  await keyboard.press('Control+z');
  await expect(board.shapeOf('component')).toHaveCount(0);
  await keyboard.press('Control+Shift+z');
  await expect(board.shapeOf('component')).toHaveCount(1);

  // Nothing begins before the canvas is reached: tldraw would scroll the board away under a pointer that is beside it.
  await board.drag(row, { x: row.x + 30, y: row.y + 10 });
  await expect(board.shapeOf('component')).toHaveCount(1);
  await board.drop();
  await expect(board.shapeOf('component')).toHaveCount(1);
});

test('a stencil that is dropped into a zone belongs to it @web', async ({ app }) => {
  const board = new BoardDriver(app);
  const [from] = await board.corner();
  await board.drawWith('frame', from, { x: from.x + 420, y: from.y + 300 });
  await board.drag(await board.middleOf(board.paletteRow('kafka')), { x: from.x + 210, y: from.y + 150 });
  await board.drop();
  // While it is dragged it lies on the page, and may be saved so.
  const records = await board.saved((all) => all.some((each) => isStencil(each) && each.parentId !== 'page:page'));
  const zone = records.find(({ type }) => type === 'frame');
  expect(records.find(isStencil)?.parentId).toBe(zone?.id);
});

test('the palette finds a component by another name, and Enter places the first hit @web', async ({ app }) => {
  const board = new BoardDriver(app);
  await app.page.keyboard.press('c');
  await app.page.keyboard.type('msk');
  await expect(board.palette.locator('[data-stencil]').first()).toHaveAttribute('data-stencil', 'kafka');
  await app.page.keyboard.press('Enter');
  await expect(board.stencil('Kafka')).toBeVisible();
  await board.paletteRow('flink').click();
  await expect(board.stencil('Flink')).toBeVisible();
});

test('a label is edited by double click and by Enter @web', async ({ app }) => {
  const board = new BoardDriver(app);
  await board.insert('kafka');
  const { x, y } = await board.middleOf(board.stencil('Kafka'));
  await app.page.mouse.dblclick(x, y);
  await expect(board.canvas.getByRole('textbox', { name: 'Label' })).toBeFocused();
  await app.page.keyboard.press('Control+A');
  await app.page.keyboard.type('Orders log');
  await app.page.keyboard.press('Enter');
  await expect(board.stencil('Orders log')).toBeVisible();
  await board.write({ label: 'Order events', note: 'partitioned by order_id' });
  await expect(board.stencil('Order events')).toBeVisible();
  const records = await board.saved((all) => all.some(({ props }) => props?.['note'] === 'partitioned by order_id'));
  expect(records.find(isStencil)?.props).toMatchObject({ kind: 'kafka', label: 'Order events' });
});

test('an arrow that ends beside a shape counts and is told of, and what a box is can be said @web', async ({ app }) => {
  const board = new BoardDriver(app);
  const { page } = app;
  const [from] = await board.corner();

  await test.step('a plain box with a name that says nothing', async () => {
    await board.drawWith('rectangle', { x: from.x + 500, y: from.y + 100 }, { x: from.x + 700, y: from.y + 180 });
    await page.keyboard.press('Enter');
    await board.untilTextIsEdited();
    await page.keyboard.type('Frobnicator');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await board.paletteRow('kafka').scrollIntoViewIfNeeded();
    await board.drag(await board.middleOf(board.paletteRow('kafka')), { x: from.x + 150, y: from.y + 140 });
    await board.drop();
  });

  await test.step('an arrow that misses the box by a little', async () => {
    // Where they are, not where they were put: a drag that rests at the edge moves the view.
    const start = await board.middleOf(board.stencil('Kafka'));
    const box = await board.middleOf(board.shapeOf('geo'));
    await board.drawWith('arrow', start, { x: box.x - 100 - 14, y: box.y });
    const records = await board.saved((all) => all.some(({ typeName }) => typeName === 'binding'));
    expect(records.filter(({ typeName }) => typeName === 'binding')).toHaveLength(1);
  });

  await test.step('both are told, once there is something to check against', async () => {
    await page.getByRole('button', { name: 'Check against' }).click();
    await page.getByRole('menuitem', { name: 'Surge pricing' }).click();
    await board.showTab('Checks');
    await board.expectStatus('windows-per-zone', 'missing');
    await expect(board.diagnostics.filter({ hasText: 'Frobnicator' }).first()).toBeVisible();
    await board.panel.getByRole('button', { name: /^\d+ more$/ }).click();
    await expect(board.panel.locator('[data-diagnostic="not-attached"]')).toBeVisible();
  });

  await test.step('"This is Flink" turns the verdict', async () => {
    await board.panel
      .locator('[data-diagnostic="unrecognised"]')
      .getByRole('button', { name: 'Say what it is' })
      .click();
    await page.keyboard.type('flink');
    await page.keyboard.press('Enter');
    await board.expectStatus('windows-per-zone', 'partial');
    const records = await board.saved((all) => all.some(({ meta }) => meta?.['kind'] === 'flink'));
    expect(records.filter(({ meta }) => meta?.['kind'] === 'flink')).toHaveLength(1);
  });
});

function isStencil(record: SavedRecord) {
  return record.type === 'component';
}
