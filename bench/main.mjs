import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { ensureBuilt } from '../scripts/build.mjs';
import { findChromium } from '../scripts/chromium.mjs';
import { root, say } from '../scripts/project.mjs';
import { autosavePieces } from './autosave.mjs';
import { startBarePeer } from './bare-peer.mjs';
import { drawChart } from './chart.mjs';
import { benchChecker } from './checker.mjs';
import { barePeer, drawableAt, framesPerSecond, heapSize, productPeer } from './measures.mjs';
import { startProductPeer } from './product-peer.mjs';
import { compare, figure } from './rows.mjs';
import { median } from './statistics.mjs';

// npm run bench: the product beside a bare page with the same tldraw and React, in turns in one run, in one Chromium.
// Ratios are the result; single milliseconds belong to the machine.

/** @typedef {{ product: Awaited<ReturnType<typeof productPeer>>; bare: Awaited<ReturnType<typeof barePeer>> }} Peers */

/** Opens a page, measures, closes it. @param {Promise<import('@playwright/test').Page>} opening @param {(page: import('@playwright/test').Page) => Promise<number>} run */
async function on(opening, run) {
  const page = await opening;
  try {
    return await run(page);
  } finally {
    await page.context().close();
  }
}

/** @param {Peers} peers */
async function measureOpening({ product, bare }) {
  const rows = [
    await compare({
      ...{ name: 'open to drawable', unit: 'ms', goal: 1.15, rounds: 7 },
      product: () => on(product.openEmptyBoard(), drawableAt),
      bare: () => on(bare.open(0), drawableAt),
    }),
  ];
  for (const count of [20, 200, 1000]) {
    rows.push(
      await compare({
        ...{ name: `load ${count} + ${count}`, unit: 'ms', goal: count === 1000 ? 0.2 : null, rounds: 3 },
        product: () => on(product.open(count), product.loadTime),
        bare: () => on(bare.open(0), (page) => bare.loadTime(page, count)),
      }),
    );
  }
  rows.push(
    await compare({
      ...{ name: 'memory at 200', unit: 'MB', goal: 1.3, rounds: 3 },
      product: () => on(product.open(200), heapSize),
      bare: () => on(bare.open(200), heapSize),
    }),
  );
  return rows;
}

/** Both pages stay open, and take turns. @param {Peers} peers */
async function measureGestures({ product, bare }) {
  const pages = { product: await product.open(200), bare: await bare.open(200) };
  const rows = [];
  for (const gesture of /** @type {const} */ (['pan', 'drag'])) {
    rows.push(
      await compare({
        ...{ name: `${gesture} at 200, panel live`, unit: 'frames/s', goal: 0.95, direction: '>=', rounds: 5 },
        product: () => framesPerSecond(pages.product, gesture),
        bare: () => framesPerSecond(pages.bare, gesture),
      }),
    );
  }
  const pieces = await autosavePieces(pages.product);
  const autosave = figure({
    ...{ name: 'autosave on the page for each step, dragging all 200', unit: 'ms', goal: 4 },
    value: median(pieces),
  });
  await Promise.all([pages.product.context().close(), pages.bare.context().close()]);
  return { rows, autosave: { ...autosave, pieces } };
}

/** @param {Peers} peers */
async function measurePictures({ product, bare }) {
  const rows = [];
  for (const count of [20, 200]) {
    rows.push(
      await compare({
        ...{ name: `PNG 2x of ${count}`, unit: 'ms', goal: count === 200 ? 0.5 : null, rounds: 3 },
        product: () => on(product.open(count), product.exportPicture),
        bare: () => on(bare.open(count), bare.exportPicture),
      }),
    );
  }
  return rows;
}

/** Chromium's own pages under its address bar, made in each new window, would take a core from the page that is measured. */
const quiet = '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,PaintHolding,OptimizationHints';

/** @param {string} executablePath */
async function measureScreens(executablePath) {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', quiet] });
  const servers = { product: await startProductPeer(), bare: await startBarePeer() };
  try {
    const peers = {
      product: await productPeer(browser, servers.product.address),
      bare: await barePeer(browser, servers.bare.address),
    };
    const opening = await measureOpening(peers);
    const { rows, autosave } = await measureGestures(peers);
    return { chromium: browser.version(), rows: [...opening, ...rows, ...(await measurePictures(peers))], autosave };
  } finally {
    await browser.close();
    servers.bare.stop();
    await servers.product.stop();
  }
}

if (!(await ensureBuilt())) process.exit(2);
const executablePath = findChromium();
if (executablePath === null) {
  say('No Chromium was found. Install one, or name it with CHROMIUM=/path/to/chromium.');
  process.exit(2);
}
const checker = await benchChecker();
const check = [
  figure({
    ...{ name: 'full check of 1,000 + 1,000', unit: 'ms', goal: 8 },
    value: checker.rows.find(({ size }) => size === 1000)?.totalMs ?? Number.NaN,
  }),
  figure({ name: 'check time per component, 10,000 over 1,000', unit: '', goal: 1.5, value: checker.growth }),
];
const screens = await measureScreens(executablePath);
const folder = join(root, 'bench/results');
await mkdir(folder, { recursive: true });
const machine = {
  cores: cpus().length,
  processor: cpus()[0]?.model,
  node: process.version,
  chromium: screens.chromium,
};
const figures = [...check, screens.autosave];
const result = { machine, comparisons: screens.rows, figures, checker };
await writeFile(join(folder, 'speed.json'), `${JSON.stringify(result, null, 2)}\n`);
await writeFile(join(folder, 'speed.svg'), drawChart(screens.rows, checker));
const held = [...screens.rows, ...figures].filter(({ met }) => met !== null);
say(`Written to bench/results/: ${held.filter(({ met }) => met).length} of ${held.length} goals met.`);
