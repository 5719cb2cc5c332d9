import type { ChildProcess } from 'node:child_process';
import { findChromium, hasDisplay, openAppWindow, openWithSystem } from './browser';
import type { SystemInfo } from './system-folders';

export interface WindowOpenerPorts {
  readonly system: SystemInfo;
  /** Folder for the profile of our own windows. */
  readonly profile: string;
  /** A new address that lets a browser in once. */
  readonly createEntry: () => string;
  /** Tells the person at the terminal. */
  readonly print: (line: string) => void;
  /** The last window of ours was closed. */
  readonly onClosed: () => void;
}

/** Shows the program: in an app window of Chromium, else in the default browser, else by its address in the terminal. */
export function createWindowOpener({ system, profile, createEntry, print, onClosed }: WindowOpenerPorts) {
  const windows = new Set<ChildProcess>();

  function printAddress() {
    print(`Open Whetboard in a browser of this machine, once: ${createEntry()}`);
  }

  function openChromium(chromium: string) {
    const window = openAppWindow({ chromium, url: createEntry(), profile });
    windows.add(window);
    // No such program, or one that died before it showed anything. (A Chromium that runs already takes the window over and
    // exits with 0.)
    window.once('error', () => windows.delete(window) && printAddress());
    window.once('exit', (code) => {
      if (!windows.delete(window)) return;
      if (code !== 0 && code !== null) printAddress();
      else if (windows.size === 0) onClosed();
    });
  }

  return {
    async open() {
      if (!hasDisplay(system)) return printAddress();
      const chromium = findChromium(system);
      if (chromium !== null) return openChromium(chromium);
      if (!(await openWithSystem(createEntry(), system.platform))) printAddress();
    },
    closeAll() {
      for (const window of windows) window.kill();
      windows.clear();
    },
  };
}
