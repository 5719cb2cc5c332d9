import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CanvasRecord } from '../../core/diagram/canvas-record';
import { fieldsOf } from '../../core/fields';
import type { PlaceBoxes } from '../../core/reference/placement';
import { noContent, parseContent, type Content } from './content';
import { readContentFiles, stampOf, type ContentFiles, type ContentFolders } from './content-files';
import { layOutTemplate, type LaidOut } from './lay-out-template';
import type { Sketch } from '../../contract/board-values';

/**
 * Content as the program needs it: read, checked and, where the build has done so, laid out. A folder of compiled content
 * says from which bytes it was made; when the files were changed since, they are read themselves.
 */
export interface ReadyContent {
  readonly content: Content;
  /** Small pictures of the references that are laid out already, by id. */
  readonly sketches: Readonly<Record<string, Sketch>>;
  /** The board of a reference that is laid out already; null when it is not. */
  readonly board: (id: string) => Promise<readonly CanvasRecord[] | null>;
}

/** Reads and checks all content. Never fails: what cannot be read is a problem with its file, line and field. */
export async function loadContent(folders: ContentFolders): Promise<ReadyContent> {
  const files = await readContentFiles(folders);
  const { compiled } = folders;
  const ready = compiled === undefined ? null : await readCompiled(compiled, stampOf(files));
  if (compiled === undefined || ready === null)
    return { content: parseBuiltIn(files), sketches: {}, board: () => Promise.resolve(null) };
  return { ...ready, board: (id) => readBoard(compiled, id) };
}

/** Writes the compiled form of all content into a folder, which is replaced. Problems are part of it. */
export async function compileContent(
  folders: ContentFolders,
  { to, place }: { readonly to: string; readonly place: PlaceBoxes },
) {
  const files = await readContentFiles(folders);
  const content = parseBuiltIn(files);
  const boards = new Map<string, LaidOut>();
  for (const template of content.templates) boards.set(template.id, await layOutTemplate(template, place));
  await rm(to, { recursive: true, force: true });
  await mkdir(join(to, 'boards'), { recursive: true });
  for (const [id, { records }] of boards) await writeFile(boardFile(to, id), JSON.stringify(records));
  const sketches = Object.fromEntries([...boards].map(([id, { sketch }]) => [id, sketch]));
  await writeFile(join(to, 'content.json'), JSON.stringify({ stamp: stampOf(files), content, sketches }));
}

function parseBuiltIn(files: ContentFiles): Content {
  const content = parseContent(files, noContent);
  if (files.roles.length > 0) return content;
  const missing = { file: 'roles.yaml', line: null, field: '', message: 'this file is missing' };
  return { ...content, problems: [missing, ...content.problems] };
}

async function readCompiled(folder: string, stamp: string): Promise<Pick<ReadyContent, 'content' | 'sketches'> | null> {
  const json = await readJson(join(folder, 'content.json'));
  if (json === null || fieldsOf(json)['stamp'] !== stamp) return null;
  // Written by compileContent of this same build from these same bytes.
  return json as Pick<ReadyContent, 'content' | 'sketches'>;
}

async function readBoard(folder: string, id: string): Promise<readonly CanvasRecord[] | null> {
  // As above; the stamp of the folder was compared when the content was loaded.
  return (await readJson(boardFile(folder, id))) as readonly CanvasRecord[] | null;
}

function boardFile(folder: string, id: string): string {
  return join(folder, 'boards', `${id}.json`);
}

/** Null for what is not there or broken: the content files themselves are the truth. */
async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as unknown;
  } catch {
    return null;
  }
}
