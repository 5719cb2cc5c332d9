import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { ensureBuilt } from '../scripts/build.mjs';
import { findChromium } from '../scripts/chromium.mjs';
import { root, say } from '../scripts/project.mjs';
import { startBarePeer } from './bare-peer.mjs';
import { drawChart } from './chart.mjs';
import { barePeer, drawableAt, framesPerSecond, heapSize, productPeer } from './measures.mjs';
import { startProductPeer } from './product-peer.mjs';
import { median, rounded } from './statistics.mjs';

// npm run bench: the product beside a bare page with the same tldraw and React, alternating in one run, in one Chromium.
// Ratios are the result; single milliseconds belong to the machine.

const rounds = 5;

/**
 * @typedef {{ name: string; unit: string; goal: string; product: number; bare: number; ratio: number; met: boolean }} Row
 * @typedef {{ name: string; unit: string; limit: number; atLeast?: boolean; product: () => Promise<number>; bare: () => Promise<number> }} Measure
 */

/** @param {Measure} measure @returns {Promise<Row>} */
async function sideBySide({ name, unit, limit, atLeast = false, product, bare }) {
  const values = { product: /** @type {number[]} */ ([]), bare: /** @type {number[]} */ ([]) };
  for (let round = 0; round < rounds; round += 1) {
    values.product.push(await product());
    values.bare.push(await bare());
  }
  const ratio = median(values.product) / median(values.bare);
  const met = atLeast ? ratio >= limit : ratio <= limit;
  const row = {
    ...{ name, unit, goal: `${atLeast ? '>=' : '<='} ${limit}`, met },
    ...{ product: rounded(median(values.product)), bare: rounded(median(values.bare)), ratio: rounded(ratio) },
  };
  say(`${row.met ? 'met ' : 'MISS'}  ${row.name}: ${row.product} / ${row.bare} ${unit} = ${row.ratio} (${row.goal})`);
  return row;
}

/** Opens a page, measures, closes it. @template T @param {Promise<import('@playwright/test').Page>} opening @param {(page: import('@playwright/test').Page) => Promise<T>} run */
async function on(opening, run) {
  const page = await opening;
  const value = await run(page);
  await page.context().close();
  return value;
}

if (!(await ensureBuilt())) process.exit(2);
const executablePath = findChromium();
if (executablePath === null) {
  say('No Chromium was found. Install one, or name it with CHROMIUM=/path/to/chromium.');
  process.exit(2);
}
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--js-flags=--expose-gc', '--enable-precise-memory-info'],
});
const peers = { product: await startProductPeer(), bare: await startBarePeer() };
const product = await productPeer(browser, peers.product.address);
const bare = await barePeer(browser, peers.bare.address);
/** @type {Row[]} */
const rows = [];
try {
  rows.push(
    await sideBySide({
      ...{ name: 'open to drawable', unit: 'ms', limit: 1.15 },
      product: () => on(product.openEmptyBoard(), drawableAt),
      bare: () => on(bare.open(0), drawableAt),
    }),
  );
  for (const count of [20, 200, 1000]) {
    rows.push(
      await sideBySide({
        ...{ name: `load ${count} + ${count}`, unit: 'ms', limit: count === 1000 ? 0.2 : 1 },
        product: () => on(product.open(count), product.loadTime),
        bare: () => on(bare.open(0), (page) => bare.loadTime(page, count)),
      }),
    );
  }
  for (const gesture of /** @type {const} */ (['pan', 'drag'])) {
    rows.push(
      await sideBySide({
        ...{ name: `${gesture} at 200, panel live`, unit: 'frames/s', limit: 0.95, atLeast: true },
        product: () => on(product.open(200), (page) => framesPerSecond(page, gesture, product.shapeType)),
        bare: () => on(bare.open(200), (page) => framesPerSecond(page, gesture, bare.shapeType)),
      }),
    );
  }
  rows.push(
    await sideBySide({
      ...{ name: 'memory at 200', unit: 'MB', limit: 1.3 },
      product: () => on(product.open(200), heapSize),
      bare: () => on(bare.open(200), heapSize),
    }),
  );
  for (const count of [20, 200]) {
    rows.push(
      await sideBySide({
        ...{ name: `PNG 2x of ${count}`, unit: 'ms', limit: count === 200 ? 0.5 : 1 },
        product: () => on(product.open(count), product.exportPicture),
        bare: () => on(bare.open(count), bare.exportPicture),
      }),
    );
  }
} finally {
  await browser.close();
  peers.bare.stop();
  await peers.product.stop();
}
const folder = join(root, 'bench/results');
await mkdir(folder, { recursive: true });
const machine = { cores: cpus().length, node: process.version, chromium: browser.version() };
await writeFile(join(folder, 'side-by-side.json'), `${JSON.stringify({ machine, rounds, rows }, null, 2)}\n`);
await writeFile(join(folder, 'side-by-side.svg'), drawChart(rows));
say(`Written to bench/results/: ${rows.filter((row) => row.met).length} of ${rows.length} goals met.`);
