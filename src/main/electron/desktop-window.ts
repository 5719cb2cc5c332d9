import { type BrowserWindow, dialog, nativeTheme, screen } from 'electron';
import type { Services } from '../services/create-services';
import type { Log } from '../services/log';
import { openBoardFiles } from '../services/open-board-files';
import type { PageLine } from '../services/page-line';
import type { SettingsFile } from '../services/settings-file';
import { openMainWindow } from './main-window';
import { fitPlace, type WindowPlace } from './window-place';

export interface DesktopWindowOptions {
  readonly services: Services;
  readonly settings: SettingsFile;
  readonly log: Log;
  /** Absolute path of the built preload. */
  readonly preload: string;
  readonly line: PageLine;
}

/** The one window of the program. On a Mac it may be closed while the program runs on. */
export interface DesktopWindow {
  current(): BrowserWindow | null;
  /** Opens it, or brings it to the front. */
  show(): void;
  /** Brings board files into the workspace and shows them; without files it only comes to the front. */
  openFiles(paths: readonly string[]): void;
  /** Asks the page for its last changes and closes. */
  close(): Promise<void>;
}

export function createDesktopWindow({ services, settings, log, preload, line }: DesktopWindowOptions): DesktopWindow {
  let window: BrowserWindow | null = null;

  services.onEvent((event, data) => {
    if (window !== null && !window.isDestroyed()) window.webContents.send('host.event', event, data);
  });

  function savePlace(place: WindowPlace) {
    settings.saveShellState({ ...settings.shellState(), window: place });
  }

  function open() {
    const main = screen.getPrimaryDisplay();
    const others = screen.getAllDisplays().filter((display) => display.id !== main.id);
    const opened = openMainWindow({
      place: fitPlace(
        settings.shellState().window,
        [main, ...others].map(({ workArea }) => workArea),
      ),
      dark: nativeTheme.shouldUseDarkColors,
      preload,
      onPlace: savePlace,
      beforeClose: () => line.flush(1),
      onFault: (error) => log.error('window', error),
    });
    opened.webContents.on('render-process-gone', () => line.lost());
    opened.on('closed', () => {
      line.lost();
      if (window === opened) window = null;
    });
    window = opened;
  }

  function show() {
    if (window === null || window.isDestroyed()) return open();
    if (window.isMinimized()) window.restore();
    window.focus();
  }

  async function openFiles(paths: readonly string[]) {
    show();
    await openBoardFiles(paths, {
      handleFile: (request) => services.handleFile(request),
      show: (argument) => line.command('board.open', argument),
      tell: (message) => void (window && dialog.showMessageBox(window, { type: 'warning', message })),
    });
  }

  return {
    current: () => window,
    show,
    openFiles: (paths) => void openFiles(paths),
    async close() {
      const closing = window;
      if (closing === null || closing.isDestroyed()) return;
      await new Promise<void>((resolve) => {
        closing.once('closed', resolve);
        closing.close();
      });
    },
  };
}
