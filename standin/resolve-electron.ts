import type { InitializeHook, ResolveHook } from 'node:module';

/** A loader hook: `import 'electron'` finds the stand-in. Runs in the loader's own thread. */
let standinAddress = '';

export const initialize: InitializeHook<string> = (address) => {
  standinAddress = address;
};

export const resolve: ResolveHook = (specifier, context, nextResolve) =>
  specifier === 'electron' ? { url: standinAddress, shortCircuit: true } : nextResolve(specifier, context);
