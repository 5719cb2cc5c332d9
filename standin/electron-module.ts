/** What `import ... from 'electron'` gives to a program that runs on the stand-in. Whatever is not here does not exist. */
import { app } from './app';
import { BrowserWindow } from './browser-window';
import { ipcMain } from './ipc-main';
import { Menu } from './menu';
import { nativeTheme } from './native-theme';
import { protocol } from './protocol';
import { session } from './session';
import { dialog, powerMonitor, screen, shell } from './system';
import { strict } from './strict';

export { app, BrowserWindow, dialog, ipcMain, Menu, nativeTheme, powerMonitor, protocol, screen, session, shell };

const electron = {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  powerMonitor,
  protocol,
  screen,
  session,
  shell,
} satisfies Partial<Record<keyof typeof import('electron'), unknown>>;

// electron-store takes the default export, Playwright's `evaluate` what `require('electron')` gives.
export default strict('electron', electron);
