import { readFileSync } from 'node:fs';
import { posix, win32 } from 'node:path';

export interface SystemInfo {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  readonly home: string;
}

const PRODUCT = 'Whetboard';

/** The folder that Electron names userData for this product, so that both shells share one settings file. */
export function findConfigFolder({ platform, env, home }: SystemInfo): string {
  if (platform === 'win32') return win32.join(env['APPDATA'] ?? win32.join(home, 'AppData', 'Roaming'), PRODUCT);
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', PRODUCT);
  const base = env['XDG_CONFIG_HOME'];
  // The XDG specification says to ignore a relative one.
  return posix.join(base?.startsWith('/') ? base : posix.join(home, '.config'), PRODUCT);
}

/** The folder that Electron names documents. On Linux `userDirs` is the text of user-dirs.dirs, or null. */
export function findDocumentsFolder({ platform, home }: SystemInfo, userDirs: string | null): string {
  if (platform === 'win32') return win32.join(home, 'Documents');
  const named = /^XDG_DOCUMENTS_DIR="(.+)"$/m.exec(userDirs ?? '')?.[1]?.replace(/^\$HOME(?=\/|$)/, home);
  return named?.startsWith('/') ? named.replace(/(.)\/$/, '$1') : posix.join(home, 'Documents');
}

/** The text of user-dirs.dirs, in which Linux desktops name the person's folders; null where there is none. */
export function readUserDirs({ platform, env, home }: SystemInfo): string | null {
  if (platform !== 'linux') return null;
  try {
    return readFileSync(posix.join(env['XDG_CONFIG_HOME'] ?? posix.join(home, '.config'), 'user-dirs.dirs'), 'utf8');
  } catch {
    return null;
  }
}
