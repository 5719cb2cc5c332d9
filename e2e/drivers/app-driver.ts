import type { Locator, Page } from '@playwright/test';
import { type App, expect, untilReady } from '../app-fixture';

/** What a person does anywhere in the program. Drivers of screens extend it; specs speak in their verbs. */
export class AppDriver {
  constructor(readonly app: App) {}

  /** The page as it is now: a restart or a crash makes a new one. */
  get page(): Page {
    return this.app.page;
  }

  get root() {
    return this.page.locator('html');
  }

  /** Opens a screen by the part of its address after "#", such as `#/settings`. */
  async goTo(hash: string) {
    await this.page.evaluate((next) => (location.hash = next), hash);
    await untilReady(this.page);
  }

  async reload() {
    await this.page.reload();
    await untilReady(this.page);
  }

  /** Waits until everything that was drawn is on disk. */
  async untilSaved() {
    await expect(this.root).toHaveAttribute('data-save-state', 'saved');
  }

  /** Waits until the verdicts are those of what is drawn. */
  async untilChecked() {
    await expect(this.root).toHaveAttribute('data-check-state', 'current');
  }

  /** Presses Tab until the focus is on a part of the page. */
  async tabTo(part: Locator) {
    await part.waitFor();
    for (let step = 0; step < 100; step += 1) {
      if (await part.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error('Tab never came there.');
  }

  /** Runs a command by its name, through the command palette. */
  async runCommand(label: string) {
    await this.page.keyboard.press('Control+K');
    const palette = this.page.getByRole('dialog');
    await palette.getByRole('combobox').fill(label);
    // Behind its name an option says its keys.
    await palette.getByRole('option', { name: new RegExp(`^${label}`) }).click();
  }

  /** Drops a file on a part of the page, as from a folder of the system. */
  async dropFile(on: Locator, { name, text }: { readonly name: string; readonly text: string }) {
    const data = await this.page.evaluateHandle(
      (file) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([file.text], file.name));
        return transfer;
      },
      { name, text },
    );
    await on.dispatchEvent('dragover', { dataTransfer: data });
    await on.dispatchEvent('drop', { dataTransfer: data });
    await data.dispose();
  }
}
