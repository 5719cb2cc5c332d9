import { describe, expect, it } from 'vitest';
import { windowOptions } from './window-options';

const place = { x: 10, y: 20, width: 1200, height: 800, maximized: false };

describe('windowOptions', () => {
  it('gives the page no more than a page in a browser has', () => {
    const { webPreferences } = windowOptions({ place, dark: false, preload: '/p/index.cjs' });
    expect(webPreferences).toEqual({
      preload: '/p/index.cjs',
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
      backgroundThrottling: false,
    });
  });

  it('lets the system choose where a window without a place stands', () => {
    const options = windowOptions({ place: { ...place, x: null, y: null }, dark: true, preload: '/p' });
    expect(options).toMatchObject({ width: 1200, height: 800, show: false });
    expect('x' in options || 'y' in options).toBe(false);
  });
});
