import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, say } from './project.mjs';
import { run } from './run.mjs';

/**
 * Whether node_modules holds what package-lock.json asks for. npm writes what it installed, last of all, into
 * node_modules/.package-lock.json; comparing with it needs no stamp of our own and notices a broken-off install.
 * @param {string} folder of the checkout
 */
export function isInstalled(folder) {
  const wanted = packagesIn(join(folder, 'package-lock.json'));
  const present = packagesIn(join(folder, 'node_modules', '.package-lock.json'));
  if (wanted === null || present === null) return false;
  return Object.entries(wanted).every(
    ([path, entry]) =>
      path === '' ||
      present[path]?.version === entry.version ||
      (entry.optional === true && present[path] === undefined),
  );
}

/**
 * @param {string} file a lock file of npm
 * @returns {Record<string, { version?: string, optional?: boolean }> | null} null if it is missing or unreadable
 */
function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? null;
  } catch {
    return null;
  }
}

/**
 * Installs the dependencies if they are not there as locked.
 * @returns {Promise<boolean>} false if npm failed; it has then said why
 */
export async function ensureInstalled() {
  if (isInstalled(root)) return true;
  say('Installing the dependencies (npm ci) ...');
  const [command, ...first] = npmCommand();
  const { code, ms } = await run(command, [...first, 'ci'], { output: 'stderr' });
  if (code !== 0) say('npm ci failed; see above.');
  else say(`Installed in ${(ms / 1000).toFixed(0)} s.`);
  return code === 0;
}

/**
 * How to call npm: through the npm that started us where there is one, because on Windows `npm` is a .cmd file that
 * spawn does not start without a shell.
 * @returns {[string, ...string[]]}
 */
function npmCommand() {
  const script = process.env['npm_execpath'];
  return script?.endsWith('.js') ? [process.execPath, script] : ['npm'];
}
