import type { BrowserContext } from 'playwright-core';

/** What the parts of the stand-in share about the running program. */
export const lifecycle = {
  isReady: false,
  isQuitting: false,
  /** Absolute path of the folder that holds the program's package.json. */
  folder: '',
  /** The program's package.json. */
  manifest: { name: '', version: '' } as { name: string; productName?: string; version: string; main?: string },
  /** Set before `isReady`. */
  browser: null as BrowserContext | null,
  /** Ends Chromium. */
  stopBrowser: () => {},
};
