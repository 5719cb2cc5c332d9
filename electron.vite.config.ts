import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

/** Three builds: main (desktop shell, browser shell, command line share their chunks), the sandboxed preload, the renderer. */
export default defineConfig({
  main: {
    build: {
      // The browser shell and the command line run on the user's Node, not on Electron's.
      target: 'node20',
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          electron: resolve('src/main/electron/main.ts'),
          web: resolve('src/main/web/main.ts'),
          cli: resolve('src/main/cli/main.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      rolldownOptions: {
        input: resolve('src/preload/index.ts'),
        // A sandboxed preload must be CommonJS.
        output: { format: 'cjs', entryFileNames: 'index.cjs' },
      },
    },
  },
  renderer: {
    root: resolve('src/renderer'),
    base: './',
    plugins: [react()],
    build: {
      minify: true,
      assetsInlineLimit: 0,
      rolldownOptions: { input: resolve('src/renderer/index.html') },
    },
  },
});
