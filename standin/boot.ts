import { readFileSync } from 'node:fs';
import inspector from 'node:inspector';
import Module, { register } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { standinApp } from './app';
import { startChromium } from './chromium';
import electron from './electron-module';
import { lifecycle } from './lifecycle';
import { serveSchemes } from './protocol';

/** Starts the program in `folder` as the Electron executable would: `args` is the rest of the command line. */
export async function boot(folder: string, args: readonly string[], options: { readonly inspect: boolean }) {
  lifecycle.folder = resolve(folder);
  // Our own package.json, whose fields the type names.
  lifecycle.manifest = JSON.parse(
    readFileSync(join(lifecycle.folder, 'package.json'), 'utf8'),
  ) as typeof lifecycle.manifest;
  const launcher = process.argv[1] ?? 'standin';
  process.argv = [launcher, folder, ...args];
  Object.assign(process, { type: 'browser', resourcesPath: lifecycle.folder });
  Object.defineProperty(process.versions, 'electron', { value: '0.0.0-standin', enumerable: true });
  provideElectron();
  // Prints "Debugger listening on ws://...", for which Playwright waits.
  if (options.inspect) inspector.open(0, '127.0.0.1');

  await import(pathToFileURL(resolve(lifecycle.folder, lifecycle.manifest.main ?? 'index.js')).href);
  if (lifecycle.isQuitting) return;
  const profile = join(standinApp.getPath('userData'), 'standin-chromium');
  const chromium = await startChromium(profile, await serveSchemes());
  lifecycle.stopBrowser = () => chromium.stop();
  lifecycle.browser = chromium.browser.contexts()[0] ?? null;
  // Electron leaves when its display does; a closed Chromium is as much as that here.
  chromium.browser.on('disconnected', () => standinApp.exit(1));
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => standinApp.quit());
  standinApp.becomeReady();
  // Playwright waits for this line, too.
  process.stderr.write(`DevTools listening on ${chromium.address}\n`);
}

/** `electron` is no package here: both module systems are told where it is. */
function provideElectron() {
  register(new URL('./resolve-electron.js', import.meta.url), {
    data: new URL('./electron-module.js', import.meta.url).href,
  });
  // Node's types leave out the hook that every loader of CommonJS goes through.
  const loader = Module as unknown as { _load(request: string, ...rest: unknown[]): unknown };
  const load = loader._load.bind(Module);
  loader._load = (request, ...rest) => (request === 'electron' ? electron : load(request, ...rest));
}
