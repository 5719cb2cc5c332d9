import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { app, dialog, ipcMain, Menu, nativeTheme, powerMonitor, protocol, session, shell } from 'electron';
import { systemClock } from '../services/clock';
import { createServices, type Services } from '../services/create-services';
import { decodeHandOver, encodeHandOver } from '../services/hand-over';
import { createFileLog } from '../services/log';
import { createPageLine } from '../services/page-line';
import type { SettingsFile } from '../services/settings-file';
import { lockWorkspace } from '../services/workspace-lock';
import { appScheme, isAppAddress } from './app-address';
import { createDesktopWindow, type DesktopWindow } from './desktop-window';
import { createDialogs } from './dialogs';
import { serveIpc } from './ipc-transport';
import { menuTemplate } from './menu';
import { guardNavigation } from './navigation-guard';
import { boardFilesIn, type CommandLine, type ElectronOptions } from './options';
import { restrictPermissions } from './permissions';
import { openSettings } from './settings';

const root = resolve(import.meta.dirname, '../..');

/** Runs the program from the moment before Electron is ready until it quits. */
export async function runDesktop(options: ElectronOptions): Promise<void> {
  const files = collectFiles(options.files);
  await app.whenReady();
  try {
    await startDesktop(options, files);
  } catch (error) {
    dialog.showErrorBox('Whetboard cannot start', error instanceof Error ? error.message : String(error));
    app.exit(1);
  }
}

async function startDesktop(options: ElectronOptions, files: FileQueue) {
  const userData = app.getPath('userData');
  const settings = openSettings({ folder: userData, ipcMain, clock: systemClock });
  const documents = app.getPath('documents');
  const workspace = options.workspace ?? settings.shellState().workspace ?? join(documents, 'Whetboard');
  mkdirSync(workspace, { recursive: true });

  const lock = await lockWorkspace(workspace, encodeHandOver({ files: [...files.waiting] }), (text) => {
    files.open(decodeHandOver(text)?.files ?? []);
    return 'shown';
  });
  // The browser shell has the workspace; it shows its own window.
  if (lock.state === 'taken') return app.quit();

  const log = createFileLog(join(userData, 'logs', 'desktop.log'), systemClock);
  // A bug in one call must not end an attempt under way: what was drawn is in the journal, the other calls go on.
  process.on('uncaughtException', (error) => log.error('uncaught', error));

  let window: DesktopWindow | null = null;
  const services = await createServices({
    clock: systemClock,
    ids: randomUUID,
    log,
    settings,
    dialogs: createDialogs({ dialog, window: () => window?.current() ?? null, documents }),
    shell: {
      kind: 'electron',
      version: app.getVersion(),
      platform: process.platform,
      openLink: (url) => shell.openExternal(url),
      // An empty text is success.
      showFolder: async (folder) => (await shell.openPath(folder)) === '',
    },
    paths: {
      workspace,
      content: join(root, 'content'),
      templates: join(root, 'templates'),
      compiled: join(root, 'out', 'content'),
      renderer: join(root, 'out', 'renderer'),
    },
  });
  const line = createPageLine(services);
  secure(services);
  serveIpc(ipcMain, line.dispatch);
  followTheme(services, settings);
  for (const event of ['resume', 'unlock-screen'] as const) powerMonitor.on(event as 'resume', () => services.resync());

  window = createDesktopWindow({
    services,
    settings,
    log,
    preload: join(root, 'out', 'preload', 'index.cjs'),
    line,
  });
  const run = (action: string) => {
    window?.show();
    line.command(action, null);
  };
  const template = menuTemplate({ platform: process.platform, isPackaged: app.isPackaged, run });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  quitInOrder(window, async () => {
    await services.stop();
    await lock.release();
  });
  window.show();
  files.deliver(window);
}

/** Everything that a page could reach beyond itself: see docs/decisions for the list that this follows. */
function secure(services: Services) {
  protocol.handle(appScheme, (request) =>
    isAppAddress(request.url) ? services.handleFile(request) : new Response('not found', { status: 404 }),
  );
  restrictPermissions(session.defaultSession);
  app.on('web-contents-created', (_event, contents) => {
    guardNavigation(contents, (address) => void shell.openExternal(address));
  });
}

function followTheme(services: Services, settings: SettingsFile) {
  const apply = () => (nativeTheme.themeSource = settings.settings().theme);
  apply();
  services.onEvent((event) => {
    if (event === 'settings.changed') apply();
  });
}

/** The page's last change, then the services, then the windows. Electron asks again after each refusal to quit. */
function quitInOrder(window: DesktopWindow, stopServices: () => Promise<void>) {
  let state: 'running' | 'stopping' | 'stopped' = 'running';
  app.on('before-quit', (event) => {
    if (state === 'stopped') return;
    event.preventDefault();
    if (state === 'stopping') return;
    state = 'stopping';
    const stop = async () => {
      await window.close();
      await stopServices();
    };
    void stop().finally(() => {
      state = 'stopped';
      app.quit();
    });
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('activate', () => window.show());
}

interface FileQueue {
  /** What has come so far and nobody has opened. */
  readonly waiting: readonly string[];
  open(paths: readonly string[]): void;
  /** From now on files go to the window, those that wait first. */
  deliver(window: DesktopWindow): void;
}

/** Files come from the command line, from later starts of the program, and on a Mac by events, even before anything is ready. */
function collectFiles(first: readonly string[]): FileQueue {
  const waiting = [...first];
  let target: DesktopWindow | null = null;
  function open(paths: readonly string[]) {
    if (target === null) waiting.push(...paths);
    else target.openFiles(paths);
  }
  app.on('open-file', (event, path) => {
    event.preventDefault();
    open([path]);
  });
  app.on('second-instance', (_event, _argv, _folder, commandLine) => {
    // What main.ts of the other start gave to requestSingleInstanceLock.
    open(boardFilesIn(commandLine as CommandLine));
  });
  return {
    waiting,
    open,
    deliver(window) {
      target = window;
      if (waiting.length > 0) window.openFiles(waiting.splice(0));
    },
  };
}
