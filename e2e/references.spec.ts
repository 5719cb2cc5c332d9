import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from './app-fixture';
import { AppDriver } from './drivers/app-driver';

const folder = new URL('../templates/', import.meta.url);
const references = readdirSync(folder).map((file) => ({
  id: file.replace('.yaml', ''),
  title: /^title: '?(.*?)'?$/m.exec(readFileSync(new URL(file, folder), 'utf8'))?.[1] ?? '',
}));

test('draws every reference with no flow through a component @web', async ({ app }) => {
  const driver = new AppDriver(app);
  for (const { id, title } of references) {
    await test.step(id, async () => {
      await driver.goTo(`#/reference/${id}`);
      await expect(app.page.getByRole('heading', { level: 1, name: title, exact: true })).toBeVisible();
      await expect(async () => {
        const drawn = await app.page.evaluate(readPicture);
        expect(drawn.wires).toBeGreaterThan(5);
        expect(drawn.through).toEqual([]);
      }).toPass();
    });
  }
});

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
