import { BrowserWindow } from 'electron';
import { appAddress } from './app-address';
import { windowOptions } from './window-options';
import type { WindowPlace } from './window-place';

/** A window that is dragged reports a hundred places a second. */
const SETTLE_MS = 500;

export interface MainWindowOptions {
  readonly place: WindowPlace;
  readonly dark: boolean;
  /** Absolute path of the built preload. */
  readonly preload: string;
  /** Told where the window stands when it has come to rest, and when it closes. */
  readonly onPlace: (place: WindowPlace) => void;
  /** Awaited before the window closes: the page's last changes. */
  readonly beforeClose: () => Promise<void>;
  readonly onFault: (error: unknown) => void;
}

/** Opens the window on our page. It shows itself when the page is drawn, and comes back when its process crashes. */
export function openMainWindow({
  place,
  dark,
  preload,
  onPlace,
  beforeClose,
  onFault,
}: MainWindowOptions): BrowserWindow {
  const window = new BrowserWindow(windowOptions({ place, dark, preload }));
  if (place.maximized) window.maximize();
  rememberPlace(window, onPlace);
  closeAfter(window, beforeClose);
  window.once('ready-to-show', () => window.show());
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    // What was drawn is in the journal of main: the page opens its board again.
    if (reason !== 'clean-exit' && !window.isDestroyed()) window.reload();
  });
  // Fails when the window is closed before its page is there.
  window.loadURL(appAddress).catch((error: unknown) => onFault(error));
  return window;
}

function rememberPlace(window: BrowserWindow, onPlace: (place: WindowPlace) => void) {
  let timer: NodeJS.Timeout | undefined;
  const report = () => {
    clearTimeout(timer);
    if (!window.isDestroyed()) onPlace({ ...window.getNormalBounds(), maximized: window.isMaximized() });
  };
  const reportSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(report, SETTLE_MS);
  };
  window.on('resize', reportSoon);
  window.on('move', reportSoon);
  window.on('close', report);
}

function closeAfter(window: BrowserWindow, beforeClose: () => Promise<void>) {
  let isAsking = false;
  window.on('close', (event) => {
    event.preventDefault();
    if (isAsking) return;
    isAsking = true;
    // destroy() asks nobody again.
    void beforeClose().finally(() => window.destroy());
  });
}
