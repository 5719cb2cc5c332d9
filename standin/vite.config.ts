import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const here = import.meta.dirname;

/** Turns the stand-in into plain modules that Node 20 can run: `electron.mjs` starts them. */
export default defineConfig({
  root: here,
  logLevel: 'warn',
  build: {
    ssr: true,
    target: 'node20',
    outDir: resolve(here, '../.cache/standin'),
    emptyOutDir: true,
    rolldownOptions: {
      input: ['boot', 'electron-module', 'resolve-electron'].map((name) => resolve(here, `${name}.ts`)),
      // Bundles the person's installed Playwright in no way: its copy of node_modules is used.
      external: ['playwright-core'],
    },
  },
});
