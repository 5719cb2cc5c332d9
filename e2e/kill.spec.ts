import { setTimeout as after } from 'node:timers/promises';
import { type App, expect, test } from './app-fixture';
import { BoardDriver } from './drivers/board-driver';
import { drawEndlessly, expectNothingLost, longestStandstill, readPlaces } from './drivers/endless-drawing';
import { HomeDriver } from './drivers/home-driver';
import { seededRandom } from './fixture/random';
import { brokenFiles } from './fixture/workspace-files';

/** What may be lost, at most: ms of drawing. */
const mostLostMs = 250;
/** `npm run soak` asks for more, and for a certain seed. */
const seed = Number(process.env['WHETBOARD_SEED'] ?? Date.now() % 1_000_000);
const kills = Number(process.env['WHETBOARD_KILLS'] ?? 12);
const secondsOfOneRound = 60;

test(`kill -9 at random moments of drawing loses at most ${mostLostMs} ms`, async ({ app }) => {
  // The desktop shell brings up a whole Chromium in each round: the services are the same, a few rounds show it.
  const rounds = app.kind === 'web' ? kills : Math.ceil(kills / 6);
  test.setTimeout((rounds + 2) * secondsOfOneRound * 1000);
  test.info().annotations.push({ type: 'seed', description: `${seed}, ${rounds} kills` });
  const random = seededRandom(seed);
  const home = new HomeDriver(app);
  const beforeStart = Date.now();
  await home.start('surge-pricing');
  const afterStart = Date.now();

  for (let round = 1; round <= rounds; round += 1) {
    await test.step(`seed ${seed}, kill ${round} of ${rounds}`, () =>
      killWhileDrawing(app, random, {
        end: () => app.kill(),
        open: () => app.start(),
      }));
  }
  await test.step('the page is killed', () =>
    killWhileDrawing(app, random, {
      end: () => app.crashPage(),
      open: () => Promise.resolve(),
    }));

  await test.step('the clock went on', async () => {
    const from = Date.now();
    const [minutes = 0, seconds = 0] = ((await app.page.getByRole('timer').textContent()) ?? '').split(':').map(Number);
    const elapsed = (45 * 60 - minutes * 60 - seconds) * 1000;
    expect(elapsed).toBeGreaterThan(from - afterStart - 2000);
    expect(elapsed).toBeLessThan(Date.now() - beforeStart + 2000);
  });
});

interface Ending {
  readonly end: () => Promise<unknown>;
  readonly open: () => Promise<unknown>;
}

/** Draws, ends everything at a random moment, opens the board again and compares it with what was on the page. */
async function killWhileDrawing(app: App, random: () => number, { end, open }: Ending) {
  const drawing = await drawEndlessly(new BoardDriver(app), random);
  await after(100 + random() * 1100);
  const killedAt = Date.now();
  const ended = end();
  const sights = await drawing.stop();
  await ended;
  expect(await brokenFiles(app.workspace)).toEqual([]);
  await open();
  const board = new BoardDriver(app);
  const home = new HomeDriver(app);
  await home.runningAttempt.or(board.canvas).waitFor();
  if (await home.runningAttempt.isVisible()) await home.resume();
  await home.untilCanvas();
  await expect(board.shapes.first()).toBeAttached();
  const stoodStill = longestStandstill(sights, { before: killedAt });
  expectNothingLost(await readPlaces(board), sights, { until: killedAt - mostLostMs - stoodStill });
}
