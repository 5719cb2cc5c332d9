import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cacheFolder, root, say, tool } from './project.mjs';
import { run } from './run.mjs';

/** What a build of the program reads. */
const inputs = ['src', 'electron.vite.config.ts', 'package-lock.json', 'tsconfig.base.json'];
/** What the built program compiles into out/content: read at run time when it is newer than that. */
const contentInputs = ['content', 'templates'];

/** What a whole build leaves; one missing means that it was broken off or cleaned. */
const outputs = [
  'out/main/electron.js',
  'out/main/web.js',
  'out/main/cli.js',
  'out/preload/index.cjs',
  'out/renderer/index.html',
];

const stampFile = join(cacheFolder, 'build.sha256');
const contentStampFile = join(cacheFolder, 'content.sha256');
const contentOutput = 'out/content/content.json';

/**
 * A hash over names and contents of everything a step of the build reads. By content, not by time: a checkout that goes back and
 * forth between branches changes every time stamp and no content.
 * @param {string} folder of the checkout
 * @param {readonly string[]} [read] files and folders in it
 */
export function fingerprint(folder, read = inputs) {
  const hash = createHash('sha256');
  for (const file of read.flatMap((input) => filesUnder(folder, input)))
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
function isBuilt() {
  return isCurrent(stampFile, outputs, inputs);
}

function isContentCompiled() {
  return isCurrent(contentStampFile, [contentOutput], [...inputs, ...contentInputs]);
}

/**
 * @param {string} stamp file with the fingerprint of what was read
 * @param {readonly string[]} left files that must be there
 * @param {readonly string[]} read
 */
function isCurrent(stamp, left, read) {
  return (
    left.every((file) => existsSync(join(root, file))) &&
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === fingerprint(root, read)
  );
}

/**
 * Builds out/ as far as it is not current: the program, and with it the content.
 * @returns {Promise<{ code: number, output: string, ms: number }>} code 0 also when there was nothing to do
 */
export async function build() {
  const program = isBuilt() ? { code: 0, output: '', ms: 0 } : await buildProgram();
  if (program.code !== 0 || isContentCompiled()) return program;
  const stamp = fingerprint(root, [...inputs, ...contentInputs]);
  const content = await run(process.execPath, [join(root, 'out/main/cli.js'), 'compile']);
  if (content.code === 0) keepStamp(contentStampFile, stamp);
  return { ...content, ms: program.ms + content.ms };
}

async function buildProgram() {
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
  keepStamp(stampFile, stamp);
  return result;
}

/**
 * @param {string} file
 * @param {string} stamp
 */
function keepStamp(file, stamp) {
  mkdirSync(cacheFolder, { recursive: true });
  writeFileSync(file, stamp);
}

/**
 * Builds out/ if it is not current, and tells the person at the terminal.
 * @returns {Promise<boolean>} false if the build failed; what it printed has then been shown
 */
export async function ensureBuilt() {
  if (isBuilt() && isContentCompiled()) return true;
  say('Building ...');
  const { code, output, ms } = await build();
  if (code === 0) say(`Built in ${(ms / 1000).toFixed(0)} s.`);
  else say(`${output.trim()}\nThe build failed; see above.`);
  return code === 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = (await ensureBuilt()) ? 0 : 1;
