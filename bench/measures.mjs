import { asRectangles, asStencils, generateBoard } from './boards.mjs';
import { callProduct } from './product-peer.mjs';

/**
 * @typedef {import('@playwright/test').Browser} Browser
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {{ open: (count: number) => Promise<Page>; exportPicture: (page: Page) => Promise<number> }} Peer
 *   `open` gives a new page in a new context (cold caches) that shows a board of `count` components, or an empty one.
 */

/** @typedef {Window & { counted?: { frames: number; since: number } }} CountingWindow where the page counts its frames */
/** @typedef {Window & { exported?: number }} ExportingWindow where the page notes how long a picture took, in ms */

const viewport = { width: 1440, height: 900 };

/**
 * Opens a page that notes when its canvas takes input: tldraw says so by `tldrawReady`, and two frames later it is on screen.
 * @param {Browser} browser
 */
async function newPage(browser) {
  const context = await browser.newContext({ viewport });
  await context.addInitScript(() => {
    Object.defineProperty(window, 'tldrawReady', {
      configurable: true,
      set: () => {
        requestAnimationFrame(() => requestAnimationFrame(() => Reflect.set(window, 'drawableAt', performance.now())));
      },
    });
  });
  return { context, page: await context.newPage() };
}

/** @param {Page} page @returns {Promise<number>} ms from the start of the navigation until the canvas took input */
export async function drawableAt(page) {
  const handle = await page.waitForFunction(() => Number(Reflect.get(window, 'drawableAt') ?? 0));
  return Number(await handle.jsonValue());
}

/**
 * @param {Browser} browser
 * @param {string} address
 * @returns {Promise<Peer & { loadTime: (page: Page, count: number) => Promise<number> }>}
 */
export async function barePeer(browser, address) {
  return {
    async open(count) {
      const { page } = await newPage(browser);
      await page.goto(address);
      await drawableAt(page);
      if (count > 0) await load(page, count);
      return page;
    },
    loadTime: load,
    exportPicture: (page) => page.evaluate(() => window.bare.exportPicture()),
  };
  /** @param {Page} page @param {number} count */
  function load(page, count) {
    const records = asRectangles(generateBoard(count));
    return page.evaluate((given) => window.bare.load(given), records);
  }
}

/**
 * The product in a running attempt at surge pricing: palette, panel, live checks, autosave.
 * @param {Browser} browser
 * @param {string} address with its one-use token
 * @returns {Promise<Peer & { loadTime: (page: Page) => Promise<number>; openEmptyBoard: () => Promise<Page> }>}
 */
export async function productPeer(browser, address) {
  const first = await newPage(browser);
  await first.page.goto(address);
  await first.page.locator('[data-app-state="ready"]').waitFor();
  const cookies = await first.context.cookies();
  const origin = new URL(address).origin;
  const empty = await callProduct(first.page, { method: 'board.create', input: { name: 'Empty' } });

  /** @param {string} hash */
  async function openAt(hash) {
    const { context, page } = await newPage(browser);
    await context.addCookies(cookies);
    await page.goto(`${origin}/${hash}`);
    await drawableAt(page);
    return page;
  }
  return {
    openEmptyBoard: () => openAt(`#/board/${encodeURIComponent(empty.id)}`),
    async open(count) {
      const running = await callProduct(first.page, { method: 'attempt.running', input: undefined });
      if (running !== null) await callProduct(first.page, { method: 'attempt.abandon', input: { id: running.id } });
      const start = /** @type {const} */ ({ exercise: 'surge-pricing', mode: 'practice', minutes: 45 });
      const attempt = await callProduct(first.page, { method: 'attempt.start', input: start });
      const opened = await callProduct(first.page, { method: 'board.open', input: { id: attempt.board } });
      const change = { put: asStencils(generateBoard(count)), remove: [] };
      await callProduct(first.page, {
        method: 'board.append',
        input: { id: attempt.board, session: opened.session, sequence: 1, change },
      });
      const page = await openAt(`#/attempt/${encodeURIComponent(attempt.id)}`);
      await page.getByRole('tab', { name: /Checks/ }).click();
      return page;
    },
    loadTime: (page) =>
      page.evaluate(() => performance.getEntriesByName('whetboard: load records')[0]?.duration ?? Number.NaN),
    /** From the press on Export to the finished file on its way to main, with the board inside it. */
    async exportPicture(page) {
      await page.getByRole('button', { name: 'Export and save' }).click();
      await page
        .getByRole('menuitem', { name: /picture/i })
        .first()
        .click();
      await page.evaluate(watchExport);
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /^Export/ })
        .click();
      const took = await page.waitForFunction(() => /** @type {ExportingWindow} */ (window).exported ?? 0, null, {
        timeout: 120_000,
      });
      return Number(await took.jsonValue());
    },
  };
}

