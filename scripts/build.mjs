import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cacheFolder, root, say, tool } from './project.mjs';
import { run } from './run.mjs';

/** What a build reads, as far as the product depends on it. Content and templates are read at run time. */
const inputs = ['src', 'electron.vite.config.ts', 'package-lock.json', 'tsconfig.base.json'];

/** What a whole build leaves; one missing means that it was broken off or cleaned. */
const outputs = [
  'out/main/electron.js',
  'out/main/web.js',
  'out/main/cli.js',
  'out/preload/index.cjs',
  'out/renderer/index.html',
];

const stampFile = join(cacheFolder, 'build.sha256');

/**
 * A hash over names and contents of everything a build reads. By content, not by time: a checkout that goes back and
 * forth between branches changes every time stamp and no content.
 * @param {string} folder of the checkout
 */
export function fingerprint(folder) {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap((input) => filesUnder(folder, input)))
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(folder, file)))
      .update('\0');
  return hash.digest('hex');
}

/**
 * @param {string} folder
 * @param {string} path relative to it, a file or a folder
 * @returns {string[]} the files, sorted, without tests, with forward slashes
 */
function filesUnder(folder, path) {
  const full = join(folder, path);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return /\.test\.tsx?$/.test(path) ? [] : [path];
  return readdirSync(full)
    .sort()
    .flatMap((name) => filesUnder(folder, `${path}/${name}`));
}

/** Whether out/ is a whole build of what is in the checkout now. */
export function isBuilt() {
  return (
    outputs.every((file) => existsSync(join(root, file))) &&
    existsSync(stampFile) &&
    readFileSync(stampFile, 'utf8') === fingerprint(root)
  );
}

/**
 * Builds out/ if it is not current.
 * @returns {Promise<{ code: number, output: string, ms: number }>} code 0 also when there was nothing to do
 */
export async function build() {
  if (isBuilt()) return { code: 0, output: '', ms: 0 };
  const stamp = fingerprint(root);
  const result = await run(process.execPath, [
    tool('electron-vite/bin/electron-vite.js'),
    'build',
    '--logLevel',
    'warn',
  ]);
  if (result.code !== 0) return result;
  const missing = outputs.filter((file) => !existsSync(join(root, file)));
  if (missing.length > 0)
    return { ...result, code: 1, output: `${result.output}the build left no ${missing.join(', ')}\n` };
  mkdirSync(cacheFolder, { recursive: true });
  writeFileSync(stampFile, stamp);
  return result;
}

/**
 * Builds out/ if it is not current, and tells the person at the terminal.
 * @returns {Promise<boolean>} false if the build failed; what it printed has then been shown
 */
export async function ensureBuilt() {
  if (isBuilt()) return true;
  say('Building ...');
  const { code, output, ms } = await build();
  if (code === 0) say(`Built in ${(ms / 1000).toFixed(0)} s.`);
  else say(`${output.trim()}\nThe build failed; see above.`);
  return code === 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = (await ensureBuilt()) ? 0 : 1;
