import { expect } from '../app-fixture';
import { AppDriver } from './app-driver';

/** The library: shelves, one search, and the details of one thing. */
export class LibraryDriver extends AppDriver {
  get search() {
    return this.page.getByRole('searchbox', { name: 'Search everything' });
  }

  get details() {
    return this.page.getByRole('complementary', { name: 'Details' });
  }

  item(id: string) {
    return this.page.locator(`[data-item="${id}"]`);
  }

  get items() {
    return this.page.locator('[data-item]');
  }

  async open() {
    await this.page.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: 'Library' }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: 'Library' })).toBeVisible();
  }

  async showShelf(name: string) {
    await this.page
      .getByRole('navigation', { name: 'Shelves' })
      .getByRole('button', { name: new RegExp(`^${name}`) })
      .click();
  }

  filter(name: string) {
    return this.page.getByRole('combobox', { name, exact: true });
  }

  /** Follows a link in the details to another thing. */
  async follow(label: string) {
    await this.details.getByRole('button', { name: label, exact: true }).click();
  }
}
