/** What the bridge in the page asks of the stand-in, over a Playwright binding. */
export type BridgeCall =
  | { readonly kind: 'invoke'; readonly channel: string; readonly args: readonly unknown[] }
  | { readonly kind: 'media'; readonly types: readonly ('audio' | 'video')[] };

export type BridgeAnswer = { readonly value: unknown } | { readonly error: string };

export const bindingName = '__standinCall';
/** The global symbol under which the page takes what main sends. */
export const deliverySymbol = 'standin.deliver';

export interface BridgeOptions {
  readonly bindingName: string;
  readonly deliverySymbol: string;
  readonly sandbox: boolean;
  readonly contextIsolation: boolean;
}

type RunPreload = (require: (name: string) => unknown, exports: object, module: object, process: object) => void;

/**
 * Runs the preload in the page. There is no second JavaScript world here; what the preload exposes goes through a copy of
 * contextBridge's rules instead: values are cloned, functions wrapped, objects frozen. It is sent to the page as its own text, so it
 * may use nothing from outside of itself.
 */
export function installBridge(options: BridgeOptions, runPreload: RunPreload) {
  // nodeIntegrationInSubFrames is off: no preload in frames.
  if (window.top !== window) return;
  const page = globalThis as unknown as Record<string | symbol, unknown>;
  const call = page[options.bindingName] as (call: BridgeCall) => Promise<BridgeAnswer>;
  delete page[options.bindingName];

  const listeners = new Map<string, ((event: object, ...args: unknown[]) => void)[]>();
  Object.defineProperty(page, Symbol.for(options.deliverySymbol), {
    value(channel: string, args: unknown[]) {
      for (const listener of listeners.get(channel) ?? []) listener({ ports: [] }, ...args);
    },
  });

  const ipcRenderer = {
    async invoke(channel: string, ...args: unknown[]) {
      const answer = await call({ kind: 'invoke', channel, args: structuredClone(args) });
      if ('error' in answer) throw new Error(answer.error);
      return answer.value;
    },
    on(channel: string, listener: (event: object, ...args: unknown[]) => void) {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
      return ipcRenderer;
    },
    removeListener(channel: string, listener: (event: object, ...args: unknown[]) => void) {
      listeners.set(
        channel,
        (listeners.get(channel) ?? []).filter((known) => known !== listener),
      );
      return ipcRenderer;
    },
  };

  function cross(value: unknown): unknown {
    if (typeof value === 'function') {
      return (...args: unknown[]) => {
        const cloned = args.map((arg) => (typeof arg === 'function' ? arg : structuredClone(arg)));
        // What a preload exposes takes whatever the page gives it.
        const result = (value as (...args: unknown[]) => unknown)(...cloned);
        return result instanceof Promise ? result.then(cross) : cross(result);
      };
    }
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return Object.freeze(value.map(cross));
    return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, cross(entry)])));
  }

  const contextBridge = {
    exposeInMainWorld(key: string, api: object) {
      if (!options.contextIsolation) {
        throw new Error('contextBridge API can only be used when contextIsolation is enabled');
      }
      if (key in page)
        throw new Error(`Cannot bind an API on top of an existing property on the window object: ${key}`);
      Object.defineProperty(page, key, { value: cross(api), enumerable: true });
    },
  };

  const ask = navigator.mediaDevices?.getUserMedia.bind(navigator.mediaDevices);
  if (ask !== undefined) {
    navigator.mediaDevices.getUserMedia = async (constraints) => {
      const types = (['audio', 'video'] as const).filter((type) => constraints?.[type]);
      const answer = await call({ kind: 'media', types });
      if (!('value' in answer) || answer.value !== true) throw new DOMException('Permission denied', 'NotAllowedError');
      return ask(constraints);
    };
  }

  const module = { exports: {} };
  runPreload(
    (name) => {
      if (name === 'electron') return { ipcRenderer, contextBridge };
      throw new Error(
        options.sandbox ? `module not found: ${name}` : `The stand-in does not imitate require('${name}').`,
      );
    },
    module.exports,
    module,
    { type: 'renderer', sandboxed: options.sandbox, contextIsolated: options.contextIsolation },
  );
}
