import { expect, test } from './app-fixture';
import { BoardDriver } from './drivers/board-driver';
import { HomeDriver } from './drivers/home-driver';
import { ReviewDriver } from './drivers/review-driver';

test('from memory there are no checks and no reference until the end @web', async ({ app }) => {
  const { page } = app;
  const home = new HomeDriver(app);
  const board = new BoardDriver(app);
  const reference = page.locator('[data-reference="cdn-analytics"]');
  await expect(reference.getByRole('button').first()).toBeEnabled();
  await home.start('cdn-analytics');

  await test.step('the brief is read once; after it there is the canvas alone', async () => {
    const brief = page.getByRole('dialog', { name: 'CDN analytics' });
    await expect(brief).toContainText('From memory');
    await page.keyboard.press('Escape');
    await expect(brief).toBeHidden();
    await board.focusCanvas();
    await board.insert('cdn edge > kafka > clickhouse');
    await expect(board.panel).toHaveCount(0);
    await expect(page.locator('[data-requirement], [data-score], [data-diagnostic]')).toHaveCount(0);
    await page.keyboard.press('p');
    await page.keyboard.press('s');
    await expect(board.panel).toHaveCount(0);
  });

  await test.step('the reference is locked, on Home and by its address', async () => {
    await home.goTo('#/');
    await expect(reference).toContainText('Locked');
    await expect(reference.getByRole('button').first()).toBeDisabled();
    await home.goTo('#/reference/cdn-analytics');
    await expect(page.getByRole('heading', { name: 'This board was not opened' })).toBeVisible();
    await home.goTo('#/');
    await home.openReference('surge-pricing');
    await home.goTo('#/');
    await home.resume();
    await expect(board.shapeOf('component')).toHaveCount(3);
  });

  await test.step('at the end there is everything', async () => {
    await page.getByRole('button', { name: 'Finish the attempt' }).click();
    await page.getByRole('button', { name: 'Finish and review' }).click();
    const review = new ReviewDriver(app);
    await review.untilShown();
    await expect(review.score).toBeVisible();
    await expect(review.verdicts.locator('[data-requirement]').first()).toBeVisible();
    await home.goTo('#/');
    await expect(reference.getByRole('button').first()).toBeEnabled();
  });
});
