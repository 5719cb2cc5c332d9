import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Refusal } from '../../contract/dispatcher';
import type { BoardSummary, Sketch } from '../../contract/board-values';
import type { CanvasRecord } from '../../core/diagram/canvas-record';
import { writeAtomic } from './atomic-write';
import { writeBoardFile } from './board-file';
import { loadBoard, stampOf, type LoadedBoard } from './board-loader';
import { attemptOfPath, boardEnding, boardName, journalPath } from './board-path';
import { refuse } from './refuse';
import { emptySketch } from './sketch';
import type { Workspace } from './workspace';
import { writeProblem } from './write-problem';

/** What the lists show of a drawing. */
export interface Description {
  readonly components: number;
  readonly sketch: Sketch;
}

/** A board that is open, ahead of its file. */
interface Current {
  readonly records: ReadonlyMap<string, CanvasRecord>;
  revision(): number;
}

export interface BoardShelfPorts {
  readonly workspace: Workspace;
  readonly describe: (records: readonly CanvasRecord[]) => Description;
  /** The name of an attempt's board, from the attempt's id. */
  readonly attemptTitle: (attempt: string) => string;
  readonly current: (id: string) => Current | undefined;
}

/** The boards as files: what lies in the workspace, without opening any. Paths are relative to the workspace. */
export interface BoardShelf {
  pathOf(id: string): string | Refusal;
  /** Of the boards in the boards folder. */
  paths(): Promise<string[]>;
  load(path: string): Promise<LoadedBoard | Refusal>;
  summary(path: string): Promise<BoardSummary | Refusal>;
  /** The last changed first. A damaged file is listed too, with an empty sketch. */
  list(): Promise<BoardSummary[]>;
  /** Writes a new board at a path that is free. */
  write(path: string, records: readonly CanvasRecord[]): Promise<BoardSummary | Refusal>;
  /** Moves a board and its journal into the trash. Null, or the sentence of what failed. */
  discard(path: string): Promise<string | null>;
}

export function createBoardShelf({ workspace, describe, attemptTitle, current }: BoardShelfPorts): BoardShelf {
  /** Descriptions, by what the file or the open board was when it was read; null for a damaged file. */
  const described = new Map<string, { readonly key: string; readonly description: Description | null }>();

  async function paths(): Promise<string[]> {
    const names = await workspace.list('boards');
    return names.filter((name) => name.endsWith(boardEnding) && !name.startsWith('.')).map((name) => `boards/${name}`);
  }

  async function load(path: string): Promise<LoadedBoard | Refusal> {
    if (!(await workspace.holds(path))) return gone(path);
    const loaded = await loadBoard(workspace.absolute(path), workspace.absolute(journalPath(path)));
    return loaded.ok ? loaded.value : refuse('bad-file', `${loaded.sentence} The file stays as it is.`);
  }

  async function descriptionOf(path: string): Promise<Description | null> {
    const open = current(workspace.idOf(path));
    const key =
      open === undefined
        ? `${await stampOf(workspace.absolute(path))}|${await stampOf(workspace.absolute(journalPath(path)))}`
        : `open ${open.revision()}`;
    const known = described.get(path);
    if (known?.key === key) return known.description;
    const records = open?.records ?? (await recordsIn(path));
    const description = records === null ? null : describe([...records.values()]);
    described.set(path, { key, description });
    return description;
  }

  async function recordsIn(path: string): Promise<ReadonlyMap<string, CanvasRecord> | null> {
    const loaded = await load(path);
    return loaded instanceof Refusal ? null : loaded.records;
  }

  async function summary(path: string): Promise<BoardSummary | Refusal> {
    const stats = await stat(workspace.absolute(path)).catch(() => null);
    if (stats === null || !stats.isFile()) return gone(path);
    const description = await descriptionOf(path);
    const attempt = attemptOfPath(path);
    return {
      id: workspace.idOf(path),
      name: attempt === null ? boardName(path) : attemptTitle(attempt),
      changedAt: stats.mtimeMs,
      components: description?.components ?? 0,
      sketch: description?.sketch ?? emptySketch,
      attempt,
    };
  }

  /** What a killed session left in the journal goes into the snapshot, so that the one file is the whole board. */
  async function foldJournal(path: string): Promise<void> {
    const loaded = await load(path);
    if (loaded instanceof Refusal || loaded.journal.steps === 0 || loaded.reduced || loaded.changedOutside) return;
    await writeAtomic(workspace.absolute(path), writeBoardFile([...loaded.records.values()]));
  }

  async function discard(path: string): Promise<string | null> {
    try {
      await foldJournal(path);
      await workspace.toTrash(path);
      const journal = journalPath(path);
      if ((await stampOf(workspace.absolute(journal))) !== '') await workspace.toTrash(journal);
      return null;
    } catch (error) {
      return writeProblem('The board', error);
    }
  }

  return {
    pathOf: (id) => workspace.fileOf(id) ?? refuse('not-found', 'This board is not in the workspace any more.'),
    load,
    summary,
    discard,
    paths,
    async list() {
      const summaries: BoardSummary[] = [];
      for (const path of await paths()) {
        const board = (await workspace.holds(path)) ? await summary(path) : gone(path);
        if (!(board instanceof Refusal)) summaries.push(board);
      }
      return summaries.sort((a, b) => b.changedAt - a.changedAt);
    },
    async write(path, records) {
      try {
        const journal = journalPath(path);
        // A board of this name that somebody deleted by hand may have left its journal.
        if ((await stampOf(workspace.absolute(journal))) !== '') await workspace.toTrash(journal);
        await writeAtomic(workspace.absolute(path), writeBoardFile(records));
      } catch (error) {
        return refuse('cannot-write', writeProblem('The board', error));
      }
      return summary(path);
    },
  };
}

function gone(path: string): Refusal {
  return refuse(
    'not-found',
    `"${basename(path)}" is not in the workspace any more, or is a link that leads out of it.`,
  );
}
