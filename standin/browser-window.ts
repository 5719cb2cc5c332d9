import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import type { BrowserWindow as ElectronWindow, BrowserWindowConstructorOptions, Rectangle } from 'electron';
import type { Page } from 'playwright-core';
import { toChromium } from './address';
import { app, standinApp } from './app';
import { lifecycle } from './lifecycle';
import { followTheme } from './native-theme';
import { connectPage } from './page-connection';
import { bindingName, deliverySymbol, installBridge } from './page-bridge';
import { assertPageScheme, knownSchemes } from './protocol';
import { strict } from './strict';
import { asWebContents, StandinWebContents } from './web-contents';

const openWindows = new Set<StandinWindow>();

class StandinWindow extends EventEmitter {
  readonly contents = new StandinWebContents();
  readonly webContents = asWebContents(this.contents);
  #page: Promise<Page> | null = null;
  #bounds: Rectangle;
  #isMaximized = false;
  #isMinimized = false;
  #isVisible: boolean;
  #isDestroyed = false;
  /** The address that the program itself asked for: not a navigation of the page. */
  expected: string | null = null;

  static getAllWindows(): StandinWindow[] {
    return [...openWindows].map((window) => window.face);
  }

  static fromWebContents(contents: unknown): StandinWindow | null {
    return StandinWindow.getAllWindows().find((window) => window.webContents === contents) ?? null;
  }

  readonly face: StandinWindow;

  constructor(readonly standinOptions: BrowserWindowConstructorOptions = {}) {
    super();
    if (!lifecycle.isReady) throw new Error('Cannot create BrowserWindow before app is ready');
    const preload = standinOptions.webPreferences?.preload;
    if (preload !== undefined && !isAbsolute(preload)) throw new Error('preload script must have absolute path');
    const { x = 0, y = 0, width = 800, height = 600, show = true } = standinOptions;
    this.#bounds = { x, y, width, height };
    this.#isVisible = show;
    this.face = strict('BrowserWindow', this);
    openWindows.add(this);
    standinApp.closeBeforeQuit.add(this.destroyAndWait);
    this.contents.on('standin-reload', () => this.reload());
    app.emit('web-contents-created', {}, this.webContents);
    app.emit('browser-window-created', {}, this.face);
    return this.face;
  }

  async loadURL(address: string): Promise<void> {
    assertPageScheme(address);
    await this.#load(address);
  }

  async #load(address: string): Promise<void> {
    this.#page ??= this.#createPage();
    const page = await this.#page;
    this.expected = address;
    await page.goto(toChromium(address, knownSchemes()), { waitUntil: 'load' });
    this.expected = null;
    this.emit('ready-to-show');
    this.contents.emit('did-finish-load', {});
  }

  reload() {
    // After a crash there is no page to ask for its address.
    const address = this.expected ?? this.contents.getURL();
    this.#load(address).catch((error: unknown) => console.error('The stand-in cannot reload the page:', error));
  }

  async #createPage(): Promise<Page> {
    const browser = lifecycle.browser;
    if (browser === null) throw new Error('Chromium is not running.');
    const blank = browser.pages().find((page) => page.url() === 'about:blank');
    const page = openWindows.size === 1 && blank !== undefined ? blank : await browser.newPage();
    this.contents.page = page;
    page.on('close', () => {
      if (this.contents.page === page) void this.destroyAndWait();
    });
    page.on('crash', () => this.#replaceCrashed(page));
    await page.setViewportSize({ width: this.#bounds.width, height: this.#bounds.height });
    await followTheme(page);
    await connectPage(page, this);
    await page.addInitScript({ content: this.#bridgeScript() });
    return page;
  }

  /** Playwright cannot use a crashed page again: the window gets a new one, into which it loads when it is told to reload. */
  #replaceCrashed(page: Page) {
    this.expected = this.contents.getURL();
    this.contents.page = null;
    this.#page = null;
    this.contents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 });
    page.close().catch(() => {});
  }

  #bridgeScript(): string {
    const { preload, sandbox = true, contextIsolation = true } = this.standinOptions.webPreferences ?? {};
    const source = preload === undefined ? '' : readFileSync(preload, 'utf8');
    if (sandbox && /^\s*(import|export)\s/m.test(source)) {
      throw new Error('SyntaxError: Cannot use import statement outside a module (a sandboxed preload is CommonJS)');
    }
    const options = { bindingName, deliverySymbol, sandbox, contextIsolation };
    // One source text, so that the page's policy against eval does not matter.
    const preloadFunction = `function (require, exports, module, process) {${source}\n}`;
    return `(${installBridge.toString()})(${JSON.stringify(options)}, ${preloadFunction})`;
  }

  /** Asks first, as the cross in the title bar does. */
  close() {
    let isPrevented = false;
    this.emit('close', { preventDefault: () => (isPrevented = true) });
    if (!isPrevented) this.destroy();
  }

  destroy() {
    void this.destroyAndWait();
  }

  readonly destroyAndWait = async (): Promise<void> => {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    this.contents.isGone = true;
    openWindows.delete(this);
    standinApp.closeBeforeQuit.delete(this.destroyAndWait);
    await this.contents.page?.close().catch(() => {});
    this.emit('closed');
    if (openWindows.size > 0 || lifecycle.isQuitting) return;
    if (app.listenerCount('window-all-closed') > 0) app.emit('window-all-closed');
    else app.quit();
  };

  isDestroyed() {
    return this.#isDestroyed;
  }

  show() {
    this.#isVisible = true;
    this.emit('show');
  }

  focus() {
    this.emit('focus');
  }

  isVisible() {
    return this.#isVisible;
  }

  isMinimized() {
    return this.#isMinimized;
  }

  minimize() {
    this.#isMinimized = true;
  }

  restore() {
    this.#isMinimized = false;
  }

  isMaximized() {
    return this.#isMaximized;
  }

  maximize() {
    this.#isMaximized = true;
    this.emit('maximize');
  }

  getNormalBounds(): Rectangle {
    return { ...this.#bounds };
  }

  setBounds(bounds: Partial<Rectangle>) {
    this.#bounds = { ...this.#bounds, ...bounds };
    this.emit('resize');
    this.emit('move');
  }
}

type WindowPart = Pick<
  ElectronWindow,
  | 'loadURL'
  | 'reload'
  | 'close'
  | 'destroy'
  | 'isDestroyed'
  | 'show'
  | 'focus'
  | 'isVisible'
  | 'isMinimized'
  | 'minimize'
  | 'restore'
  | 'isMaximized'
  | 'maximize'
  | 'getNormalBounds'
  | 'setBounds'
>;

export const BrowserWindow = StandinWindow satisfies new (options?: BrowserWindowConstructorOptions) => WindowPart;
