import { expect, test } from './app-fixture';
import { BoardDriver } from './drivers/board-driver';
import { exportPicture } from './drivers/export-driver';
import { HomeDriver } from './drivers/home-driver';
import { ReviewDriver } from './drivers/review-driver';

/** A request that is not to the shell itself is refused here, and the fixture fails the test for having been made. */
test('every screen works without a network, under the watermark @web', async ({ app }) => {
  const { page } = app;
  const home = new HomeDriver(app);
  const board = new BoardDriver(app);
  const { origin } = new URL(page.url());
  const refused: string[] = [];
  await page.route('**', (route) => {
    const own = new URL(route.request().url()).origin === origin;
    if (!own) refused.push(route.request().url());
    return own ? route.continue() : route.abort();
  });
  await page.reload();
  await home.reload();
  await expect(home.exercises.locator('[data-exercise]')).toHaveCount(9);
  await expect(home.references.locator('[data-reference] svg').first()).toBeVisible();

  await test.step('settings', async () => {
    await home.goTo('#/settings');
    await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
    await home.goTo('#/');
  });

  await test.step('a board: its fonts, every tool, a text, a picture', async () => {
    await home.start('surge-pricing');
    await board.insert('kafka > flink > redis');
    await board.drawWith('rectangle', ...(await board.corner()));
    await page.keyboard.press('Enter');
    await page.keyboard.type('Élan Ωμέγα 日本 🚕');
    await page.keyboard.press('Escape');
    await page.evaluate(() => document.fonts.ready);
    const fonts = await page.evaluate(() =>
      [...document.fonts].filter((font) => font.status === 'error').map((font) => font.family),
    );
    expect(fonts).toEqual([]);
    await expectWatermarks(1);
    await exportPicture(board);
  });

  await test.step('the menu of a shape and its keys', async () => {
    const { x, y } = await board.middleOf(board.stencil('Flink'));
    await page.mouse.click(x, y, { button: 'right' });
    await expect(page.getByRole('menu')).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('the review', async () => {
    await page.getByRole('button', { name: 'Finish the attempt' }).click();
    await page.getByRole('button', { name: 'Finish and review' }).click();
    await new ReviewDriver(app).untilShown();
    await expectWatermarks(2);
  });

  await test.step('a reference', async () => {
    await home.goTo('#/');
    await home.openReference('surge-pricing');
    await expectWatermarks(1);
  });

  expect(refused).toEqual([]);

  /** tldraw's licence asks for it: on every canvas, in full sight, with nothing in front of it. */
  async function expectWatermarks(count: number) {
    await expect
      .poll(() =>
        page.evaluate(() =>
          [...document.querySelectorAll('.tl-container')].map((canvas) => {
            const mark = canvas.querySelector('.tl-watermark_SEE-LICENSE');
            if (mark === null) return 'missing';
            const { left, top, height, right } = mark.getBoundingClientRect();
            // Folded, it reaches over the edge by design.
            const width = Math.min(right, canvas.getBoundingClientRect().right) - left;
            // On a narrow canvas tldraw itself folds it to a strip.
            if (width < 8 || height < 30) return 'too small';
            const spots = [0.2, 0.5, 0.8].map((part) =>
              document.elementFromPoint(left + width * part, top + height / 2),
            );
            if (spots.some((spot) => !mark.contains(spot))) return 'covered';
            const { visibility, opacity, display } = getComputedStyle(mark);
            return visibility === 'visible' && display !== 'none' && Number(opacity) === 1 ? 'visible' : 'hidden';
          }),
        ),
      )
      .toEqual(Array.from({ length: count }, () => 'visible'));
  }
});
