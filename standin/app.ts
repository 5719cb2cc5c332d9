import { EventEmitter } from 'node:events';
import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import type { App } from 'electron';
import { lifecycle } from './lifecycle';
import { claimInstance, handOver, listenForInstances } from './single-instance';
import { strict } from './strict';

type PathName = Parameters<App['getPath']>[0];

let announceReady: () => void;
const ready = new Promise<void>((resolve) => (announceReady = resolve));

class StandinApp extends EventEmitter {
  readonly isPackaged = false;
  isSandboxed = false;
  readonly #paths = new Map<string, string>();
  #handingOver: Promise<void> = Promise.resolve();
  /** Windows close themselves when the program quits; window.ts puts them here. */
  readonly closeBeforeQuit = new Set<() => Promise<void>>();

  get name() {
    return lifecycle.manifest.productName ?? lifecycle.manifest.name;
  }

  whenReady(): Promise<void> {
    return ready;
  }

  isReady(): boolean {
    return lifecycle.isReady;
  }

  enableSandbox() {
    if (lifecycle.isReady) throw new Error('app.enableSandbox() can only be called before app is ready');
    this.isSandboxed = true;
  }

  getName(): string {
    return this.name;
  }

  getVersion(): string {
    return lifecycle.manifest.version;
  }

  getAppPath(): string {
    return lifecycle.folder;
  }

  getPath(name: PathName): string {
    const path = this.#paths.get(name) ?? this.#usualPath(name);
    mkdirSync(path, { recursive: true });
    return path;
  }

  #usualPath(name: PathName): string {
    if (name === 'userData') return join(homedir(), '.config', this.name);
    if (name === 'documents') return join(homedir(), 'Documents');
    throw new Error(`The stand-in does not imitate app.getPath('${name}').`);
  }

  setPath(name: string, path: string) {
    if (!isAbsolute(path)) throw new Error('Path must be absolute');
    this.#paths.set(name, path);
  }

  /** As in Electron: one for each userData folder; the first is told of the others by 'second-instance'. */
  requestSingleInstanceLock(extra: unknown = null): boolean {
    const userData = this.getPath('userData');
    if (claimInstance(userData)) {
      listenForInstances(userData, ({ argv, folder, extra }) => this.emit('second-instance', {}, argv, folder, extra));
      return true;
    }
    this.#handingOver = handOver(userData, { argv: process.argv, folder: process.cwd(), extra });
    return false;
  }

  becomeReady() {
    lifecycle.isReady = true;
    announceReady();
    this.emit('ready', {}, {});
  }

  quit() {
    void this.#quit();
  }

  async #quit() {
    let isPrevented = false;
    this.emit('before-quit', { preventDefault: () => (isPrevented = true) });
    if (isPrevented) return;
    lifecycle.isQuitting = true;
    await this.#handingOver;
    for (const close of [...this.closeBeforeQuit]) await close();
    this.emit('will-quit', { preventDefault() {} });
    this.emit('quit', {}, 0);
    this.exit(0);
  }

  exit(code = 0) {
    lifecycle.stopBrowser();
    process.exit(code);
  }
}

export const standinApp = new StandinApp();

export const app = strict('app', standinApp) satisfies Pick<
  App,
  | 'isPackaged'
  | 'name'
  | 'whenReady'
  | 'isReady'
  | 'enableSandbox'
  | 'getName'
  | 'getVersion'
  | 'getAppPath'
  | 'getPath'
  | 'setPath'
  | 'requestSingleInstanceLock'
  | 'quit'
  | 'exit'
>;
