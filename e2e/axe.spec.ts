import { AxeBuilder } from '@axe-core/playwright';
import { writeFile } from 'node:fs/promises';
import { expect, test } from './app-fixture';
import { BoardDriver } from './drivers/board-driver';
import { HomeDriver } from './drivers/home-driver';
import { ReviewDriver } from './drivers/review-driver';

test('no screen has a serious or critical finding, light or dark @web', async ({ app }, testInfo) => {
  const { page } = app;
  const home = new HomeDriver(app);
  const board = new BoardDriver(app);
  const review = new ReviewDriver(app);
  const dialog = page.getByRole('dialog');
  test.setTimeout(360_000);
  // Axe sees what is there: nothing is to be on its way in or out.
  await page.emulateMedia({ reducedMotion: 'reduce' });

  /** At the whole page, or at the part that is new since the last look. */
  async function look(screen: string, part?: string) {
    await lookIn('light', screen, part);
    await lookIn('dark', screen, part);
  }

  async function lookIn(theme: 'light' | 'dark', screen: string, part?: string) {
    await page.emulateMedia({ colorScheme: theme });
    await expect(home.root).toHaveAttribute('data-theme', theme);
    // There are no frames: a run needs no second page to gather their findings, and nothing but violations is worth a report.
    const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'], preload: false });
    if (part !== undefined) axe.include(part);
    // Names, roles and order are the same in both themes; the colours are not.
    const { violations } = await (theme === 'light' ? axe : axe.withRules(['color-contrast'])).analyze();
    const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    const findings = grave.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
    expect.soft(findings, `${screen}, ${theme}`).toEqual([]);
  }

  await test.step('settings', async () => {
    await home.goTo('#/settings');
    // Whatever the system says, and the test is the system.
    await page.getByRole('radio', { name: 'System', exact: true }).click();
    await look('settings');
    await home.goTo('#/');
  });

  await test.step('home, without a board and with a search that finds nothing', async () => {
    await look('home, empty');
    await home.search('nothing is called like this');
    await look('home, nothing found');
    await home.search('');
    const file = testInfo.outputPath('broken.tldr');
    await writeFile(file, 'broken');
    await home.openFile(file);
    await expect(page.getByText(/"broken\.tldr"/)).toBeVisible();
    await look('home, a file that was refused');
    await home.askToStart('surge-pricing');
    await look('start dialog', '[role="dialog"]');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+K');
    await expect(dialog).toBeVisible();
    await look('command palette', '[role="dialog"]');
    await page.keyboard.press('Escape');
  });

  await test.step('library and checklist', async () => {
    await home.goTo('#/library');
    await expect(page.locator('[data-item]').first()).toBeVisible();
    await look('library');
    for (const place of [
      'components/kafka',
      'patterns/pattern-rag',
      'questions/gdpr-erasure',
      'vocabulary/vocabulary-scuba',
    ]) {
      await home.goTo(`#/library/${place}`);
      await expect(page.getByRole('complementary', { name: 'Details' })).toBeVisible();
      await look(`library, ${place}`, 'aside[aria-label="Details"]');
    }
    await home.goTo('#/mastery/security');
    await page.getByRole('button', { name: 'Model answer' }).first().click();
    await look('mastery');
    await home.goTo('#/');
  });

  await test.step('board, each tab', async () => {
    await home.start('surge-pricing');
    await look('board, empty, brief');
    await board.focusCanvas();
    await board.insert('driver app > h3 indexer > kafka > frobnicator');
    await board.expectStatus('cell-before-log', 'met');
    await board.row('log-by-zone').getByRole('button').first().click();
    await look('board, checks', 'aside[aria-label="Exercise"]');
    for (const tab of ['Trade-offs', 'Numbers'] as const) {
      await board.showTab(tab);
      if (tab === 'Trade-offs') await board.panel.getByRole('button', { name: /New decision/ }).click();
      await look(`board, ${tab}`, 'aside[aria-label="Exercise"]');
    }
    await board.focusCanvas();
    await page.keyboard.press('m');
    await expect(board.canvas.getByText('What breaks first?')).toBeVisible();
    await look('constraint', '[aria-label="Canvas"]');
    await page.keyboard.press('1');
    await look('constraint, answered', '[aria-label="Canvas"]');
    await page.keyboard.press('Escape');
  });

  await test.step('what stands over the board', async () => {
    await page.keyboard.press('i');
    await page.keyboard.type('ka');
    await look('quick inserter', '[role="dialog"]');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Shift+E');
    await expect(dialog).toBeVisible();
    await look('export dialog', '[role="dialog"]');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Pause/ }).click();
    await expect(page.getByText('Paused. The clock stands still.')).toBeVisible();
    await look('paused');
    await page.getByRole('button', { name: 'Go on' }).last().click();
    await page.getByRole('button', { name: 'Finish the attempt' }).click();
    await look('finish dialog', '[role="dialog"]');
  });

  await test.step('review, both ways', async () => {
    await page.getByRole('button', { name: 'Finish and review' }).click();
    await review.untilShown();
    await review.row('cell-before-log').getByRole('button').first().click();
    await look('review');
    await page.getByRole('radio', { name: 'Overlay' }).click();
    await look('review, overlay');
  });

  await test.step('home with boards, a reference, and a board that is not there', async () => {
    await home.goTo('#/');
    await home.newBoard();
    await board.insert('kafka > flink');
    await board.untilSaved();
    await home.goTo('#/');
    await expect(home.boards.locator('[data-board]')).toHaveCount(1);
    await look('home');
    await home.openReference('surge-pricing');
    await look('reference');
    await home.goTo('#/board/none');
    await expect(page.getByRole('heading', { name: 'This board was not opened' })).toBeVisible();
    await look('a board that is not there');
  });
});
