import { EventEmitter } from 'node:events';
import type { Dialog, Display, Screen, Shell } from 'electron';
import { strict } from './strict';

/** Every dialog is cancelled. A test that wants another answer puts its own function in place, here as on Electron. */
export const dialog = strict('dialog', {
  showSaveDialog: () => Promise.resolve({ canceled: true, filePath: '' }),
  showOpenDialog: () => Promise.resolve({ canceled: true, filePaths: [] }),
  showMessageBox: () => Promise.resolve({ response: 0, checkboxChecked: false }),
  showErrorBox(title: string, content: string) {
    console.error(`${title}\n${content}`);
  },
} satisfies Pick<Dialog, 'showSaveDialog' | 'showOpenDialog' | 'showMessageBox' | 'showErrorBox'>);

/** What was handed to the system. */
const opened: string[] = [];
export const shell = strict('shell', {
  openExternal(url: string) {
    opened.push(url);
    return Promise.resolve();
  },
  openPath(path: string) {
    opened.push(path);
    return Promise.resolve('');
  },
  standinOpened: opened,
} satisfies Pick<Shell, 'openExternal' | 'openPath'> & { standinOpened: string[] });

const area = { x: 0, y: 0, width: 1920, height: 1080 };
const display: Pick<Display, 'id' | 'bounds' | 'workArea'> = { id: 1, bounds: area, workArea: area };
type ScreenPart = {
  [K in 'getAllDisplays' | 'getPrimaryDisplay']: () => ReturnType<Screen[K]> extends Display[]
    ? (typeof display)[]
    : typeof display;
};
export const screen = strict('screen', {
  getAllDisplays: () => [display],
  getPrimaryDisplay: () => display,
} satisfies ScreenPart);

/** Tests emit `resume` on it. */
export const powerMonitor = new EventEmitter();
