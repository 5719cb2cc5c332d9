import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { SystemInfo } from './system-folders';

/** Where Chromium and its kin live, best first; null when none is there. Only they can show a page as an app window. */
export function findChromium({ platform, env }: SystemInfo, exists = existsSync): string | null {
  return chromiumPlaces(platform, env).find((path) => exists(path)) ?? null;
}

function chromiumPlaces(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] {
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter(
      (root) => root !== undefined,
    );
    return roots.flatMap((root) => [
      `${root}\\Google\\Chrome\\Application\\chrome.exe`,
      `${root}\\Chromium\\Application\\chrome.exe`,
      `${root}\\Microsoft\\Edge\\Application\\msedge.exe`,
    ]);
  }
  if (platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  const names = [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'brave-browser',
  ];
  return ['/usr/bin', '/usr/local/bin', '/snap/bin'].flatMap((folder) => names.map((name) => `${folder}/${name}`));
}

/** Can a window be shown at all? On Linux only where a display server is named. */
export function hasDisplay({ platform, env }: SystemInfo): boolean {
  if (platform !== 'linux') return true;
  return Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
}

export interface AppWindow {
  readonly chromium: string;
  readonly url: string;
  /** A profile of its own: a cookie jar apart from the person's, and no extensions that read the page. */
  readonly profile: string;
}

/** Opens the page in a window without tabs or address bar. The process lives as long as its windows do. */
export function openAppWindow({ chromium, url, profile }: AppWindow): ChildProcess {
  // Chromium refuses to run as root with its sandbox; --test-type takes away the bar that warns of it.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : [];
  const flags = [`--user-data-dir=${profile}`, '--no-first-run', '--no-default-browser-check', ...asRoot];
  return spawn(chromium, [`--app=${url}`, ...flags], { stdio: 'ignore' });
}

/** Hands an address (or a folder) to whatever the system opens it with. Resolves false when that fails. */
export function openWithSystem(target: string, platform: NodeJS.Platform): Promise<boolean> {
  const [command, args] = systemOpener(target, platform);
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'ignore', detached: true });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
    child.unref();
  });
}

function systemOpener(target: string, platform: NodeJS.Platform): [string, string[]] {
  if (platform === 'darwin') return ['open', [target]];
  // Not `cmd /c start`: cmd would read the & of an address as its own.
  if (platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', target]];
  return ['xdg-open', [target]];
}
