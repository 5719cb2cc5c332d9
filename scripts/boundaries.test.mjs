import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readBoundaries, sourceFiles } from './boundaries.mjs';
import { root } from './project.mjs';

/** A small house in which everything is where it belongs. */
const house = {
  'src/core/catalog/catalog.ts': `import { z } from 'zod';\nexport const catalog = z.string();\n`,
  'src/core/diagram/graph.ts': `import { catalog } from '../catalog/catalog';\nexport const graph = catalog;\n`,
  'src/core/checker/run.ts': `import { graph } from '../diagram/graph';\nexport const run = graph;\n`,
  'src/contract/methods.ts': `import { run } from '../core/checker/run';\nexport const methods = run;\n`,
  'src/main/services/store.ts': `import { readFileSync } from 'node:fs';\nimport { methods } from '../../contract/methods';\nexport const store = [readFileSync, methods];\n`,
  'src/main/web/main.ts': `import { store } from '../services/store';\nexport const web = store;\n`,
  'src/main/electron/main.ts': `import { app } from 'electron';\nimport { store } from '../services/store';\nexport const desktop = [app, store];\n`,
  'src/preload/index.ts': `import { ipcRenderer } from 'electron';\nimport type { methods } from '../contract/methods';\nexport const host: [unknown, typeof methods?] = [ipcRenderer];\n`,
  'src/renderer/ui/button.tsx': `import { useId } from 'react';\nexport const button = useId;\n`,
  'src/renderer/canvas/board.tsx': `import { Editor } from 'tldraw';\nimport { button } from '../ui/button';\nexport const board = [Editor, button];\n`,
  'src/renderer/features/home/home.tsx': `import { board } from '../../canvas/board';\nexport const home = board;\n`,
  'src/renderer/features/review/review.tsx': `import { board } from '../../canvas/board';\nexport const review = board;\n`,
  'src/renderer/app/main.tsx': `import { home } from '../features/home/home';\nimport { review } from '../features/review/review';\nexport const main = [home, review];\n`,
};

/**
 * One breach per wall: the file, the line that breaks it, the rule that must say so.
 * @type {readonly (readonly [file: string, line: string, rule: string])[]}
 */
const breaches = [
  ['src/core/catalog/planted.ts', `import { readFileSync } from 'node:fs';`, 'core-platform'],
  ['src/core/catalog/planted.ts', `import { Editor } from 'tldraw';`, 'core-npm'],
  ['src/core/catalog/planted.ts', `import type { Editor } from 'tldraw';`, 'tldraw-only-in-canvas'],
  ['src/core/catalog/planted.ts', `import { app } from 'electron';`, 'electron-only-at-the-edge'],
  ['src/core/catalog/planted.ts', `import { methods } from '../../contract/methods';`, 'core-imports'],
  ['src/core/catalog/planted.ts', `import { run } from '../checker/run';`, 'core-catalog-order'],
  ['src/core/diagram/planted.ts', `import type { run } from '../checker/run';`, 'core-diagram-order'],
  ['src/core/catalog/planted.test.ts', `import { chromium } from '@playwright/test';`, 'core-npm-in-tests'],
  ['src/contract/planted.ts', `import { store } from '../main/services/store';`, 'contract-imports'],
  ['src/main/services/planted.ts', `import { web } from '../web/main';`, 'main-services-imports'],
  ['src/main/services/planted.ts', `import Store from 'electron-store';`, 'electron-only-at-the-edge'],
  ['src/main/web/planted.ts', `import type { desktop } from '../electron/main';`, 'main-web-imports'],
  ['src/main/web/planted.ts', `import type { app } from 'electron';`, 'electron-only-at-the-edge'],
  ['src/main/cli/planted.ts', `import { WebSocket } from 'ws';`, 'main-cli-npm'],
  ['src/preload/planted.ts', `import { z } from 'zod';`, 'preload-npm'],
  ['src/preload/planted.ts', `import { join } from 'node:path';`, 'preload-platform'],
  ['src/renderer/ui/planted.tsx', `import { board } from '../canvas/board';`, 'renderer-ui-imports'],
  ['src/renderer/canvas/planted.tsx', `import { home } from '../features/home/home';`, 'renderer-canvas-imports'],
  ['src/renderer/canvas/planted.tsx', `import { store } from '../../main/services/store';`, 'renderer-canvas-imports'],
  ['src/renderer/features/home/planted.tsx', `import { review } from '../review/review';`, 'feature-imports-feature'],
  ['src/renderer/features/home/planted.tsx', `import type { Editor } from 'tldraw';`, 'tldraw-only-in-canvas'],
  ['src/renderer/features/home/planted.tsx', `import { main } from '../../app/main';`, 'renderer-features-imports'],
  ['src/renderer/ui/planted.tsx', `import { gone } from './gone';`, 'not-resolvable'],
  ['e2e/planted.spec.ts', `import { store } from '../src/main/services/store';`, 'e2e-imports'],
];

