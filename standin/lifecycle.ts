import type { BrowserContext } from 'playwright-core';

interface Lifecycle {
  isReady: boolean;
  isQuitting: boolean;
  /** Absolute path of the folder that holds the program's package.json. */
  folder: string;
  /** The program's package.json. */
  manifest: { name: string; productName?: string; version: string; main?: string };
  /** Set before `isReady`. */
  browser: BrowserContext | null;
  /** Ends Chromium. */
  stopBrowser(): void;
}

/** What the parts of the stand-in share about the running program. */
export const lifecycle: Lifecycle = {
  isReady: false,
  isQuitting: false,
  folder: '',
  manifest: { name: '', version: '' },
  browser: null,
  stopBrowser: () => {},
};
