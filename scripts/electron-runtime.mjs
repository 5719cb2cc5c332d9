import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, root, tool } from './project.mjs';
import { run } from './run.mjs';

/** How long a fetch may take: 110 MB over a slow line. Without a network it fails within seconds by itself. */
const fetchTimeoutMs = 300_000;

/** After a failed fetch the next start does not try again for a day; `--shell electron` always tries. */
const retryAfterMs = 24 * 3600 * 1000;

const failureFile = join(cacheFolder, 'electron-fetch-failed.json');

/**
 * The executable of Electron's runtime. Looks at files only: importing the package would try to download it.
 * @param {string} [folder] of the checkout
 * @param {Record<string, string | undefined>} [env]
 * @returns {string | null} null if the runtime is not there
 */
export function findElectron(folder = root, env = process.env) {
  const home = join(folder, 'node_modules', 'electron');
  const pathFile = join(home, 'path.txt');
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : 'electron';
  const executable = join(env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(home, 'dist'), name);
  return existsSync(executable) ? executable : null;
}

/**
 * Why Electron cannot show a window on this machine even if its runtime is there. Whoever names a distribution of their
 * own (ELECTRON_OVERRIDE_DIST_PATH) knows what it can do.
 * @param {{ platform: NodeJS.Platform, env: Record<string, string | undefined>, isRoot: boolean }} machine
 * @returns {string | null} null if nothing is known to be in the way
 */
export function obstacleToElectron({ platform, env, isRoot }) {
  if (platform !== 'linux' || env['ELECTRON_OVERRIDE_DIST_PATH']) return null;
  if (!env['DISPLAY'] && !env['WAYLAND_DISPLAY']) return 'there is no display';
  return isRoot ? 'Electron does not run as root' : null;
}

/**
 * Fetches the runtime with the installer that the electron package brings (it has no install script of its own).
 * @param {{ evenIfItFailedLately: boolean }} how
 * @returns {Promise<string | null>} the executable, null if it could not be fetched
 */
export async function fetchElectron({ evenIfItFailedLately }) {
  const version = JSON.parse(readFileSync(tool('electron/package.json'), 'utf8')).version;
  if (!evenIfItFailedLately && failedLately(version)) return null;
  const { code, output } = await run(process.execPath, [tool('electron/install.js')], { timeoutMs: fetchTimeoutMs });
  const found = code === 0 ? findElectron() : null;
  mkdirSync(cacheFolder, { recursive: true });
  if (found === null) writeFileSync(failureFile, JSON.stringify({ version, at: Date.now(), output }));
  else rmSync(failureFile, { force: true });
  return found;
}

/** @param {string} version of Electron that is wanted */
function failedLately(version) {
  try {
    const failure = JSON.parse(readFileSync(failureFile, 'utf8'));
    return failure.version === version && Date.now() - failure.at < retryAfterMs;
  } catch {
    return false;
  }
}
