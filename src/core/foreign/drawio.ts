import { failure, type Result } from '../result';
import { readCells, type DrawioFile, type Page } from './drawio-cells';
import { drawingOfPage } from './drawio-page';
import type { ForeignDrawing } from './foreign-drawing';
import { LeftOut } from './left-out';

/** Unfolds a packed page (base64 of raw deflate of URI-encoded XML), up to the limit of limits.ts. Not core's to do itself. */
export type Unpack = (packed: string) => Result<string>;

/**
 * Reads a draw.io file, plain or packed: its first page. `name` is the file's name in a sentence about it.
 */
export function readDrawio(text: string, name: string, unpack: Unpack): Result<ForeignDrawing> {
  const file = readCells(text, name);
  if (!file.ok) return file;
  const [first, ...more] = file.value.pages;
  if (first === undefined) {
    const why = file.value.fault === null ? 'it has no page' : `it is no whole XML (${file.value.fault})`;
    return failure(`"${name}" is not a draw.io drawing: ${why}.`);
  }
  const left = new LeftOut();
  if (more.length > 0) left.say(pagesLeft(first, more));
  const page = openPage(first, { name, fault: file.value.fault }, unpack);
  if (!page.ok) return page;
  const { fault } = page.value;
  if (fault !== null) left.say(`"${name}" is no sound XML (${fault}); what could be read of it is here.`);
  return { ok: true, value: drawingOfPage(page.value.cells, left) };
}

interface Opened {
  readonly cells: Page['cells'];
  readonly fault: string | null;
}

function openPage(page: Page, { name, fault }: { name: string; fault: string | null }, unpack: Unpack): Result<Opened> {
  if (page.cells.length > 0 || page.packed === '') return { ok: true, value: { cells: page.cells, fault } };
  const xml = unpack(page.packed);
  if (!xml.ok) return failure(`"${name}" cannot be read: ${xml.sentence}`);
  const inner: Result<DrawioFile> = readCells(xml.value, name);
  if (!inner.ok) return inner;
  return { ok: true, value: { cells: inner.value.pages[0]?.cells ?? [], fault: fault ?? inner.value.fault } };
}

function pagesLeft(first: Page, more: readonly Page[]): string {
  const names = more.slice(0, 5).map(({ name }, index) => `"${name.slice(0, 60) || `Page ${index + 2}`}"`);
  const rest = more.length > names.length ? ` and ${more.length - names.length} more` : '';
  const other = more.length === 1 ? 'another page' : `${more.length} other pages`;
  return `The file has ${other}: ${names.join(', ')}${rest}. The first${first.name === '' ? '' : `, "${first.name.slice(0, 60)}",`} is here.`;
}
