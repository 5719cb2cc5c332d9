import { expect } from '../app-fixture';
import type { BoardDriver, Point } from './board-driver';

/** Where each shape was on the page, by its id. */
export type Places = Readonly<Record<string, string>>;

/** What was on the page in one frame. */
export interface Sight {
  /** ms since 1970. */
  readonly at: number;
  readonly places: Places;
}

/** A hand that draws and moves things without a break until it is told to stop or the page is gone. */
export interface EndlessDrawing {
  /** Stops, and says what was on the page in each frame in which something changed, oldest first. */
  stop(): Promise<readonly Sight[]>;
}

/** The upper rows of the palette, all in sight. */
const usedRows = 8;

/** Drags one component after the other from the palette and in circles over the canvas. Resolves with the first drop. */
export async function drawEndlessly(board: BoardDriver, random: () => number): Promise<EndlessDrawing> {
  const { page } = board;
  const sights = await watchPlaces(board);
  const stencils = board.palette.locator('[data-stencil]');
  // The rows come after the canvas.
  await expect(stencils.nth(usedRows - 1)).toBeVisible();
  const rows = await stencils.evaluateAll(middles, usedRows);
  const area = await board.canvas.boundingBox();
  if (area === null) throw new Error('There is no canvas.');
  let stopped = false;

  async function dragOne() {
    const from = rows[Math.floor(random() * rows.length)];
    if (from === undefined || area === null) throw new Error('The palette is empty.');
    const x = area.x + area.width * (0.2 + 0.6 * random());
    const y = area.y + area.height * (0.2 + 0.5 * random());
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    for (let turn = 0; turn < 7 && !stopped; turn += 0.35) {
      await page.mouse.move(x + 60 * Math.cos(turn), y + 60 * Math.sin(turn));
    }
    await page.mouse.up();
  }

  async function drawOn() {
    while (!stopped) await dragOne();
  }

  await dragOne();
  // When the page is gone, the hand has nothing left to draw on.
  const done = drawOn().catch(() => {});
  return {
    async stop() {
      stopped = true;
      await done;
      return sights;
    },
  };
}

/** Where each shape is now. */
export function readPlaces(board: BoardDriver): Promise<Places> {
  return board.page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLElement>('.tl-shape[data-shape-id]')].map((shape) => [
        shape.dataset['shapeId'] ?? '',
        shape.style.transform,
      ]),
    ),
  );
}

/**
 * The longest that the page stood still in the second before a moment, in ms: on a busy machine a frame may take longer
 * than a save may wait, and nothing that was not yet painted and handed over can be kept.
 */
export function longestStandstill(sights: readonly Sight[], { before }: { readonly before: number }): number {
  const times = [...sights.map(({ at }) => at).filter((at) => at <= before && at > before - 1000), before];
  return Math.max(0, ...times.slice(1).map((at, index) => at - (times[index] ?? at)));
}

/**
 * Nothing that was on the page `ms` before a moment may be missing: every shape is there, and where it was then or later.
 */
export function expectNothingLost(now: Places, sights: readonly Sight[], { until }: { readonly until: number }) {
  const last = sights.findLastIndex((sight) => sight.at <= until);
  const due = sights[last];
  if (due === undefined) throw new Error('Nothing was seen before that moment.');
  const since = sights.slice(last);
  for (const id of Object.keys(due.places)) {
    const seen = new Set(since.map(({ places }) => places[id]));
    expect([...seen], `the place of ${id}`).toContain(now[id]);
  }
}

/** Reports every frame's shapes as it is painted: a page that is killed cannot be asked afterwards. */
async function watchPlaces({ page }: BoardDriver): Promise<readonly Sight[]> {
  const sights: Sight[] = [];
  const lead = 'sight ';
  // Not an exposed function: the stand-in is a client of the same browser, and each hears of the other's.
  page.on('console', (message) => {
    const text = message.text();
    if (text.startsWith(lead)) sights.push(JSON.parse(text.slice(lead.length)) as Sight);
  });
  await page.evaluate((start) => {
    let last = '';
    const look = () => {
      requestAnimationFrame(look);
      const shapes = [...document.querySelectorAll<HTMLElement>('.tl-shape[data-shape-id]')];
      const places = Object.fromEntries(shapes.map((shape) => [shape.dataset['shapeId'] ?? '', shape.style.transform]));
      const text = JSON.stringify(places);
      if (text === last) return;
      last = text;
      console.debug(`${start}${JSON.stringify({ at: Date.now(), places })}`);
    };
    look();
  }, lead);
  return sights;
}

/** Where the first parts' middles are, on the page. All at once: to ask for each takes a frame each. */
function middles(parts: readonly Element[], count: number): readonly Point[] {
  return parts.slice(0, count).map((part) => {
    const { x, y, width, height } = part.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
}
