import { expect, test } from './app-fixture';
import { BoardDriver } from './drivers/board-driver';
import { HomeDriver } from './drivers/home-driver';
import { LibraryDriver } from './drivers/library-driver';

test('one search finds things on every shelf, and each leads to others @web', async ({ app }) => {
  const library = new LibraryDriver(app);
  const { page } = app;
  await library.open();
  await expect(library.item('surge-pricing')).toBeVisible();

  await page.keyboard.press('/');
  await page.keyboard.type('redsi');
  await expect(library.item('redis')).toBeVisible();
  await library.search.fill('surge pricing');
  await expect(library.item('surge-pricing')).toBeVisible();
  await library.item('surge-pricing').click();
  await expect(library.details.getByRole('heading', { name: 'Surge pricing' })).toBeVisible();
  await library.follow('Kafka');
  await expect(library.details.getByRole('heading', { name: 'Kafka' })).toBeVisible();
  await expect(library.details.getByText('Against its neighbours')).toBeVisible();
  await page.goBack();
  await expect(library.details.getByRole('heading', { name: 'Surge pricing' })).toBeVisible();
  await library.search.focus();
  await page.keyboard.press('Escape');
  await expect(library.search).toHaveValue('');
  await expect(library.details).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(library.details).toHaveCount(0);

  await library.search.fill('nothing is called like this');
  await page.getByRole('button', { name: 'Show everything' }).click();
  await expect(library.items.first()).toBeVisible();
});

test('filters narrow a shelf @web', async ({ app }) => {
  const library = new LibraryDriver(app);
  await library.open();
  await library.filter('Company').selectOption('Netflix');
  await expect(library.item('netflix-iceberg')).toBeVisible();
  await expect(library.item('surge-pricing')).toHaveCount(0);
  await library.filter('Company').selectOption('');
  await expect(library.item('surge-pricing')).toBeVisible();
});

test('a reference is copied to edit, and shown beside a board @web', async ({ app }) => {
  const library = new LibraryDriver(app);
  const board = new BoardDriver(app);
  const { page } = app;
  await new HomeDriver(app).newBoard();
  await board.insert('kafka > flink');
  await board.untilSaved();

  await library.goTo('#/library/references/surge-pricing');
  await library.details.getByRole('button', { name: 'Beside a board' }).click();
  await page.getByRole('menuitem', { name: 'Untitled' }).click();
  const beside = page.getByRole('region', { name: 'Reference' });
  await expect(beside.getByRole('heading', { name: 'Surge pricing' })).toBeVisible();
  await expect(beside.locator('.tl-shape').first()).toBeAttached();
  await expect(board.canvas.locator('.tl-shape').first()).toBeAttached();

  // What is typed over the reference changes nothing in it.
  const shapes = await beside.locator('.tl-shape').count();
  await beside.locator('.tl-container').click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('Delete');
  expect(await beside.locator('.tl-shape').count()).toBe(shapes);
  await expect(board.canvas.locator('.tl-shape')).toHaveCount(3);
  await beside.getByRole('button', { name: 'Put it below the board' }).click();
  await expect(beside).toHaveAttribute('data-side', 'below');
  await beside.getByRole('button', { name: 'Hide the reference' }).click();
  await expect(beside).toHaveCount(0);

  await library.goTo('#/library/references/surge-pricing');
  await library.details.getByRole('button', { name: 'Copy to edit' }).click();
  await page.getByRole('button', { name: 'Make the copy' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Surge pricing, copy' })).toBeVisible();
});
