import { expect, test } from './app-fixture';

test('starts, says which shell it is, and is ready again after a reload, a crash of the page and kill -9', async ({ app }) => {
  await app.page.reload();
  await expect(app.page.locator('html')).toHaveAttribute('data-app-state', 'ready');
  await app.crashPage();
  await app.restart();
  await app.quit();
});
