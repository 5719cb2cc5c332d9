import { mkdir, open, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { CanvasChange, CanvasRecord } from '../../core/diagram/canvas-record';

/**
 * The write-ahead journal beside a board's snapshot: JSON lines. The first names the snapshot that the steps build
 * on, by the hash of its bytes; every step is a line; a line `snapshot` announces the hash of the one about to be
 * written, so that a crash between writing it and emptying the journal is told from a file changed by others.
 */
const record = z.looseObject({ id: z.string(), typeName: z.string() });
const headerSchema = z.strictObject({ journal: z.literal(1), base: z.string() });
const announcementSchema = z.strictObject({ snapshot: z.string() });
const stepSchema = z.strictObject({
  session: z.string(),
  sequence: z.number().int(),
  put: z.array(record),
  remove: z.array(z.string()),
});
const lineSchema = z.union([stepSchema, announcementSchema, headerSchema]);
export type JournalStep = z.infer<typeof stepSchema>;

export interface JournalContent {
  /** Hash of the snapshot that the journal was begun on; null when its first line is lost. */
  readonly base: string | null;
  /** Every step, oldest first, with the announcements that stood before it counted. */
  readonly steps: readonly JournalStep[];
  /** Hashes of announced snapshots and how many steps stood before each. */
  readonly announced: readonly { readonly hash: string; readonly steps: number }[];
  /** Bytes up to the end of the last whole line. */
  readonly length: number;
  /** The last line was cut off in the middle of writing. It was never acknowledged. */
  readonly torn: boolean;
  /** Whole lines that cannot be read: the disk, or an editor, changed them. */
  readonly damaged: number;
}

/** Never fails: what cannot be read is counted and left out. */
export function readJournal(bytes: Uint8Array): JournalContent {
  const length = bytes.lastIndexOf(10) + 1;
  const steps: JournalStep[] = [];
  const announced: { hash: string; steps: number }[] = [];
  let base: string | null = null;
  let damaged = 0;
  for (const text of new TextDecoder().decode(bytes.subarray(0, length)).split('\n')) {
    if (text === '') continue;
    const line = parseLine(text);
    if (line === null) damaged += 1;
    else if ('journal' in line) base = line.base;
    else if ('snapshot' in line) announced.push({ hash: line.snapshot, steps: steps.length });
    else steps.push(line);
  }
  return { base, steps, announced, length, torn: length < bytes.length, damaged };
}

function parseLine(text: string): z.infer<typeof lineSchema> | null {
  try {
    const parsed = lineSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Puts a step into the records. Steps carry whole records, so taking one twice, in order, changes nothing. */
export function applyChange(records: Map<string, CanvasRecord>, change: CanvasChange): void {
  for (const record of change.put) records.set(record.id, record);
  for (const id of change.remove) records.delete(id);
}

/** The journal's file, open for appending. What a failed write left behind is overwritten by the next. */
export interface JournalFile {
  append(step: JournalStep): Promise<void>;
  announce(hash: string): Promise<void>;
  /** Empties it: from here on it builds on the snapshot with this hash. */
  restart(base: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens or makes the file. `length` bytes of it are kept; the rest, a torn line, is cut off. */
export async function openJournal(file: string, length: number, base: string): Promise<JournalFile> {
  await mkdir(dirname(file), { recursive: true });
  const handle = await openForWriting(file);
  let end = length;

  async function write(value: object): Promise<void> {
    const bytes = Buffer.from(`${JSON.stringify(value)}\n`);
    let written = 0;
    while (written < bytes.length) {
      const result = await handle.write(bytes, written, bytes.length - written, end + written);
      written += result.bytesWritten;
    }
    end += bytes.length;
  }
  async function restart(hash: string): Promise<void> {
    await handle.truncate(0);
    end = 0;
    await write({ journal: 1, base: hash });
  }

  try {
    await handle.truncate(length);
    if (length === 0) await restart(base);
  } catch (error) {
    await handle.close();
    throw error;
  }
  return {
    append: (step) => write(step),
    async announce(hash) {
      await write({ snapshot: hash });
      await handle.datasync();
    },
    restart,
    close: () => handle.close(),
  };
}

async function openForWriting(file: string): Promise<FileHandle> {
  try {
    return await open(file, 'r+');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return open(file, 'wx+');
    throw error;
  }
}
