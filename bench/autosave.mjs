import { restingBox } from './measures.mjs';
import { rounded } from './statistics.mjs';

/** @typedef {Window & { pieces?: number[] }} WatchedWindow where the page notes how long each step of autosave held it */

/**
 * Drags the whole board for a while and returns how long autosave held the page each time: the step turned into text and
 * handed to the socket, in ms. All that follows happens in main.
 * @param {import('@playwright/test').Page} page
 * @returns {Promise<number[]>}
 */
export async function autosavePieces(page) {
  await page.evaluate(watchAutosave);
  await page.locator('.tl-container').focus();
  await page.keyboard.press('ControlOrMeta+a');
  const shape = await restingBox(page);
  const from = { x: shape.x + shape.width / 2, y: shape.y + shape.height / 2 };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (let step = 0; step < 60; step += 1) {
    await page.mouse.move(from.x + 60 * Math.sin(step / 9), from.y + 60 * Math.cos(step / 9));
  }
  await page.mouse.up();
  await page.locator('[data-save-state="saved"]').waitFor();
  const pieces = await page.evaluate(() => /** @type {WatchedWindow} */ (window).pieces ?? []);
  if (pieces.length < 3) throw new Error('Autosave sent less than three steps: there is nothing to measure.');
  return pieces.map(rounded);
}

/** Runs in the page. */
function watchAutosave() {
  const pieces = /** @type {number[]} */ ([]);
  /** @type {WatchedWindow} */ (window).pieces = pieces;
  let writing = 0;
  const write = JSON.stringify;
  JSON.stringify = (/** @type {unknown} */ value) => {
    const start = performance.now();
    const text = write(value);
    writing = performance.now() - start;
    return text;
  };
  const sockets = WebSocket.prototype;
  // oxlint-disable-next-line typescript/unbound-method -- it is called on the socket that it was called on
  const send = sockets.send.call.bind(sockets.send);
  Object.assign(sockets, {
    /** @this {WebSocket} @param {string} text */
    send(text) {
      const start = performance.now();
      send(this, text);
      if (text.includes('"board.append"')) pieces.push(writing + performance.now() - start);
    },
  });
}
