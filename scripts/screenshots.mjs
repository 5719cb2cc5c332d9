import './node-version.mjs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { findChromium } from './chromium.mjs';
import { ensureInstalled } from './install.mjs';
import { root, say } from './project.mjs';

// npm run screenshots: the screens of the product, as it is built now, into docs/screenshots/.

if (!(await ensureInstalled()) || !(await ensureBuilt())) process.exit(2);
const executablePath = findChromium();
if (executablePath === null) {
  say('No Chromium was found. Install one, or name it with CHROMIUM=/path/to/chromium.');
  process.exit(2);
}
// Only now: before the install there is no Playwright.
const { chromium } = await import('@playwright/test');
const { callProduct, startProductPeer } = await import('../bench/product-peer.mjs');

/**
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {import('../src/contract/methods').Output<'attempt.get'>} AttemptView
 * @typedef {import('../src/core/diagram/canvas-record').CanvasRecord} CanvasRecord
 */

const folder = join(root, 'docs/screenshots');
/** Components of the reference that the drawn board leaves out, so that checks and review have something to say. */
const leftOut = ['salting', 'last-price', 'monitoring'];

/**
 * An attempt at surge pricing in the middle of its work: most of the reference, drawn.
 * @param {Page} page
 */
async function drawAttempt(page) {
  const start = /** @type {const} */ ({ exercise: 'surge-pricing', mode: 'practice', minutes: 45 });
  const attempt = await callProduct(page, { method: 'attempt.start', input: start });
  const reference = await callProduct(page, { method: 'content.reference', input: { id: 'surge-pricing' } });
  const opened = await callProduct(page, { method: 'board.open', input: { id: attempt.board } });
  await callProduct(page, {
    method: 'board.append',
    input: {
      ...{ id: attempt.board, session: opened.session, sequence: 1 },
      change: { put: without(reference.records, leftOut), remove: [] },
    },
  });
  return attempt;
}

/**
 * @param {readonly CanvasRecord[]} records
 * @param {readonly string[]} names parts of the ids of the components to leave out, with the flows at them
 */
function without(records, names) {
  const gone = new Set(
    records
      .filter((record) => record.typeName === 'shape' && record['type'] !== 'arrow')
      .filter((record) => names.some((name) => record.id.includes(name)))
      .map((record) => record.id),
  );
  const arrows = new Set(
    records
      .filter((record) => record.typeName === 'binding' && gone.has(String(record['toId'])))
      .map((record) => String(record['fromId'])),
  );
  return records.filter(
    (record) => ![record.id, String(record['fromId'])].some((id) => gone.has(id) || arrows.has(id)),
  );
}

/**
 * @param {Page} page
 * @param {string} hash
 */
async function go(page, hash) {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await page.locator('[data-app-state="ready"]').waitFor();
}

/** @param {Page} page a board is there when its canvas shows shapes and the checks have read them */
async function boardIsThere(page) {
  await page.locator('.tl-shape').first().waitFor();
  await page.locator('html:not([data-check-state="stale"])').waitFor();
}

/**
 * Each shot: how to get there. They run in this order in one page, for each theme and size.
 * @type {readonly { name: string; sizes: readonly number[]; show: (page: Page, attempt: AttemptView) => Promise<void> }[]}
 */
const shots = [
  { name: 'home', sizes: [1280, 1440, 1920], show: (page) => go(page, '#/') },
  {
    name: 'board',
    sizes: [1280, 1440, 1920],
    async show(page, attempt) {
      await go(page, `#/attempt/${encodeURIComponent(attempt.id)}`);
      await boardIsThere(page);
      await page.getByRole('tab', { name: /Checks/ }).click();
    },
  },
  {
    name: 'commands',
    sizes: [1440],
    async show(page) {
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'reference',
    sizes: [1440],
    async show(page) {
      await go(page, '#/reference/fraud-detection');
      await boardIsThere(page);
    },
  },
  { name: 'settings', sizes: [1440], show: (page) => go(page, '#/settings') },
  {
    name: 'library',
    sizes: [1280, 1440, 1920],
    async show(page) {
      await go(page, '#/library');
      await page.locator('[data-item]').nth(5).waitFor();
    },
  },
  {
    name: 'library-component',
    sizes: [1440],
    async show(page) {
      await go(page, '#/library/components/kafka');
      await page.getByRole('complementary', { name: 'Details' }).waitFor();
    },
  },
  {
    name: 'mastery',
    sizes: [1280, 1440, 1920],
    async show(page) {
      await go(page, '#/mastery/security');
      await page.locator('[data-question]').nth(3).waitFor();
    },
  },
];

/**
 * What a person said over some weeks, so that the checklist shows what it is for.
 * @type {Readonly<Record<'green' | 'yellow' | 'red', readonly string[]>>}
 */
const said = {
  green: ['meta-scale-baseline', 'design-news-feed', 'netflix-iceberg-first', 'bigquery-internals', 'defence-in-depth'],
  yellow: ['meta-ranking-stages', 'two-tower-model', 'exactly-once', 'masking-tokenisation-encryption'],
  red: ['gdpr-erasure', 'vector-index-memory', 'spark-ui'],
};

const review = {
  name: 'review',
  sizes: [1280, 1440, 1920],
  /** @param {Page} page @param {AttemptView} attempt */
  async show(page, attempt) {
    await go(page, `#/review/${encodeURIComponent(attempt.id)}`);
    await page.locator('.tl-shape').nth(20).waitFor();
  },
};

await mkdir(folder, { recursive: true });
const product = await startProductPeer();
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
try {
  const page = await browser.newPage({ reducedMotion: 'reduce' });
  await page.goto(product.address);
  await page.locator('[data-app-state="ready"]').waitFor();
  const attempt = await drawAttempt(page);
  for (const rating of /** @type {const} */ (['green', 'yellow', 'red'])) {
    for (const question of said[rating])
      await callProduct(page, { method: 'learning.rate', input: { question, rating } });
  }
  // The board is checked where it is open: Home shows what came of it.
  await go(page, `#/attempt/${encodeURIComponent(attempt.id)}`);
  await boardIsThere(page);
  await take(page, shots, attempt);
  await callProduct(page, { method: 'attempt.finish', input: { id: attempt.id } });
  await take(page, [review], attempt);
} finally {
  await browser.close();
  await product.stop();
}

/**
 * @param {Page} page
 * @param {typeof shots} wanted
 * @param {AttemptView} attempt
 */
async function take(page, wanted, attempt) {
  for (const theme of /** @type {const} */ (['light', 'dark'])) {
    await callProduct(page, { method: 'settings.set', input: { theme } });
    await page.locator(`html[data-theme="${theme}"]`).waitFor();
    for (const { name, sizes, show } of wanted) {
      for (const width of sizes) {
        await page.setViewportSize({ width, height: width === 1280 ? 800 : width === 1440 ? 900 : 1080 });
        await show(page, attempt);
        await page.evaluate(() => document.fonts.ready);
        // Two frames: what the last step changed is painted.
        await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
        const file = `${name}-${theme}-${width}.png`;
        await page.screenshot({ path: join(folder, file) });
        say(`docs/screenshots/${file}`);
        await page.keyboard.press('Escape');
      }
    }
  }
}
