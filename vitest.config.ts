import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

// What is shipped is packed before it is looked at, which takes a while: a project of its own.
const packageTest = 'scripts/package.test.mjs';

export default defineConfig({
  plugins: [react()],
  test: {
    environment: 'node',
    pool: 'forks',
    // Vitest leaves one core for itself, which on two is half of the machine.
    maxWorkers: '100%',
    // No module here keeps state between calls, and loading them all for each file took longer than the tests themselves.
    isolate: false,
    // No test depends on the speed of the machine; this only ends one that hangs.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          setupFiles: ['./vitest.setup.ts'],
          include: ['{src,scripts,standin,content,bench}/**/*.test.{ts,tsx,mjs}'],
          exclude: [packageTest],
        },
      },
      { extends: true, test: { name: 'package', include: [packageTest] } },
    ],
  },
});
