import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractAll, extractFile, listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packWithStandin } from './pack.mjs';
import { cacheFolder } from './project.mjs';

// What ships: packs out/ as a release is packed, with a stand-in for Electron, and looks into it.

const into = join(cacheFolder, 'package');
const packed = join(into, 'linux-unpacked');
const archive = join(packed, 'resources', 'app.asar');
/** How the fuse wire says "on": an ASCII digit. */
const fuseOn = '1'.charCodeAt(0);
/** elkjs comes as one file with modules of its own in it, whose own `require` answers these. */
const insideElk = ['web-worker', './elk-api.js', './elk-worker.min.js'];
/** @type {string[]} */
let files;

beforeAll(async () => {
  rmSync(into, { recursive: true, force: true });
  const { code, output } = await packWithStandin({ into });
  if (code !== 0) throw new Error(output);
  files = listPackage(archive, { isPack: false }).map((path) => path.replaceAll('\\', '/').slice(1));
}, 120_000);

const text = (/** @type {string} */ path) => extractFile(archive, path).toString('utf8');

describe('the archive', () => {
  it('holds the build, the content and the papers, and nothing else', () => {
    expect(files.filter((path) => !/^(out|content|templates|licences)(\/|$)|^package\.json$/.test(path))).toEqual([]);
    expect(files.filter((path) => /\.(ts|tsx|map)$|\.test\.|(^|\/)node_modules(\/|$)|(^|\/)\./.test(path))).toEqual([]);
  });

  it('holds every part that the program reads at run time', () => {
    expect(files).toEqual(
      expect.arrayContaining([
        'content/roles.yaml',
        'content/exercises/surge-pricing.yaml',
        'templates/surge-pricing.yaml',
        'licences/tldraw.md',
        'out/main/electron.js',
        'out/main/web.js',
        'out/main/cli.js',
        'out/preload/index.cjs',
        'out/renderer/index.html',
      ]),
    );
  });

  it('needs nothing but Node and Electron', () => {
    const scripts = files.filter((path) => /^out\/(main|preload)\/.*\.(c|m)?js$/.test(path));
    const needed = scripts.flatMap((path) => importsOf(text(path)).map((name) => ({ path, name })));
    const own = (/** @type {string} */ name) =>
      builtinModules.includes(name.replace(/^node:/, '')) || name === 'electron';
    expect(needed.filter(({ name }) => !/^[./]/.test(name) && !own(name))).toEqual([]);
    expect(needed.filter(({ name }) => name === 'node:fs').length).toBeGreaterThan(0);
  });

  it('keeps Electron out of what the browser shell and the command line load', () => {
    for (const entry of ['out/main/web.js', 'out/main/cli.js'])
      expect(reachable(entry).flatMap((path) => importsOf(text(path)))).not.toContain('electron');
  });

  it('has a preload that a sandbox can load: one CommonJS file that requires electron only', () => {
    expect(files.filter((path) => path.startsWith('out/preload/'))).toEqual(['out/preload/index.cjs']);
    const preload = text('out/preload/index.cjs');
    expect(preload).not.toMatch(/^\s*(import|export)\s/m);
    expect(new Set(importsOf(preload))).toEqual(new Set(['electron']));
  });

  it('has a package.json without what only a developer needs', () => {
    const { main, devDependencies, scripts } = JSON.parse(text('package.json'));
    expect({ main, devDependencies, scripts }).toEqual({
      main: './out/main/electron.js',
      devDependencies: undefined,
      scripts: undefined,
    });
  });
});

describe('the folder', () => {
  it('has its fuses set', async () => {
    const wire = await getCurrentFuseWire(join(packed, 'whetboard'));
    const on = Object.entries(FuseV1Options)
      .filter(([, fuse]) => typeof fuse === 'number' && wire[/** @type {FuseV1Options} */ (fuse)] === fuseOn)
      .map(([name]) => name);
    expect(on.filter((name) => name !== 'WasmTrapHandlers')).toEqual([
      'EnableCookieEncryption',
      'EnableEmbeddedAsarIntegrityValidation',
      'OnlyLoadAppFromAsar',
    ]);
  });

  it.each(['LICENSE.electron.txt', 'LICENSES.chromium.html', 'NOTICE', 'licences/tldraw.md'])('has %s', (path) => {
    expect(readFileSync(join(packed, path)).length).toBeGreaterThan(0);
  });
});

describe('the browser shell', () => {
  /** @type {string} */
  let folder;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'whetboard-package-'));
    extractAll(archive, join(folder, 'app'));
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }));

  it('runs from the archive alone', async () => {
    const args = ['out/main/web.js', '--no-open', '--port', '0', '--workspace', join(folder, 'workspace')];
    const shell = spawn(process.execPath, args, {
      cwd: join(folder, 'app'),
      env: { ...process.env, WHETBOARD_CONFIG_DIR: join(folder, 'config') },
    });
    try {
      const ready = await new Promise((resolve, reject) => {
        let printed = '';
        for (const stream of [shell.stdout, shell.stderr])
          stream.on('data', (chunk) => {
            printed += String(chunk);
            if (/^READY \S+$/m.test(printed)) resolve(printed);
          });
        shell.on('close', (code) => reject(new Error(`ended with exit code ${code}: ${printed}`)));
      });
      expect(ready).toMatch(/^READY http:\/\/127\.0\.0\.1:\d+\//m);
    } finally {
      shell.kill('SIGKILL');
    }
  }, 30_000);
});

/**
 * Everything a script imports or requires, by name.
 * @param {string} source
 */
function importsOf(source) {
  return ts
    .preProcessFile(source, true, true)
    .importedFiles.map(({ fileName }) => fileName)
    .filter((name) => !insideElk.includes(name));
}

/**
 * The scripts that loading one may load, by relative imports.
 * @param {string} entry path in the archive
 * @returns {string[]}
 */
function reachable(entry) {
  const seen = new Set([entry]);
  for (const path of seen)
    for (const name of importsOf(text(path)))
      if (name.startsWith('.')) seen.add(new URL(name, `file:///${path}`).pathname.slice(1));
  return [...seen];
}
