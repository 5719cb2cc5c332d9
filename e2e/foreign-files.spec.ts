import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './app-fixture';
import { BoardDriver } from './drivers/board-driver';
import { HomeDriver } from './drivers/home-driver';
import { repository } from './fixture/executables';

const folder = join(repository, 'src', 'main', 'services', 'fixtures', 'foreign');

/** What of a drawing stands on the board: boxes with words, arrows, zones. */
const drawings = [
  {
    name: 'streaming.excalidraw',
    words: ['Kafka topic: pings', 'Rider app'],
    boxes: 7,
    arrows: 4,
    frames: 1,
    notice: /picture that the file/,
  },
  {
    name: 'streaming.drawio',
    words: ['Pricing API', 'Flink'],
    boxes: 5,
    arrows: 4,
    frames: 1,
    notice: /has another page: "Sketches"/,
  },
  { name: 'streaming.mmd', words: ['Flink job', 'Pricing API'], boxes: 6, arrows: 6, frames: 3, notice: null },
  {
    name: 'streaming.md',
    words: ['Producer', 'Kafka'],
    boxes: 3,
    arrows: 2,
    frames: 0,
    notice: /1 other Mermaid drawing/,
  },
];

test('drawings of other programs become boards, and fetch and run nothing @web', async ({ app }) => {
  const home = new HomeDriver(app);
  const board = new BoardDriver(app);
  const { origin } = new URL(app.page.url());
  const outside: string[] = [];
  app.page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && new URL(request.url()).origin !== origin) outside.push(request.url());
  });
  app.page.on('dialog', (dialog) => {
    outside.push(dialog.message());
    void dialog.dismiss();
  });
  for (const { name, words, boxes, arrows, frames, notice } of drawings) {
    await test.step(name, async () => {
      await home.goTo('#/');
      await home.dropFile(home.exercises, { name, text: readFileSync(join(folder, name), 'utf8') });
      await home.untilCanvas();
      await expect(board.shapeOf('geo')).toHaveCount(boxes);
      await expect(board.shapeOf('arrow')).toHaveCount(arrows);
      await expect(board.shapeOf('frame')).toHaveCount(frames);
      // Attached: what lies outside of the window is there, and hidden.
      for (const each of words) await expect(board.canvas.getByText(each).first()).toBeAttached();
      await expect(notice === null ? board.canvas : board.notice(notice)).toBeVisible();
    });
  }
  expect(outside).toEqual([]);
});

test('a drawing dropped on a board opens beside it, and one that cannot be read is refused in a sentence @web', async ({
  app,
}) => {
  const home = new HomeDriver(app);
  const board = new BoardDriver(app);
  await home.newBoard();
  await board.insert('kafka');
  await board.dropFile(board.canvas.locator('.tl-canvas'), { name: 'torn.drawio', text: '<mxfile><diagram>!!!' });
  await expect(board.notice(/"torn\.drawio" cannot be read/)).toBeVisible();
  await expect(board.stencil('Kafka')).toBeVisible();
  await board.dropFile(board.canvas.locator('.tl-canvas'), {
    name: 'next.mmd',
    text: 'graph LR\n Orders --> Invoices',
  });
  await expect(board.canvas.getByText('Invoices').first()).toBeVisible();
  await expect(board.stencil('Kafka')).toHaveCount(0);
});

test('what was copied in Excalidraw is pasted as shapes, in one step @web', async ({ app }) => {
  const board = new BoardDriver(app);
  await new HomeDriver(app).newBoard();
  await board.insert('kafka');
  // JSON.parse gives any; what is copied has the parts of a file under another name.
  const file = JSON.parse(readFileSync(join(folder, 'streaming.excalidraw'), 'utf8')) as Record<string, unknown>;
  await board.pasteText(JSON.stringify({ ...file, type: 'excalidraw/clipboard' }));
  await expect(board.shapeOf('geo')).toHaveCount(7);
  await expect(board.shapeOf('arrow')).toHaveCount(4);
  await expect(board.canvas.getByText('Kafka topic: pings').first()).toBeAttached();
  await expect(board.notice(/picture that the file does not hold/)).toBeVisible();
  await board.page.keyboard.press('Control+Z');
  await expect(board.shapeOf('geo')).toHaveCount(0);
  await expect(board.shapeOf('arrow')).toHaveCount(0);
  await expect(board.stencil('Kafka')).toBeVisible();
});
