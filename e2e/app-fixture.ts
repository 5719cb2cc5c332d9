import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Browser,
  type BrowserContext,
  chromium,
  type ElectronApplication,
  expect,
  type Page,
  test as base,
} from '@playwright/test';
import { quietChromium } from '../standin/chromium-flags';
import { findChromium, findElectron, standinExecutable } from './fixture/executables';
import { type RunningShell, startDesktop, startWeb } from './fixture/running-shell';

export type ShellKind = 'web' | 'standin' | 'electron';

export interface AppOptions {
  readonly kind: ShellKind;
}

export interface StartOptions {
  /** More words of the command line. */
  readonly args?: readonly string[];
  /** Leave the pages of an earlier start open, as a person's browser would (browser shell only). */
  readonly keepPages?: boolean;
}

/** The product, running in one of its shells on a workspace and with settings of its own. */
export interface App {
  readonly kind: ShellKind;
  /** The page of the last start. */
  readonly page: Page;
  /** Absolute folders, gone after the test. */
  readonly workspace: string;
  readonly config: string;
  /** The main process of the desktop shell; null in the browser shell. */
  readonly electron: ElectronApplication | null;
  /** Addresses outside of the shell that a page asked for. A test fails if any is left in here at its end. */
  readonly foreignRequests: string[];
  /** Errors that no code of the page caught. A test fails if any is left in here at its end. */
  readonly pageErrors: string[];
  /** Starts the shell and waits until the page says that it is ready. The fixture has done so once. */
  start(options?: StartOptions): Promise<Page>;
  /** SIGKILL to the shell. In the browser shell the page stays open. */
  kill(): Promise<void>;
  /** The orderly end of the shell. */
  quit(): Promise<void>;
  /** kill, then start. */
  restart(): Promise<Page>;
  /** Crashes the page's process. The desktop shell brings the page back; in the browser shell it is loaded anew, as a person would. */
  crashPage(): Promise<Page>;
}

/** Waits until the page says that it is ready for a person. */
export async function untilReady(page: Page): Promise<Page> {
  await page.locator('html[data-app-state="ready"]').waitFor({ state: 'attached' });
  return page;
}

interface Fixtures {
  readonly app: App;
}
interface WorkerFixtures extends AppOptions {
  /** Starts Chromium at the first call. */
  readonly sharedBrowser: () => Promise<Browser>;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  kind: ['web', { option: true, scope: 'worker' }],

  sharedBrowser: [
    async ({}, use) => {
      const browsers: Promise<Browser>[] = [];
      await use(() => (browsers[0] ??= launchBrowser()));
      for (const browser of browsers) await (await browser).close();
    },
    { scope: 'worker' },
  ],

  app: async ({ kind, sharedBrowser }, use, testInfo) => {
    const executable = kind === 'standin' ? standinExecutable : findElectron();
    test.skip(kind === 'electron' && executable === null, "Electron's runtime is not on this machine");
    const folder = await mkdtemp(join(tmpdir(), 'whetboard-e2e-'));
    const output: string[] = [];
    const context = kind === 'web' ? await openContext(await sharedBrowser()) : null;
    const app = createApp({ kind, folder, context, executable, onOutput: (text) => output.push(text) });
    const pageErrors: string[] = [];
    try {
      await app.start();
      await use(app);
      // Up to here: a page whose shell is killed has every reason to complain.
      pageErrors.push(...app.pageErrors);
    } finally {
      if (testInfo.status !== testInfo.expectedStatus && output.length > 0) {
        await testInfo.attach('shell output', { body: output.join('') });
      }
      await app.kill();
      await context?.close();
      // Chromium's processes may still be writing when their parent is gone.
      await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    }
    expect(app.foreignRequests, 'requests that left the shell').toEqual([]);
    expect(pageErrors, 'errors that nobody caught').toEqual([]);
  },
});

export { expect };

/** A fake microphone, and permission to use it: the browser's own question cannot be answered by a test. */
const mediaFlags = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];

function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  return chromium.launch({
    ...(executablePath !== undefined && { executablePath }),
    args: [...mediaFlags, quietChromium],
    chromiumSandbox: process.getuid?.() !== 0,
  });
}

function openContext(browser: Browser): Promise<BrowserContext> {
  return browser.newContext({
    viewport: { width: 1440, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
}

interface AppParts {
  readonly kind: ShellKind;
  /** Holds the workspace and the settings. */
  readonly folder: string;
  /** The browser's, in the browser shell. */
  readonly context: BrowserContext | null;
  /** Electron's or the stand-in's, in the desktop shell. */
  readonly executable: string | null;
  readonly onOutput: (text: string) => void;
}

function createApp({ kind, folder, context, executable, onOutput }: AppParts): App {
  let shell: RunningShell | null = null;
  const workspace = join(folder, 'workspace');
  const config = join(folder, 'config');
  const foreignRequests: string[] = [];
  const pageErrors: string[] = [];

  function running(): RunningShell {
    if (shell === null) throw new Error('The shell is not running: call app.start() first.');
    return shell;
  }

  function watch(page: Page) {
    page.on('request', (request) => {
      if (!isOwnAddress(request.url())) foreignRequests.push(request.url());
    });
    page.on('pageerror', (error) => pageErrors.push(error.stack ?? error.message));
  }

  function launch(args: readonly string[]): Promise<RunningShell> {
    const folders = ['--workspace', workspace, '--config', config];
    const start = { env: {}, onOutput };
    if (context !== null) return startWeb(context, { ...start, args: ['--port', '0', ...folders, ...args] });
    if (executable === null) throw new Error('There is no executable to start.');
    return startDesktop({ ...start, executable, args: [...folders, ...args] });
  }

  /** The page that the desktop shell shows instead of one that crashed. */
  async function untilReplaced(crashed: Page): Promise<Page> {
    const { electron } = running();
    const isOther = (page: Page) => page !== crashed && !page.isClosed();
    const open = electron?.windows().find(isOther);
    return open ?? (await running().context.waitForEvent('page', { predicate: isOther }));
  }

  const app: App = {
    kind,
    workspace,
    config,
    foreignRequests,
    pageErrors,
    get page() {
      return running().page;
    },
    get electron() {
      return running().electron;
    },
    async start({ args = [], keepPages = false } = {}) {
      const earlier = context?.pages() ?? [];
      // Playwright tells a context of its pages before they load anything.
      context?.once('page', watch);
      shell = await launch(args);
      if (context === null) watch(shell.page);
      if (!keepPages) for (const page of earlier) await page.close();
      return untilReady(shell.page);
    },
    kill: async () => shell?.kill(),
    quit: () => running().quit(),
    async restart() {
      await app.kill();
      return app.start();
    },
    async crashPage() {
      const crashed = running().page;
      const session = await crashed.context().newCDPSession(crashed);
      const gone = crashed.waitForEvent('crash');
      // The answer to this never comes.
      session.send('Page.crash').catch(() => {});
      await gone;
      const page = kind === 'web' ? await running().context.newPage() : await untilReplaced(crashed);
      if (kind === 'web') await page.goto(new URL(crashed.url()).href);
      shell = { ...running(), page };
      watch(page);
      return untilReady(page);
    },
  };
  return app;
}

/** Our own shells', or no request at all. */
function isOwnAddress(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  if (['data:', 'blob:', 'about:', 'app:'].includes(protocol)) return true;
  return hostname === '127.0.0.1' || hostname === 'whetboard.app.localhost';
}