/** @type {string} */
let folder;

beforeEach(() => {
  folder = buildHouse();
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** @returns {string} its folder */
function buildHouse() {
  const made = mkdtempSync(join(tmpdir(), 'whetboard-walls-'));
  symlinkSync(join(root, 'node_modules'), join(made, 'node_modules'), 'junction');
  write('package.json', JSON.stringify({ name: 'planted', type: 'module' }), made);
  for (const [file, text] of Object.entries(house)) write(file, text, made);
  return made;
}

/**
 * @param {string} file
 * @param {string} text
 */
function write(file, text, into = folder) {
  mkdirSync(dirname(join(into, file)), { recursive: true });
  writeFileSync(join(into, file), text);
}

describe('readBoundaries', () => {
  it('finds nothing in a house in which everything is where it belongs, and reads all of it', async () => {
    expect(await readBoundaries(folder)).toEqual({ read: Object.keys(house).sort(), violations: [] });
  });

  describe('with a breach of each wall', () => {
    /** One reading for all: each breach has a file of its own. */
    const planted = breaches.map(([file, line, rule], index) => ({
      file: file.replace('planted', `planted-${index}`),
      line,
      rule,
    }));
    /** @type {import('./boundaries.mjs').Violation[]} */
    let violations;

    beforeAll(async () => {
      const breached = buildHouse();
      for (const { file, line } of planted) write(file, `${line}\nexport {};\n`, breached);
      ({ violations } = await readBoundaries(breached));
      rmSync(breached, { recursive: true, force: true });
    });

    it.each(planted)('$file: $line is caught by $rule', ({ file, rule }) => {
      expect(violations).toContainEqual(expect.objectContaining({ rule, from: file }));
    });

    it('finds nothing where nothing is planted', () => {
      const files = new Set(planted.map(({ file }) => file));
      expect(violations.filter(({ from }) => !files.has(from))).toEqual([]);
    });
  });

  it('catches a cycle made of type imports', async () => {
    write('src/core/catalog/a.ts', `import type { B } from './b';\nexport type A = B[];\n`);
    write('src/core/catalog/b.ts', `import type { A } from './a';\nexport type B = A[];\n`);
    const { violations } = await readBoundaries(folder);
    expect(new Set(violations.map(({ rule }) => rule))).toEqual(new Set(['no-circular']));
  });

  it('catches a file that belongs to nothing', async () => {
    write('src/core/catalog/alone.ts', 'export const alone = 1;\n');
    const { violations } = await readBoundaries(folder);
    expect(violations.map(({ rule, from }) => ({ rule, from }))).toEqual([
      { rule: 'no-orphans', from: 'src/core/catalog/alone.ts' },
    ]);
  });
});

describe('sourceFiles', () => {
  it('lists the sources without the help of what it is there to control', () => {
    expect(sourceFiles(folder)).toEqual(Object.keys(house).sort());
  });
});
