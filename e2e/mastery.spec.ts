import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type App, expect, test } from './app-fixture';
import { AppDriver } from './drivers/app-driver';

/** The checklist of the curriculum. */
class MasteryDriver extends AppDriver {
  question(id: string) {
    return this.page.locator(`[data-question="${id}"]`);
  }

  rating(id: string, colour: string) {
    return this.question(id).getByRole('button', { name: colour, exact: true });
  }

  async open() {
    await this.page.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: 'Mastery' }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: 'Mastery' })).toBeVisible();
  }

  async openSection(id: string) {
    await this.page.locator(`[data-section="${id}"]`).click();
  }
}

async function ratings(app: App) {
  const text = await readFile(join(app.workspace, 'progress', 'ratings.jsonl'), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { question: string; rating: string });
}

test('questions are rated by hand and by key, and nothing that was said is lost @web', async ({ app }) => {
  const mastery = new MasteryDriver(app);
  await mastery.open();
  await mastery.openSection('security');
  await mastery.rating('gdpr-erasure', 'red').click();
  await expect(mastery.rating('gdpr-erasure', 'red')).toHaveAttribute('aria-pressed', 'true');
  await mastery.rating('gdpr-erasure', 'yellow').click();
  await expect(mastery.rating('gdpr-erasure', 'yellow')).toHaveAttribute('aria-pressed', 'true');

  await app.restart();
  await mastery.open();
  await mastery.openSection('security');
  await expect(mastery.rating('gdpr-erasure', 'yellow')).toHaveAttribute('aria-pressed', 'true');
  const said = (await ratings(app)).map(({ question, rating }) => [question, rating]);
  expect(said).toEqual([
    ['gdpr-erasure', 'red'],
    ['gdpr-erasure', 'yellow'],
  ]);
});

test('the keyboard walks the checklist @web', async ({ app }) => {
  const mastery = new MasteryDriver(app);
  const { page } = app;
  await mastery.open();
  await mastery.openSection('security');
  await page.keyboard.press('n');
  const first = page.locator('[data-question]').first();
  await expect(first).toHaveAttribute('data-current', '');
  await page.keyboard.press('a');
  await expect(first.getByText('What would change your mind')).toBeVisible();
  await page.keyboard.press('g');
  await expect(first.getByRole('button', { name: 'green', exact: true })).toHaveAttribute('aria-pressed', 'true');
  const second = page.locator('[data-question]').nth(1);
  await expect(second).toHaveAttribute('data-current', '');

  // The colours that were chosen narrow the list.
  await page.getByRole('group', { name: 'Colour' }).getByRole('button', { name: 'green' }).click();
  await expect(page.locator('[data-question]')).toHaveCount(1);
  await page.getByRole('group', { name: 'Colour' }).getByRole('button', { name: 'green' }).click();
  await expect(page.locator('[data-question]')).toHaveCount(4);
});

test('the path on Home leads to what is next @web', async ({ app }) => {
  const { page } = app;
  const path = page.getByRole('region', { name: 'The path' });
  await path.locator('[aria-current="step"]').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Mastery' })).toBeVisible();
});
