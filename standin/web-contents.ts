import { EventEmitter } from 'node:events';
import type { Page } from 'playwright-core';
import type { WebContents } from 'electron';
import { fromChromium } from './address';
import { deliverySymbol } from './page-bridge';
import { knownSchemes } from './protocol';
import { strict } from './strict';

type WindowOpenHandler = Parameters<WebContents['setWindowOpenHandler']>[0];

let lastId = 0;

export class StandinWebContents extends EventEmitter {
  readonly id = ++lastId;
  page: Page | null = null;
  isGone = false;
  #openHandler: WindowOpenHandler = () => ({ action: 'allow' });

  setWindowOpenHandler(handler: WindowOpenHandler) {
    this.#openHandler = handler;
  }

  /** What the page asked for by window.open; the stand-in can only deny, and fails loudly when it should not. */
  openWindow(url: string) {
    const answer = this.#openHandler({
      url,
      frameName: '',
      features: '',
      disposition: 'new-window',
      referrer: { url: '', policy: 'default' },
    });
    if (answer.action !== 'deny') throw new Error(`The stand-in does not imitate allowed windows (${url}).`);
  }

  getURL(): string {
    return fromChromium(this.page?.url() ?? '', knownSchemes());
  }

  isDestroyed(): boolean {
    return this.isGone;
  }

  send(channel: string, ...args: unknown[]) {
    // Refuses what Electron refuses to send, at the caller.
    const message = { channel, args: structuredClone(args), symbol: deliverySymbol };
    this.page
      ?.evaluate(({ channel, args, symbol }) => {
        // Put there by installBridge.
        const deliver = Reflect.get(globalThis, Symbol.for(symbol)) as
          ((channel: string, args: unknown[]) => void) | undefined;
        deliver?.(channel, args);
      }, message)
      // A page that is being closed hears nothing.
      .catch(() => {});
  }

  reload() {
    this.emit('standin-reload');
  }
}

export type WebContentsPart = Pick<
  WebContents,
  'id' | 'setWindowOpenHandler' | 'getURL' | 'isDestroyed' | 'send' | 'reload'
>;

/** What the program sees of it. */
export function asWebContents(contents: StandinWebContents) {
  return strict('webContents', contents) satisfies WebContentsPart;
}
