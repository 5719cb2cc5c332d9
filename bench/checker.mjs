import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { root } from '../scripts/project.mjs';

/**
 * Bundles the checker as the product ships it and measures a full check from 10 to 10,000 components and arrows.
 * @returns {Promise<import('./checker-run').CheckerMeasure>}
 */
export async function benchChecker() {
  const folder = await mkdtemp(join(tmpdir(), 'whetboard-bench-'));
  try {
    await build({
      root,
      configFile: false,
      logLevel: 'error',
      ssr: { noExternal: true },
      build: { ssr: join(root, 'bench/checker-run.ts'), outDir: folder, target: 'node20', emptyOutDir: false },
    });
    const { measureChecker } = /** @type {typeof import('./checker-run')} */ (
      await import(pathToFileURL(join(folder, 'checker-run.js')).href)
    );
    const folders = { content: join(root, 'content'), templates: join(root, 'templates') };
    return await measureChecker(folders);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
