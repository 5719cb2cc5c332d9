import { expect, test } from './app-fixture';
import { AppDriver } from './drivers/app-driver';

/** The part of tldraw's editor that these specs touch; the page offers it to a browser that is driven. */
interface DrivenEditor {
  updateShape(partial: { id: string; type: string; props: object }): void;
  getCurrentPageShapes(): { id: string; type: string; parentId: string; props: Record<string, unknown> }[];
}

/** What a person does on a new, free board. */
class BoardDriver extends AppDriver {
  async openNew() {
    await this.runCommand('New board');
    await expect(this.board).toBeVisible();
  }

  get board() {
    return this.page.getByRole('application', { name: 'Your board' });
  }

  async place(component: string) {
    const before = (await this.shapes()).length;
    await this.page.getByRole('searchbox').or(this.page.getByPlaceholder('Find a component')).first().fill(component);
    await this.page
      .getByRole('option', { name: component })
      .or(this.page.getByRole('button', { name: component }))
      .first()
      .click();
    await expect.poll(async () => (await this.shapes()).length).toBe(before + 1);
  }

  shapes() {
    return this.page.evaluate(() => {
      const editor = (window as unknown as { tldrawEditor: DrivenEditor }).tldrawEditor;
      const names = editor
        .getCurrentPageShapes()
        .map(({ type, props }) => (typeof props['label'] === 'string' ? `${type} ${props['label']}` : type));
      return names.sort();
    });
  }

  /** An exception in the middle of the editor's own work: what a bug in it would do. */
  breakEditor() {
    return this.page.evaluate(() => {
      const editor = (window as unknown as { tldrawEditor: DrivenEditor }).tldrawEditor;
      const shape = editor.getCurrentPageShapes()[0];
      if (shape === undefined) throw new Error('the board is empty');
      try {
        editor.updateShape({ id: shape.id, type: shape.type, props: { w: 'wide' } });
      } catch {
        // The editor passes the exception on after it has broken.
      }
    });
  }
}

/** Puts something on the clipboard as another program would, and pastes it onto the board. */
async function paste(driver: BoardDriver, types: Readonly<Record<string, string>>) {
  const { page } = driver;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await driver.board.focus();
  await page.evaluate(async (given) => {
    const blobs = Object.entries(given).map(([type, text]) => [type, new Blob([text], { type })] as const);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
  }, types);
  await page.keyboard.press('ControlOrMeta+V');
}

test('opens the board again after an exception inside the editor, with everything on it @web', async ({ app }) => {
  const driver = new BoardDriver(app);
  await driver.openNew();
  await driver.place('Kafka');
  await driver.place('Flink');
  await driver.breakEditor();
  await expect(driver.page.getByText('was opened again')).toBeVisible();
  await expect(driver.page.getByText(/reset/i)).toHaveCount(0);
  expect(await driver.shapes()).toEqual(['component Flink', 'component Kafka']);

  await driver.place('Redis');
  await driver.untilSaved();
  await driver.reload();
  expect(await driver.shapes()).toEqual(['component Flink', 'component Kafka', 'component Redis']);
});

test('keeps the mark of tldraw free of its own controls @web', async ({ app }) => {
  const driver = new BoardDriver(app);
  await driver.openNew();
  for (const width of [1024, 1280, 1920]) {
    await driver.page.setViewportSize({ width, height: 768 });
    const mark = await driver.page.locator('[class*="tl-watermark"]').boundingBox();
    const tools = await driver.page.getByRole('toolbar', { name: 'Drawing tools' }).boundingBox();
    expect(tools?.x ?? 0).toBeGreaterThan(0);
    expect((mark?.x ?? 0) - ((tools?.x ?? 0) + (tools?.width ?? 0))).toBeGreaterThanOrEqual(16);
  }
});

test('writes a pasted link down and fetches nothing @web', async ({ app }) => {
  const driver = new BoardDriver(app);
  await driver.openNew();
  await paste(driver, { 'text/plain': 'https://www.youtube.com/watch?v=dQw4w9WgXcQ' });
  await expect.poll(() => driver.shapes()).toEqual(['text']);
});

test('survives a paste from a tldraw that is newer, or broken @web', async ({ app }) => {
  const driver = new BoardDriver(app);
  await driver.openNew();
  await driver.place('Kafka');
  const shape = {
    id: 'shape:x',
    typeName: 'shape',
    type: 'geo',
    parentId: 'page:page',
    index: 'a1',
    props: { w: 'x' },
  };
  const schema = { schemaVersion: 2, sequences: { 'com.tldraw.shape.geo': 99 } };
  for (const sequences of [schema.sequences, {}]) {
    const data = {
      shapes: [shape],
      rootShapeIds: ['shape:x'],
      bindings: [],
      assets: [],
      schema: { ...schema, sequences },
    };
    const json = JSON.stringify({ type: 'application/tldraw', kind: 'content', data });
    await paste(driver, { 'text/html': `<div data-tldraw>${json}</div>` });
  }
  // The pastes were taken, one after the other: this one, of plain text, is the only one that leaves something.
  await paste(driver, { 'text/plain': 'after them' });
  await expect.poll(() => driver.shapes()).toEqual(['component Kafka', 'text']);
  await expect(driver.page.getByText('was opened again')).toHaveCount(0);
});
