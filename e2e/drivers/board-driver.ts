import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { expect } from '../app-fixture';
import { readSavedBoard, type SavedRecord } from '../fixture/workspace-files';
import { AppDriver } from './app-driver';

export type Status = 'met' | 'partial' | 'violated' | 'missing';

/** Pixels of the window. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What a person does on a board: palette, inserter, canvas, panel. */
export class BoardDriver extends AppDriver {
  get canvas() {
    return this.page.getByRole('main', { name: 'Canvas' });
  }

  /** What is drawn, as it stands in the page. */
  get shapes() {
    return this.canvas.locator('.tl-shape');
  }

  get palette() {
    return this.page.getByRole('complementary', { name: 'Components' });
  }

  get panel() {
    return this.page.getByRole('complementary', { name: 'Exercise' });
  }

  get requirements() {
    return this.panel.getByRole('list', { name: 'Requirements' });
  }

  get score() {
    return this.panel.locator('[data-score]');
  }

  get diagnostics() {
    return this.panel.locator('[data-diagnostic]');
  }

  shapeOf(type: 'component' | 'arrow' | 'frame' | 'geo' | 'draw' | 'group' | 'image'): Locator {
    return this.canvas.locator(`.tl-shape[data-shape-type="${type}"]`);
  }

  stencil(label: string): Locator {
    return this.shapeOf('component').filter({ has: this.page.getByText(label, { exact: true }) });
  }

  row(requirement: string): Locator {
    return this.requirements.locator(`[data-requirement="${requirement}"]`);
  }

  async expectStatus(requirement: string, status: Status) {
    await expect(this.row(requirement)).toHaveAttribute('data-status', status);
  }

  async showTab(name: 'Brief' | 'Checks' | 'Trade-offs' | 'Numbers') {
    await this.panel.getByRole('tab', { name }).click();
  }

  /** Keys of the canvas and of the board go where the focus is. */
  async focusCanvas() {
    await this.canvas.locator('.tl-container').focus();
  }

  /** Types into the quick inserter, from the keyboard alone: "kafka > flink > redis". */
  async insert(chain: string) {
    const before = await this.shapeOf('component').count();
    await this.page.keyboard.press('i');
    const inserter = this.page.getByRole('dialog', { name: 'Insert components' });
    await inserter.getByRole('combobox').waitFor();
    await this.page.keyboard.type(chain);
    await this.page.keyboard.press('Enter');
    await expect(this.shapeOf('component')).toHaveCount(before + chain.split('>').length);
  }

  /** Selects the shape that assistive technology calls by this name, by walking through the shapes with Tab. */
  async selectByKeyboard(name: string) {
    const announced = this.canvas.getByRole('status', { name: 'Status' });
    const most = (await this.shapes.count()) + 1;
    for (let step = 0; step < most; step += 1) {
      const before = (await announced.textContent()) ?? '';
      if (before.startsWith(`${name},`)) return;
      await this.page.keyboard.press('Tab');
      await expect(announced).not.toHaveText(before);
    }
    throw new Error(`Tab never came to a shape called ${name}.`);
  }

  /** Opens the selected stencil with Enter, writes, and leaves with Escape. Empty words leave a field as it is. */
  async write({ label = '', role = '', note = '' }: { label?: string; role?: string; note?: string }) {
    await this.page.keyboard.press('Enter');
    await expect(this.canvas.getByRole('textbox', { name: 'Label' })).toBeFocused();
    for (const [name, words] of Object.entries({ Label: label, Role: role, Note: note })) {
      if (name !== 'Label') await this.page.keyboard.press('Tab');
      await expect(this.canvas.getByRole('textbox', { name })).toBeFocused();
      if (words !== '') await this.page.keyboard.press('Control+A');
      if (words !== '') await this.page.keyboard.type(words);
    }
    await this.page.keyboard.press('Escape');
    await expect(this.canvas.getByRole('textbox', { name: 'Label' })).toBeHidden();
  }

  /** Selects a stencil with the pointer. */
  async select(label: string) {
    const { x, y } = await this.middleOf(this.stencil(label));
    await this.page.mouse.click(x, y);
  }

  /** The middle of a part of the page, in pixels of the window, once the view stands still. */
  async middleOf(part: Locator): Promise<Point> {
    let before = await part.boundingBox();
    await expect
      .poll(async () => {
        const last = before;
        before = await part.boundingBox();
        return before !== null && JSON.stringify(before) === JSON.stringify(last);
      })
      .toBe(true);
    if (before === null) throw new Error('It is not on the page.');
    return { x: before.x + before.width / 2, y: before.y + before.height / 2 };
  }

  /** Presses the pointer on one place, moves it to another, and leaves it there, pressed. */
  async drag(from: Point, to: Point) {
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
    await this.page.mouse.move(to.x, to.y, { steps: 4 });
  }

  /** Two points of the canvas near its upper left corner, where nothing is placed by itself. */
  async corner(): Promise<readonly [Point, Point]> {
    const box = await this.canvas.boundingBox();
    if (box === null) throw new Error('There is no canvas.');
    return [
      { x: box.x + 40, y: box.y + 40 },
      { x: box.x + 240, y: box.y + 140 },
    ];
  }

  async drop() {
    await this.page.mouse.up();
  }

  /** Drags with a tool of the toolbar from one place of the canvas to another. */
  async drawWith(tool: 'arrow' | 'frame' | 'rectangle' | 'draw', from: Point, to: Point) {
    await this.canvas.locator(`[data-tool="${tool}"]`).click();
    await this.drag(from, to);
    await this.drop();
  }

  /** The text editor of a plain shape has the keyboard and has placed its caret, which takes it a frame after its focus. */
  async untilTextIsEdited() {
    await this.page.locator('.ProseMirror:focus').waitFor();
    await this.page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))),
    );
  }

  /** Puts a text on the clipboard as another program would, and pastes it onto the board. */
  async pasteText(text: string) {
    await this.focusCanvas();
    await this.page.evaluate((words) => navigator.clipboard.writeText(words), text);
    await this.page.keyboard.press('Control+V');
  }

  paletteRow(kind: string): Locator {
    return this.palette.locator(`[data-stencil="${kind}"]`);
  }

  /** The words in which the program reports what it did or could not do. */
  notice(words: string | RegExp): Locator {
    return this.page.getByText(words);
  }

  /** What is on disk of the only board of the workspace, once it is `complete`. */
  async saved(complete: (records: readonly SavedRecord[]) => boolean): Promise<readonly SavedRecord[]> {
    let records: readonly SavedRecord[] = [];
    const file = await this.file();
    await expect
      .poll(async () => {
        records = await readSavedBoard(file);
        return complete(records);
      })
      .toBe(true);
    return records;
  }

  private async file(): Promise<string> {
    const { workspace } = this.app;
    const boards = (await readdir(join(workspace, 'boards'))).filter((name) => name.endsWith('.tldr'));
    const attempts = await readdir(join(workspace, 'attempts'));
    const files = [
      ...boards.map((name) => join(workspace, 'boards', name)),
      ...attempts.map((name) => join(workspace, 'attempts', name, 'board.tldr')),
    ];
    const [file] = files;
    if (file === undefined || files.length > 1) throw new Error('The workspace does not hold exactly one board.');
    return file;
  }
}
