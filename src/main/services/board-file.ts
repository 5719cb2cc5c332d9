import type { SerializedSchema, SerializedStore } from '@tldraw/store';
import type { TLRecord } from '@tldraw/tlschema';
import { z } from 'zod';
import type { CanvasRecord } from '../../core/diagram/canvas-record';
import { componentShapeType } from '../../core/diagram/component-shape';
import { boxesToStencils } from '../../core/diagram/tldraw-exchange';
import { boardKeyword, isPng, readPngText } from '../../core/documents/png-text';
import { isFields } from '../../core/fields';
import { limits } from '../../core/foreign/limits';
import { failure, type Result } from '../../core/result';
import { nestsTooDeep } from './board-depth';
import { checkIntegrity } from './board-integrity';
import { plainUnknownText } from './board-text';
import { boardSchema, serializedSchema, windowRecordTypes } from './board-schema';
import { fromNewerTldraw } from './newer-tldraw';
import { removeRemoteContent } from './remote-content';

const megabyte = 1024 * 1024;
/** A file from elsewhere may have this many bytes. */
export const maxBoardBytes = limits.bytes;
/** A board of the workspace may have grown by pictures: what this program saved it opens again. */
export const maxOwnBoardBytes = 384 * megabyte;
const tldrFormat = 1;
/** How a file says the versions of its records. */
const schemaFormat = 2;

export interface BoardContent {
  readonly records: readonly CanvasRecord[];
  /** Sentences about what was left out or changed on the way in; empty when the file came in as it was. */
  readonly notices: readonly string[];
}

/**
 * Reads a board from the bytes of a .tldr file or of a picture that carries one. The file itself is never touched.
 * Fails with one sentence that says what is wrong and where; `name` is the file's name in that sentence.
 */
export function readBoardFile(bytes: Uint8Array, name: string, most = maxBoardBytes): Result<BoardContent> {
  if (bytes.length > most) return failure(tooLarge(name, most));
  const text = textOfFile(bytes, name);
  if (!text.ok) return text;
  const file = parseFile(text.value, name);
  if (!file.ok) return file;
  const migrated = migrate(file.value, name);
  if (!migrated.ok) return migrated;
  return soundBoard(migrated.value, name);
}

/** What is left of a board when everything is taken out that would not stand, or would fetch something. */
export function soundBoard({ records, notices }: BoardContent, name: string): Result<BoardContent> {
  const invalid = firstInvalid(records);
  if (invalid !== null) return failure(`"${name}" is damaged: ${invalid}.`);
  const whole = checkIntegrity(records);
  if (!whole.ok) return failure(`"${name}" is damaged: ${whole.sentence}`);
  const local = removeRemoteContent(whole.value.records);
  const readable = plainUnknownText(local.records);
  return {
    ok: true,
    value: {
      records: boxesToStencils(readable.records),
      notices: [...notices, ...whole.value.notices, ...local.notices, ...readable.notices],
    },
  };
}

/** The bytes of a .tldr file; `schema` is the plain one where the records hold no stencils. */
export function writeBoardFile(records: readonly CanvasRecord[], schema: SerializedSchema = serializedSchema): string {
  return JSON.stringify({ tldrawFileFormatVersion: tldrFormat, schema, records });
}

export function tooLarge(name: string, most = maxBoardBytes): string {
  return `"${name}" is larger than the ${most / megabyte} MB that a board may have.`;
}

/** The text of a file, or of the board that a picture carries. */
export function textOfFile(bytes: Uint8Array, name: string): Result<string> {
  if (bytes.length === 0) return failure(`"${name}" is empty.`);
  if (isPng(bytes)) {
    const board = readPngText(bytes, boardKeyword);
    if (!board.ok) return failure(`"${name}" cannot be read. ${board.sentence}`);
    if (board.value === null)
      return failure(
        `The picture "${name}" carries no board: it was not exported from Whetboard, or it was saved anew by another program.`,
      );
    return { ok: true, value: board.value };
  }
  try {
    return { ok: true, value: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return failure(`"${name}" is not a board: it holds no UTF-8 text.`);
  }
}

const fileSchema = z.object({
  tldrawFileFormatVersion: z.number(),
  schema: z.looseObject({ schemaVersion: z.number(), sequences: z.record(z.string(), z.number()).optional() }),
  records: z.array(z.looseObject({ id: z.string().min(1).max(300), typeName: z.string().min(1).max(60) })),
});
type BoardFile = z.infer<typeof fileSchema>;

function parseFile(text: string, name: string): Result<BoardFile> {
  if (nestsTooDeep(text))
    return failure(`"${name}" is damaged: its parts lie inside each other deeper than any board's.`);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const where = error instanceof SyntaxError ? placeOf(error, text) : '';
    return failure(`"${name}" is damaged or not a board: it is not complete JSON${where}.`);
  }
  const parsed = fileSchema.safeParse(json);
  if (!parsed.success) return failure(`"${name}" ${foreign(json, parsed.error)}`);
  if (parsed.data.tldrawFileFormatVersion > tldrFormat) {
    return failure(
      `"${name}" has the file format ${parsed.data.tldrawFileFormatVersion}; this program reads ${tldrFormat}. It was written by a newer program.`,
    );
  }
  return { ok: true, value: parsed.data };
}

