import { readdirSync } from 'node:fs';
import { expect, test } from './app-fixture';
import { AppDriver } from './drivers/app-driver';

const references = readdirSync(new URL('../templates/', import.meta.url)).map((file) => file.replace('.yaml', ''));

for (const reference of references) {
  test(`draws ${reference} with no flow through a component`, async ({ app }) => {
    await new AppDriver(app).goTo(`#/reference/${reference}`);
    const wires = app.page.locator('.wb-wire');
    await expect(wires.first()).toBeAttached();
    await expect(async () => {
      const drawn = await app.page.evaluate(readPicture);
      expect(drawn.wires).toBeGreaterThan(5);
      expect(drawn.through).toEqual([]);
    }).toPass();
  });
}

/** Runs in the page: walks along every wire and looks whether it stands inside a component's box. */
function readPicture() {
  // A wire touches its own boxes at their edge, and is as wide as its stroke.
  const edge = 4;
  const boxes = [...document.querySelectorAll('.tl-shape[data-shape-type="component"]')].map((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return { id: element.getAttribute('data-shape-id') ?? '', left, right, top, bottom };
  });
  const wires = [...document.querySelectorAll<SVGPathElement>('path.wb-wire')];
  const through = wires.flatMap((wire) => {
    const toScreen = wire.getScreenCTM();
    const length = wire.getTotalLength();
    const found = new Set<string>();
    for (let at = 0; toScreen && at <= length; at += 3) {
      const { x, y } = wire.getPointAtLength(at).matrixTransform(toScreen);
      for (const { id, left, right, top, bottom } of boxes) {
        if (x > left + edge && x < right - edge && y > top + edge && y < bottom - edge) found.add(id);
      }
    }
    const arrow = wire.closest('.tl-shape')?.getAttribute('data-shape-id') ?? '';
    return [...found].map((id) => `${arrow} through ${id}`);
  });
  return { wires: wires.length, through };
}
