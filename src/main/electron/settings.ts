import { join } from 'node:path';
import type { IpcMain } from 'electron';
import ElectronStore from 'electron-store';
import type { Clock } from '../services/clock';
import { openSettingsFile, type SettingsFile } from '../services/settings-file';

export interface SettingsOptions {
  /** The folder that Electron names userData. */
  readonly folder: string;
  readonly ipcMain: Pick<IpcMain, 'removeAllListeners'>;
  readonly clock: Clock;
}

/** The settings in electron-store's file, which the browser shell reads and writes, too. */
export function openSettings({ folder, ipcMain, clock }: SettingsOptions): SettingsFile {
  return openSettingsFile({
    file: join(folder, 'config.json'),
    open() {
      const store = new ElectronStore<Record<string, unknown>>({ cwd: folder });
      // It offers the folder to every page that asks; ours has no way to ask, and nobody else shall.
      ipcMain.removeAllListeners('electron-store-get-data');
      return store;
    },
    wall: () => clock.wall(),
  });
}
