import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { CanvasRecord } from '../../core/diagram/canvas-record';
import type { Result } from '../../core/result';
import { maxOwnBoardBytes, readBoardFile, tooLarge } from './board-file';
import { applyChange, readJournal, type JournalContent } from './board-journal';
import { readAtMost } from './read-at-most';
import { systemCode } from './write-problem';

/** A board as its snapshot and its journal tell it. */
export interface LoadedBoard {
  readonly records: Map<string, CanvasRecord>;
  /** Of the snapshot's bytes. */
  readonly hash: string;
  readonly stamp: string;
  /** Bytes of the journal that can be kept, and the steps in it that the snapshot does not hold. */
  readonly journal: { readonly length: number; readonly steps: number };
  readonly notices: readonly string[];
  /** The snapshot on disk holds more than was read (a newer program's file): keep a copy before it is replaced. */
  readonly reduced: boolean;
  /** Steps were waiting for a snapshot that somebody else has changed since: keep theirs beside. */
  readonly changedOutside: boolean;
}

/** Reads a board. Absolute paths; the files are not touched. Fails with the sentence of a damaged or missing snapshot. */
export async function loadBoard(file: string, journalFile: string): Promise<Result<LoadedBoard>> {
  const name = basename(file);
  const bytes = await readAtMost(file, maxOwnBoardBytes).catch((error: unknown) => systemCode(error) ?? 'unknown');
  if (bytes === null) return { ok: false, sentence: tooLarge(name, maxOwnBoardBytes) };
  if (typeof bytes === 'string') return { ok: false, sentence: missing(name, bytes) };
  const content = readBoardFile(bytes, name, maxOwnBoardBytes);
  if (!content.ok) return content;

  const hash = hashOf(bytes);
  const journal = readJournal(await readIfThere(journalFile));
  const steps = stepsBeyond(journal, hash);
  const records = new Map(content.value.records.map((record) => [record.id, record]));
  for (const step of journal.steps) applyChange(records, step);
  const orphans = steps > 0 ? removeOrphans(records) : 0;
  const changedOutside = steps > 0 && !buildsOn(journal, hash);
  return {
    ok: true,
    value: {
      records,
      hash,
      stamp: await stampOf(file),
      journal: { length: journal.length, steps },
      reduced: content.value.notices.length > 0,
      changedOutside,
      notices: [...content.value.notices, ...journalNotices(journal, { name, orphans, changedOutside })],
    },
  };
}

/** Steps of the journal that the snapshot with this hash does not hold yet. */
function stepsBeyond(journal: JournalContent, hash: string): number {
  const held = journal.announced.findLast((announcement) => announcement.hash === hash)?.steps ?? 0;
  return journal.steps.length - held;
}

function buildsOn(journal: JournalContent, hash: string): boolean {
  return journal.base === null || journal.base === hash || journal.announced.some((entry) => entry.hash === hash);
}

function journalNotices(
  journal: JournalContent,
  found: { readonly name: string; readonly orphans: number; readonly changedOutside: boolean },
): string[] {
  const notices: string[] = [];
  if (journal.torn) notices.push('The last step was cut off while it was being written; everything before it is here.');
  if (journal.damaged > 0) {
    notices.push(`${count(journal.damaged, 'step')} of the last session cannot be read; the others are here.`);
  }
  if (found.orphans > 0) notices.push(`${count(found.orphans, 'shape')} had lost what it lay on and was left out.`);
  if (found.changedOutside) {
    notices.push(
      `Another program changed "${found.name}" while steps of the last session were waiting. They were put on top of it; the other program's version is kept beside.`,
    );
  }
  return notices;
}

/** Takes out shapes whose parent is gone, with all that lies on them, and bindings without an end. Says how many shapes. */
export function removeOrphans(records: Map<string, CanvasRecord>): number {
  let removed = 0;
  for (let found = true; found;) {
    found = false;
    for (const record of records.values()) {
      if (record.typeName !== 'shape' || records.has(String(record['parentId']))) continue;
      records.delete(record.id);
      removed += 1;
      found = true;
    }
  }
  for (const record of records.values()) {
    if (record.typeName !== 'binding') continue;
    const whole = records.has(String(record['fromId'])) && records.has(String(record['toId']));
    if (!whole) records.delete(record.id);
  }
  return removed;
}

/** Tells two states of a file apart without reading it; empty when it is not there. */
export async function stampOf(file: string): Promise<string> {
  const stats = await stat(file).catch(() => null);
  return stats === null ? '' : `${stats.ino}:${stats.size}:${stats.mtimeMs}`;
}

export function hashOf(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64url');
}

async function readIfThere(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return new Uint8Array();
    throw error;
  }
}

function missing(name: string, code: string): string {
  return code === 'ENOENT' ? `"${name}" is not there any more.` : `"${name}" cannot be read: the system says ${code}.`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
