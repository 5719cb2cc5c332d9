import type { BrowserWindowConstructorOptions, WebPreferences } from 'electron';
import type { WindowPlace } from './window-place';

/** What the page's process may do: nothing but what a page in a browser may. Each value is also a point of Electron's security list. */
function pagePreferences(preload: string): WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    // The checker and autosave go on while the window is covered.
    backgroundThrottling: false,
  };
}

export function windowOptions(options: {
  readonly place: WindowPlace;
  readonly dark: boolean;
  readonly preload: string;
}): BrowserWindowConstructorOptions {
  const { x, y, width, height } = options.place;
  return {
    width,
    height,
    ...(x !== null && y !== null && { x, y }),
    minWidth: 960,
    minHeight: 600,
    title: 'Whetboard',
    // Shown when the page is drawn; until then the ground of its theme (--wb-ground in tokens.css).
    show: false,
    backgroundColor: options.dark ? '#15181a' : '#f7f8f5',
    autoHideMenuBar: true,
    webPreferences: pagePreferences(options.preload),
  };
}
