import type { CanvasRecord } from '../diagram/canvas-record';
import type { Sheet } from '../reference/layout';
import { failure, type Result } from '../result';
import { readDrawio, type Unpack } from './drawio';
import { readExcalidraw } from './excalidraw';
import type { ForeignDrawing } from './foreign-drawing';
import { endingOf, endingsOf } from './foreign-endings';
import { foreignRecords } from './foreign-records';
import { limits, tooMany } from './limits';
import { readMermaid } from './mermaid';
import { holdsMermaid } from './mermaid-source';

/** What a file of another program says: a board, or a design that has no places yet. */
export type ForeignContent = { readonly notices: readonly string[] } & (
  { readonly records: readonly CanvasRecord[] } | { readonly sheet: Sheet }
);

export interface ForeignFormat {
  readonly name: string;
  /** Endings of its files, in small letters with their dot. */
  readonly endings: readonly string[];
  /** Whether a text of any name is of this format. */
  readonly recognises: (text: string) => boolean;
  readonly read: (text: string, name: string, unpack: Unpack) => Result<ForeignContent>;
}

/** Every format of another program that is read: a new one is a file of this folder and an entry here. */
const foreignFormats: readonly ForeignFormat[] = [
  {
    name: 'Excalidraw',
    endings: endingsOf.excalidraw,
    recognises: (text) => /^\s*\{/.test(text) && /"type"\s*:\s*"excalidraw/.test(text.slice(0, 2_000)),
    read: (text, name) => asRecords(readExcalidraw(text, name), name),
  },
  {
    name: 'draw.io',
    endings: endingsOf.drawio,
    recognises: (text) => /^\s*</.test(text) && /<(?:mxfile|mxGraphModel)[\s>]/.test(text.slice(0, 4_000)),
    read: (text, name, unpack) => asRecords(readDrawio(text, name, unpack), name),
  },
  {
    name: 'Mermaid',
    endings: endingsOf.mermaid,
    recognises: holdsMermaid,
    read: (text, name) => readMermaid(text, name),
  },
];

/** Endings that belong to boards, whatever the file holds. */
const boardEndings: ReadonlySet<string> = new Set(['.tldr', '.png']);

/** The format of a file: by what it holds, else by its ending. Null for what may be a board. */
export function foreignFormat(text: string, name: string): ForeignFormat | null {
  const ending = endingOf(name);
  if (boardEndings.has(ending)) return null;
  return (
    foreignFormats.find(({ recognises }) => recognises(text)) ??
    foreignFormats.find(({ endings }) => endings.includes(ending)) ??
    null
  );
}

function asRecords(drawing: Result<ForeignDrawing>, name: string): Result<ForeignContent> {
  if (!drawing.ok) return drawing;
  const { shapes, arrows, notices } = drawing.value;
  // Groups, and the words of pictures, are shapes of their own: there can be more of them than elements.
  const count = shapes.length + arrows.length;
  if (count > limits.elements) return failure(tooMany(name, count, { what: 'shapes', most: limits.elements }));
  return { ok: true, value: { records: foreignRecords(drawing.value), notices } };
}
