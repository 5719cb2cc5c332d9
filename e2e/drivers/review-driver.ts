import { expect } from '../app-fixture';
import { AppDriver } from './app-driver';

/** What a person does on the review of an attempt. */
export class ReviewDriver extends AppDriver {
  get ownBoard() {
    return this.page.getByRole('region', { name: 'Your board' });
  }

  get reference() {
    return this.page.getByRole('region', { name: 'Reference' });
  }

  get verdicts() {
    return this.page.getByRole('complementary', { name: 'Verdicts' });
  }

  get score() {
    return this.verdicts.getByLabel(/^Score \d+ of 100$/);
  }

  get timeline() {
    return this.page.getByRole('contentinfo', { name: 'Timeline' });
  }

  row(requirement: string) {
    return this.verdicts.locator(`[data-requirement="${requirement}"]`);
  }

  rating(name: 'Green' | 'Yellow' | 'Red') {
    return this.verdicts.getByRole('button', { name, exact: true });
  }

  /** Waits until both boards are drawn. */
  async untilShown() {
    await expect(this.ownBoard.locator('.tl-canvas')).toBeVisible();
    await expect(this.reference.locator('.tl-shape').first()).toBeAttached();
  }
}
