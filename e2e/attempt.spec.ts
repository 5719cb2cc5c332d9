import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './app-fixture';
import { BoardDriver } from './drivers/board-driver';
import { HomeDriver } from './drivers/home-driver';
import { ReviewDriver } from './drivers/review-driver';
import { logFrames } from './fixture/frame-log';
import { attemptFolder, readJson } from './fixture/workspace-files';

interface SavedAttempt {
  readonly state: string;
  readonly score: number | null;
  readonly rating: string | null;
  readonly hints: readonly { readonly requirement: string; readonly step: number }[];
  readonly phases: readonly { readonly id: string; readonly shownAt: number | null; readonly answer: string | null }[];
  readonly pauses: readonly unknown[];
  readonly decisions: readonly { readonly decision: string; readonly shapes: readonly string[] }[];
  readonly verdicts: readonly { readonly requirement: string; readonly firstMetAt: number | null }[];
}

test('an attempt from its start to its review', async ({ app }) => {
  const home = new HomeDriver(app);
  const board = new BoardDriver(app);
  const review = new ReviewDriver(app);
  const saved = async () => readJson<SavedAttempt>(join(await attemptFolder(app.workspace), 'attempt.json'));
  await home.start('surge-pricing');

  await test.step('a row turns in the frame of the stroke that satisfies it', async () => {
    await board.showTab('Checks');
    await board.insert('driver app > h3 indexer');
    await board.expectStatus('cell-before-log', 'partial');
    const frames = await logFrames(app.page, {
      arrows: '.tl-shape[data-shape-type="arrow"]',
      status: '[data-requirement="cell-before-log"]@data-status',
    });
    await board.insert('kafka');
    await board.expectStatus('cell-before-log', 'met');
    const seen = (await frames()).map((frame) => `${frame.seen['arrows']} ${frame.seen['status']}`);
    expect([...new Set(seen)]).toEqual(['1 partial', '2 met']);
  });

  await test.step('a hint is given, and written down', async () => {
    const row = board.row('log-by-zone');
    await row.getByRole('button').first().click();
    await row.getByRole('button', { name: /Give me a nudge/ }).click();
    await expect(row.getByText(/Supply and demand of a corner must be counted/)).toBeVisible();
    await expect.poll(async () => (await saved()).hints).toMatchObject([{ requirement: 'log-by-zone', step: 1 }]);
  });

  await test.step('the next constraint comes when asked for, is answered by a key, and unlocks its requirements', async () => {
    await board.focusCanvas();
    await expect(board.row('hot-zone')).toHaveCount(0);
    await app.page.keyboard.press('m');
    const card = board.canvas.getByText('What breaks first?');
    await expect(card).toBeVisible();
    await expect(board.canvas.locator('.tl-container')).toBeFocused();
    await expect(board.row('hot-zone')).toHaveCount(0);
    await app.page.keyboard.press('1');
    await expect(card).toBeHidden();
    await board.expectStatus('hot-zone', 'missing');
    await expect
      .poll(async () => (await saved()).phases.find((phase) => phase.id === 'stadium')?.answer)
      .toBe('latency');
  });

  await test.step('a trade-off is pinned to what is selected', async () => {
    await board.select('Kafka');
    await app.page.keyboard.press('w');
    const card = board.panel.getByRole('article');
    await expect(card.getByText('Pinned to')).toContainText('Kafka');
    await card.getByLabel('Decision', { exact: true }).fill('Kafka over Kinesis');
    await card.getByLabel('It costs').fill('brokers to run');
    await card.getByLabel('I would change my mind if').fill('nobody here can run brokers');
    const kafka = await board.stencil('Kafka').getAttribute('data-shape-id');
    await expect
      .poll(async () => (await saved()).decisions)
      .toMatchObject([{ decision: 'Kafka over Kinesis', cost: 'brokers to run', shapes: [kafka] }]);
  });

  await test.step('pause: the clock stands, the board is out of reach, and it is logged', async () => {
    const timer = app.page.getByRole('timer');
    await app.page.getByRole('button', { name: /^Pause/ }).click();
    await expect(app.page.getByText('Paused. The clock stands still.')).toBeVisible();
    expect((await saved()).pauses).toHaveLength(1);
    const stood = await timer.textContent();
    await board.reload();
    await home.runningAttempt.or(board.canvas).first().waitFor();
    await expect(timer).toHaveText(stood ?? '');
    await app.page.getByRole('button', { name: 'Go on' }).first().click();
    await expect(app.page.getByText('Paused. The clock stands still.')).toBeHidden();
  });

  await test.step('Home offers the running attempt first', async () => {
    await home.goTo('#/');
    await home.reload();
    await expect(home.runningAttempt).toContainText('Surge pricing');
    await expect(home.runningAttempt.getByRole('button', { name: 'Resume' })).toBeFocused();
    await home.resume();
    await expect(board.shapeOf('component')).toHaveCount(3);
  });

  await test.step('finish, and the review', async () => {
    await app.page.getByRole('button', { name: 'Finish the attempt' }).click();
    await app.page.getByRole('button', { name: 'Finish and review' }).click();
    await review.untilShown();
    const { score, verdicts } = await saved();
    expect(score).toBeGreaterThan(0);
    await expect(review.score).toHaveText(String(Math.round((score ?? 0) * 100)));
    await expect(review.ownBoard.locator('.tl-shape[data-shape-type="component"]')).toHaveCount(3);
    await expect(review.row('cell-before-log')).toContainText(/\d:\d\d/);
    expect(verdicts.find((verdict) => verdict.requirement === 'cell-before-log')?.firstMetAt).toBeGreaterThan(0);
    await expect(review.verdicts.getByText('Kafka over Kinesis')).toBeVisible();
    await review.rating('Yellow').click();
    await expect(review.rating('Yellow')).toHaveAttribute('aria-pressed', 'true');
  });

  await test.step('the folder of the attempt holds all of it', async () => {
    const folder = await attemptFolder(app.workspace);
    expect(await readFile(join(folder, 'report.md'), 'utf8')).toContain('Surge pricing');
    expect((await readFile(join(folder, 'board.png'))).subarray(1, 4).toString()).toBe('PNG');
    expect((await readFile(join(folder, 'timeline.jsonl'), 'utf8')).split('\n').length).toBeGreaterThan(5);
    expect(await saved()).toMatchObject({ state: 'finished', rating: 'yellow' });
  });

  await test.step('it is there again after a reload', async () => {
    await review.reload();
    await review.untilShown();
    await expect(review.rating('Yellow')).toHaveAttribute('aria-pressed', 'true');
    await home.goTo('#/');
    await expect(home.runningAttempt).toHaveCount(0);
    const dialog = await home.askToStart('surge-pricing');
    await dialog.getByRole('region', { name: 'Earlier attempts' }).getByRole('button').first().click();
    await review.untilShown();
  });
});
