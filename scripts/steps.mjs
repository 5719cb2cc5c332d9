import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { cacheFolder, root, tool } from './project.mjs';
import { run } from './run.mjs';
import { tallyOfCheck, tallyOfNotRun, tallyOfPlaywright, tallyOfVitest } from './tally.mjs';

/**
 * A step of `npm test`.
 * @typedef {object} Step
 * @property {string} name
 * @property {() => Promise<import('./tally.mjs').Tally & { reasons?: string[] }>} perform
 */

const node = process.execPath;

/**
 * What needs one core each and nothing of the other: two lanes of about the same length, each in its order.
 * @type {readonly (readonly Step[])[]}
 */
export const lanes = [
  [
    check('format', [tool('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']),
    check('types', [join(root, 'scripts/types.mjs')]),
    check('unused code', [tool('knip/bin/knip.js'), '--no-progress', '--no-config-hints']),
  ],
  [
    { name: 'build', perform: async () => tallyOfCheck(await build()) },
    check('content', [join(root, 'out/main/cli.js'), 'validate']),
    { name: 'package', perform: () => vitest('package', { timeoutMs: 180_000 }) },
    check('boundaries', [join(root, 'scripts/boundaries.mjs')]),
    check('lint', [tool('oxlint/bin/oxlint'), '--type-aware', '--deny-warnings']),
  ],
];

/** @type {Step} */
export const unitStep = { name: 'unit and property tests', perform: () => vitest('unit', { timeoutMs: 600_000 }) };

/**
 * @param {string | null} chromium
 * @returns {Step}
 */
export function endToEndStep(chromium) {
  return {
    name: 'end to end',
    perform: async () => {
      if (chromium === null) return tallyOfNotRun('no Chromium to test in');
      const report = freshReport('playwright');
      const result = await run(node, [tool('@playwright/test/cli.js'), 'test', '--reporter=json'], {
        env: { CHROMIUM: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
        timeoutMs: 1_500_000,
      });
      return tallyOfPlaywright(textOf(report), result, ['web', 'standin']);
    },
  };
}

/**
 * @param {string} name
 * @param {readonly string[]} args for Node
 * @returns {Step}
 */
function check(name, args) {
  return { name, perform: async () => tallyOfCheck(await run(node, args)) };
}

/**
 * @param {'unit' | 'package'} project of vitest.config.ts
 * @param {{ timeoutMs: number }} limits
 */
async function vitest(project, { timeoutMs }) {
  const report = freshReport(`vitest-${project}`);
  const args = ['run', '--project', project, '--reporter=json', `--outputFile=${report}`];
  const result = await run(node, [tool('vitest/vitest.mjs'), ...args], { timeoutMs });
  return tallyOfVitest(textOf(report), result);
}

/**
 * Where a runner is to write its report; one of an earlier run must not be read in place of none.
 * @param {string} name
 */
function freshReport(name) {
  const file = join(cacheFolder, `${name}.json`);
  mkdirSync(cacheFolder, { recursive: true });
  rmSync(file, { force: true });
  return file;
}

/** @param {string} file */
function textOf(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}
