import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { say } from './project.mjs';
import { run } from './run.mjs';

/**
 * The part of a machine that decides where a Chromium is; a test passes its own.
 * @typedef {object} Machine
 * @property {NodeJS.Platform} platform
 * @property {Record<string, string | undefined>} env
 * @property {string} home
 * @property {(path: string) => boolean} exists
 * @property {(folder: string) => readonly string[]} list names in a folder, none if it is not there
 */

/** @type {Machine} */
const thisMachine = {
  platform: process.platform,
  env: process.env,
  home: homedir(),
  exists: existsSync,
  list: (folder) => (existsSync(folder) ? readdirSync(folder) : []),
};

/**
 * The Chromium to test in: $CHROMIUM, else one on the PATH or in a well-known place, else the newest that Playwright keeps.
 * @param {Machine} [machine]
 * @returns {string | null} path of an executable
 */
export function findChromium(machine = thisMachine) {
  const named = machine.env['CHROMIUM'];
  if (named) return machine.exists(named) ? named : null;
  return [...installed(machine), ...keptByPlaywright(machine)].find((path) => machine.exists(path)) ?? null;
}

/** @param {Machine} machine */
function installed({ platform, env, home }) {
  if (platform === 'darwin')
    return ['Chromium', 'Google Chrome'].flatMap((name) =>
      ['/Applications', join(home, 'Applications')].map((folder) => `${folder}/${name}.app/Contents/MacOS/${name}`),
    );
  if (platform === 'win32')
    return ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA']
      .flatMap((name) => env[name] ?? [])
      .flatMap((folder) => [
        join(folder, 'Chromium', 'Application', 'chrome.exe'),
        join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      ]);
  const folders = [...(env['PATH'] ?? '').split(delimiter).filter(Boolean), '/usr/bin', '/snap/bin'];
  return ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].flatMap((name) =>
    folders.map((folder) => join(folder, name)),
  );
}

/** @param {Machine} machine */
function keptByPlaywright({ platform, env, home, list }) {
  const cache =
    env['PLAYWRIGHT_BROWSERS_PATH'] ??
    (platform === 'darwin'
      ? join(home, 'Library', 'Caches', 'ms-playwright')
      : platform === 'win32'
        ? join(env['LOCALAPPDATA'] ?? home, 'ms-playwright')
        : join(env['XDG_CACHE_HOME'] ?? join(home, '.cache'), 'ms-playwright'));
  return list(cache)
    .flatMap((name) => /^chromium-(\d+)$/.exec(name) ?? [])
    .filter((part) => /^\d+$/.test(part))
    .sort((a, b) => Number(b) - Number(a))
    .flatMap((revision) =>
      [
        ['chrome-linux', 'chrome'],
        ['chrome-linux64', 'chrome'],
        ['chrome-mac', 'Chromium.app', 'Contents', 'MacOS', 'Chromium'],
        ['chrome-win', 'chrome.exe'],
        ['chrome-win64', 'chrome.exe'],
      ].map((path) => join(cache, `chromium-${revision}`, ...path)),
    );
}

/**
 * A Chromium, installed if that can be done without asking: as root on Debian and its kin.
 * @returns {Promise<string | null>} null if there is none; one line then has said what to install
 */
export async function ensureChromium() {
  const found = findChromium();
  if (found !== null) return found;
  if (process.env['CHROMIUM']) {
    say(`CHROMIUM names ${process.env['CHROMIUM']}, and there is no such file.`);
    return null;
  }
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say('Installing Chromium (apt-get install chromium) ...');
    const quiet = { env: { DEBIAN_FRONTEND: 'noninteractive' } };
    await run('apt-get', ['update', '-qq'], quiet);
    const { code, output } = await run(
      'apt-get',
      ['install', '-y', '-qq', '--no-install-recommends', 'chromium'],
      quiet,
    );
    if (code !== 0) say(output.trim());
    const now = findChromium();
    if (now !== null) return now;
  }
  say('No Chromium is here: install the package chromium, or run `npx playwright install chromium`, or set CHROMIUM.');
  return null;
}
