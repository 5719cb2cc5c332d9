import { EventEmitter } from 'node:events';
import type { NativeTheme } from 'electron';
import type { Page } from 'playwright-core';
import { strict } from './strict';

class StandinTheme extends EventEmitter {
  #source: NativeTheme['themeSource'] = 'system';
  readonly #pages = new Set<Page>();

  get shouldUseDarkColors() {
    return this.#source === 'dark';
  }

  get themeSource() {
    return this.#source;
  }

  set themeSource(source: NativeTheme['themeSource']) {
    if (source === this.#source) return;
    this.#source = source;
    for (const page of this.#pages) void this.#paint(page);
    this.emit('updated');
  }

  async follow(page: Page) {
    this.#pages.add(page);
    page.on('close', () => this.#pages.delete(page));
    await this.#paint(page);
  }

  async #paint(page: Page) {
    const colorScheme = this.#source === 'system' ? null : this.#source;
    await page.emulateMedia({ colorScheme }).catch(() => {});
  }
}

const theme = new StandinTheme();

/** As in Electron, `prefers-color-scheme` in the page follows the program's choice. */
export const followTheme = (page: Page) => theme.follow(page);

export const nativeTheme = strict('nativeTheme', theme) satisfies Pick<
  NativeTheme,
  'shouldUseDarkColors' | 'themeSource'
>;
