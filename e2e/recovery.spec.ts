import { expect, test } from './app-fixture';
import { BoardDriver } from './drivers/board-driver';
import { HomeDriver } from './drivers/home-driver';

test('an exception inside the editor brings the board back, and never offers to delete it @web', async ({ app }) => {
  const board = new BoardDriver(app);
  await new HomeDriver(app).newBoard();
  await board.insert('kafka > flink');
  await test.step('a planted exception, in the middle of placing a shape', async () => {
    await app.page.evaluate(() => {
      const { random } = Math;
      // The editor needs a random number for the place of a new shape in the order of shapes.
      Math.random = () => {
        Math.random = random;
        throw new Error('planted');
      };
    });
    await board.paletteRow('kinesis').click();
  });
  await expect(
    board.notice('The board stopped for a moment and was opened again. What you drew is kept.'),
  ).toBeVisible();
  expect(app.pageErrors.splice(0).filter((error) => !error.includes('planted'))).toEqual([]);
  await expect(board.shapeOf('component')).toHaveCount(2);
  await expect(app.page.getByText(/reset data/i)).toHaveCount(0);
  await board.focusCanvas();
  await board.insert('redis');
  await board.saved((records) => records.filter(({ type }) => type === 'component').length === 3);
});
