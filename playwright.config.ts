import { defineConfig } from '@playwright/test';
import type { AppOptions } from './e2e/app-fixture';

/** The same specs on every shell: the browser shell, the desktop shell on the stand-in, and on Electron where its runtime is. */
export default defineConfig<AppOptions>({
  testDir: 'e2e',
  globalSetup: './e2e/fixture/global-setup.ts',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 2,
  retries: 0,
  fullyParallel: true,
  forbidOnly: true,
  reporter: [['list']],
  outputDir: 'test-results',
  use: { trace: 'retain-on-failure' },
  projects: [
    { name: 'web', use: { kind: 'web' }, testIgnore: 'desktop-*.spec.ts' },
    { name: 'standin', use: { kind: 'standin' }, testIgnore: 'browser-*.spec.ts' },
    { name: 'electron', use: { kind: 'electron' }, testIgnore: 'browser-*.spec.ts' },
  ],
});
