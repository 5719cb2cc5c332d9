import { expect, test } from './app-fixture';
import { BoardDriver } from './drivers/board-driver';
import { HomeDriver } from './drivers/home-driver';

test('surge pricing is drawn from the keyboard alone, in under two minutes @web', async ({ app }) => {
  const home = new HomeDriver(app);
  const board = new BoardDriver(app);
  const { keyboard } = app.page;
  await forbidPointer();
  const begun = performance.now();

  await test.step('start the exercise', async () => {
    await home.tabTo(app.page.getByRole('searchbox', { name: 'Search' }));
    await app.page.keyboard.type('surge');
    await home.tabTo(app.page.locator('[data-exercise="surge-pricing"]'));
    await keyboard.press('Enter');
    await home.tabTo(app.page.getByRole('dialog').getByRole('button', { name: 'Start the clock' }));
    await keyboard.press('Enter');
    await home.untilCanvas();
  });

  await test.step('the path from a ping to a price, as one chain', async () => {
    await board.insert('driver app > h3 indexer > kafka > salting > flink > redis > pricing api');
    await board.untilChecked();
    await board.expectStatus('cell-before-log', 'met');
    await board.expectStatus('price-store', 'met');
  });

  await test.step('what an interviewer would ask for, written on the parts', async () => {
    await board.selectByKeyboard('Kafka');
    await board.write({ note: 'partitioned by zone_id' });
    await board.expectStatus('log-by-zone', 'met');
    await board.selectByKeyboard('Flink');
    await board.write({ role: 'fresh within 8 s', note: 'sliding 5 min, every 5 s' });
    await board.expectStatus('windows-per-zone', 'met');
    await board.expectStatus('fresh-within-10s', 'met');
    await board.selectByKeyboard('Redis');
    await board.write({ note: 'TTL 60 s' });
    await board.expectStatus('price-expires', 'met');
  });

  await test.step('branches, from the shape that is selected', async () => {
    await board.selectByKeyboard('Kafka');
    await board.insert('id masking > iceberg');
    await board.expectStatus('raw-kept', 'met');
    await board.expectStatus('ids-masked', 'met');
    await board.expectStatus('lake-off-quote-path', 'met');
  });

  await test.step('the constraints: asked for, answered, and drawn', async () => {
    for (const answer of ['1', '2', '3']) {
      await keyboard.press('m');
      await expect(board.canvas.getByText('What breaks first?')).toBeVisible();
      await keyboard.press(answer);
      await expect(board.canvas.getByText('What breaks first?')).toBeHidden();
    }
    await board.expectStatus('hot-zone', 'met');
    await board.selectByKeyboard('Flink');
    await board.insert('monitoring');
    await board.write({ role: 'lag per partition' });
    await board.expectStatus('hot-zone-seen', 'met');
    await board.selectByKeyboard('Salting');
    await board.write({ role: 'watermark 2 s', note: 'dedup by ping_id' });
    await board.expectStatus('late-and-repeated', 'met');
    await board.selectByKeyboard('Pricing api');
    await board.write({ note: 'serves the last good price' });
    await board.expectStatus('quote-survives', 'met');
    await board.insert('kafka > id masking > s3');
    await board.write({ note: 'window and rule version' });
    await board.expectStatus('quotes-logged', 'met');
    await board.expectStatus('quote-versioned', 'met');
  });

  await test.step('one more, from the palette', async () => {
    await keyboard.press('c');
    await expect(board.palette.getByRole('searchbox')).toBeFocused();
    await keyboard.type('msk');
    await expect(board.palette.locator('[data-stencil]').first()).toHaveAttribute('data-stencil', 'kafka');
    const before = await board.shapeOf('component').count();
    await keyboard.press('Enter');
    await expect(board.shapeOf('component')).toHaveCount(before + 1);
    await keyboard.press('Escape');
    await keyboard.press('Control+z');
    await expect(board.shapeOf('component')).toHaveCount(before);
  });

  await board.untilSaved();
  expect(Number(await board.score.textContent())).toBeGreaterThanOrEqual(90);
  expect(performance.now() - begun).toBeLessThan(120_000);
  expect(app.pageErrors).toEqual([]);

  /** A pointer anywhere on the page would be cheating. */
  async function forbidPointer() {
    await app.page.evaluate(() => {
      addEventListener(
        'pointerdown',
        () => {
          throw new Error('The pointer was used.');
        },
        { capture: true },
      );
    });
  }
});
