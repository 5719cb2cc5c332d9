import { defineConfig } from '@playwright/test';
import type { AppOptions } from './e2e/app-fixture';

/**
 * What the screens and the services alone decide: the stand-in has those of the browser shell, in the same browser, so once
 * is enough there. What runs on both goes through each kind of call, file, event and settings of the desktop shell.
 */
const onlyWeb = /@web/;

/** The same specs on every shell: the browser shell, the desktop shell on the stand-in, and on Electron where its runtime is. */
export default defineConfig<AppOptions>({
  testDir: 'e2e',
  globalSetup: './e2e/fixture/global-setup.ts',
  // Generous: a machine that is busy with something else must not turn a test red.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  workers: 2,
  retries: 0,
  fullyParallel: true,
  forbidOnly: true,
  reporter: [['list']],
  outputDir: 'test-results',
  // A trace costs half of the time: `npx playwright test --trace on` makes one.
  use: { screenshot: 'only-on-failure', actionTimeout: 20_000 },
  projects: [
    { name: 'web', use: { kind: 'web' }, testIgnore: 'desktop-*.spec.ts' },
    { name: 'standin', use: { kind: 'standin' }, testIgnore: 'browser-*.spec.ts', grepInvert: onlyWeb },
    { name: 'electron', use: { kind: 'electron' }, testIgnore: 'browser-*.spec.ts' },
  ],
});