/** Runs in the page: notes the time from a press to the file that is sent for it. */
function watchExport() {
  let start = 0;
  document.addEventListener('click', () => (start = performance.now()), { capture: true });
  const send = window.fetch;
  window.fetch = (target, init) => {
    const path = target instanceof Request ? target.url : String(target);
    if (path.startsWith('/export')) {
      /** @type {ExportingWindow} */ (window).exported = performance.now() - start;
    }
    return send(target, init);
  };
}

/**
 * Frames a second while a hand pans (wheel) or drags one component, on a board that fits the window.
 * @param {Page} page
 * @param {'pan' | 'drag'} gesture
 */
export async function framesPerSecond(page, gesture) {
  const canvas = page.locator('.tl-canvas');
  await page.locator('.tl-container').focus();
  // What the last round selected has handles, which from far away cover all of it.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+Digit1');
  const box = await canvas.boundingBox();
  if (box === null) throw new Error('There is no canvas.');
  const shape = await restingBox(page);
  const from = { x: shape.x + shape.width / 2, y: shape.y + shape.height / 2 };
  await page.mouse.move(from.x, from.y);
  if (gesture === 'drag') await page.mouse.down();
  await page.evaluate(() => {
    const counted = { frames: 0, since: performance.now() };
    /** @type {CountingWindow} */ (window).counted = counted;
    const count = () => {
      counted.frames += 1;
      requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
  });
  for (let step = 0; step < 90; step += 1) {
    if (gesture === 'drag') await page.mouse.move(from.x + 60 * Math.sin(step / 9), from.y + 60 * Math.cos(step / 9));
    else await page.mouse.wheel(12 * Math.sin(step / 9), 12 * Math.cos(step / 9));
  }
  const rate = await page.evaluate(() => {
    const { frames, since } = /** @type {CountingWindow} */ (window).counted ?? { frames: 0, since: 0 };
    return (frames * 1000) / (performance.now() - since);
  });
  const now = await restingBox(page);
  if (gesture === 'drag') {
    await page.mouse.up();
    // Every round begins on the same board: elsewhere the component might lie under an arrow.
    await page.keyboard.press('ControlOrMeta+z');
  }
  // A press that missed would select an area instead, which costs next to nothing.
  if (Math.hypot(now.x - shape.x, now.y - shape.y) < 10) throw new Error(`The ${gesture} moved nothing.`);
  return rate;
}

/**
 * Where a component in the middle of the board is, under none of the panels, once it stands still.
 * @param {Page} page
 */
export async function restingBox(page) {
  let before = null;
  for (let look = 0; look < 50; look += 1) {
    const box = await page.locator('[data-shape-id="shape:n105"]').boundingBox();
    if (box !== null && before?.x === box.x && before.y === box.y && before.width === box.width) return box;
    before = box;
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
  }
  throw new Error('The component to drag does not come to rest on the screen.');
}

/** @param {Page} page @returns {Promise<number>} MB of the JavaScript heap after a full collection */
export async function heapSize(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1024 / 1024;
}
