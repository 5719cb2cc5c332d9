import { expect } from '../app-fixture';
import { AppDriver } from './app-driver';

/** What a person does on Home. */
export class HomeDriver extends AppDriver {
  get exercises() {
    return this.page.getByRole('region', { name: 'Exercises' });
  }

  get references() {
    return this.page.getByRole('region', { name: 'References' });
  }

  get runningAttempt() {
    return this.page.getByRole('region', { name: 'Running attempt' });
  }

  get boards() {
    return this.page.getByRole('complementary', { name: 'Boards' });
  }

  async search(words: string) {
    await this.page.getByRole('navigation', { name: 'Main' }).getByRole('searchbox', { name: 'Search' }).fill(words);
  }

  /** The dialog that asks for mode and time. */
  async askToStart(exercise: string) {
    const cards = this.exercises.locator('[data-exercise]');
    await cards.first().waitFor();
    const all = this.exercises.getByRole('button', { name: /^All \d+$/ });
    if (await all.isVisible()) await all.click();
    await this.page.locator(`[data-exercise="${exercise}"]`).click();
    return this.page.getByRole('dialog');
  }

  async start(exercise: string, mode: 'Practice' | 'Exam' = 'Practice') {
    const dialog = await this.askToStart(exercise);
    await dialog.getByRole('radio', { name: mode }).click();
    await dialog.getByRole('button', { name: 'Start the clock' }).click();
    await this.untilCanvas();
  }

  async resume() {
    await this.runningAttempt.getByRole('button', { name: 'Resume' }).click();
    await this.untilCanvas();
  }

  async newBoard() {
    await this.boards.getByRole('button', { name: 'New board' }).click();
    await this.untilCanvas();
  }

  /** Through the library, where all of them are. */
  async openReference(id: string) {
    await this.references.getByRole('button', { name: /^All \d+$/ }).click();
    await this.page.locator(`[data-item="${id}"]`).click();
    const details = this.page.getByRole('complementary', { name: 'Details' });
    await details.getByRole('button', { name: 'Open', exact: true }).click();
    await this.untilCanvas();
  }

  /** Opens a file of the person's through the file dialog; what comes of it is the caller's to wait for. */
  async openFile(path: string) {
    const chooser = this.page.waitForEvent('filechooser');
    await this.boards.getByRole('button', { name: 'Open file' }).click();
    await (await chooser).setFiles(path);
  }

  /** Waits until a board can be drawn on. */
  async untilCanvas() {
    // Also when a dialog stands over it, which hides the rest of the page from roles.
    const canvas = this.page.getByRole('main', { name: 'Canvas', includeHidden: true });
    await expect(canvas.locator('.tl-canvas')).toBeVisible();
    await expect(this.root).toHaveAttribute('data-app-state', 'ready');
  }
}