/** V8 says at which character it stopped, or that the text ended. */
function placeOf(error: SyntaxError, text: string): string {
  const position = /position (\d+)/.exec(error.message)?.[1];
  const at = position === undefined ? text.length : Number(position);
  return ` (it breaks off in line ${text.slice(0, at).split('\n').length}, character ${at})`;
}

function foreign(json: unknown, error: z.ZodError): string {
  if (isFields(json)) {
    if ('type' in json && json.type === 'excalidraw')
      return 'is an Excalidraw drawing, not a .tldr board: name it .excalidraw to open it.';
    if ('document' in json && !('records' in json)) return 'comes from the first tldraw, whose format cannot be read.';
    if ('tldrawFileFormatVersion' in json) {
      const issue = error.issues[0];
      return `is damaged: ${issue?.path.join('.') ?? 'its content'} is missing or wrong.`;
    }
  }
  return 'is not a board: it has no tldraw format version.';
}

function migrate(file: BoardFile, name: string): Result<BoardContent> {
  if (file.schema.schemaVersion > schemaFormat) {
    return failure(
      `"${name}" has the schema format ${file.schema.schemaVersion}; this program reads ${schemaFormat}. It was written by a newer program.`,
    );
  }
  const duplicate = firstDuplicate(file.records);
  if (duplicate !== null) return failure(`"${name}" is damaged: the id "${duplicate}" is there twice.`);
  const ours = serializedSequences();
  const theirs = file.schema.sequences ?? {};
  const own = `com.tldraw.shape.${componentShapeType}`;
  if ((theirs[own] ?? 0) > (ours[own] ?? 0))
    return failure(`"${name}" was saved by a newer Whetboard. Update this program to open it.`);
  const newer = Object.keys(theirs).filter((sequence) => (theirs[sequence] ?? 0) > (ours[sequence] ?? -1));
  const source: BoardFile & { notices?: readonly string[] } = newer.length > 0 ? fromNewerTldraw(file, ours) : file;
  const migrated = migratedRecords(source);
  if (migrated === null) return failure(`"${name}" is damaged: its records do not fit the version that it names.`);
  const records: CanvasRecord[] = migrated
    .filter((record) => !windowRecordTypes.has(record.typeName))
    .map((record) => ({ ...record }));
  return { ok: true, value: { records, notices: source.notices ?? [] } };
}

/** The records as this version writes them, or null where they do not fit the version that the file names. */
function migratedRecords({ records, schema }: BoardFile): readonly TLRecord[] | null {
  // The library tells the console what it also answers; that is for us to say, in a sentence. The call is synchronous.
  const { error } = console;
  console.error = () => undefined; // oxlint-disable-line no-console -- nothing is written: this keeps the library quiet
  try {
    // migrateStoreSnapshot reads unknown records and says itself what does not fit.
    const result = boardSchema.migrateStoreSnapshot({
      store: Object.fromEntries(records.map((record) => [record.id, record])) as unknown as SerializedStore<TLRecord>,
      schema: schema as unknown as SerializedSchema,
    });
    return result.type === 'error' ? null : Object.values(result.value);
  } catch {
    // It throws on a schema that is none, and on records that an old step of the way cannot take apart.
    return null;
  } finally {
    console.error = error; // oxlint-disable-line no-console -- puts back what was there
  }
}

function serializedSequences(): Readonly<Record<string, number>> {
  return 'sequences' in serializedSchema ? serializedSchema.sequences : {};
}

function firstDuplicate(records: readonly { readonly id: string }[]): string | null {
  const seen = new Set<string>();
  for (const { id } of records) {
    if (seen.has(id)) return id;
    seen.add(id);
  }
  return null;
}

/** What is wrong with the first record that does not fit the schema, or null. */
export function firstInvalid(records: readonly CanvasRecord[]): string | null {
  for (const record of records) {
    const type = Object.entries(boardSchema.types).find(([typeName]) => typeName === record.typeName)?.[1];
    if (type === undefined) return `"${record.id}" is of the unknown type "${record.typeName}"`;
    try {
      type.validate(record);
    } catch (error) {
      return `"${record.id}": ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'it does not fit'}`;
    }
  }
  return null;
}
