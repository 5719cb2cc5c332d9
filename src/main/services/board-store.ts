import { rename, rm, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { CanvasChange, CanvasRecord } from '../../core/diagram/canvas-record';
import { Refusal } from '../../contract/dispatcher';
import type { EventData, EventName } from '../../contract/events';

import type { BoardSummary, OpenBoard as OpenedBoard, Sketch } from '../../contract/values';
import { writeAtomic } from './atomic-write';
import { firstInvalid, writeBoardFile } from './board-file';
import { loadBoard, stampOf, type LoadedBoard } from './board-loader';
import { attemptOfPath, boardEnding, boardFolder, boardName, journalPath } from './board-path';
import type { Clock } from './clock';
import { safeFileName } from './file-name';
import type { Log } from './log';
import { createOpenBoard, type BoardPlace, type OpenBoard } from './open-board';
import { emptyBoard, emptySketch } from './empty-board';
import { refuse } from './refuse';
import { writeProblem } from './write-problem';
import type { Workspace } from './workspace';

export type Emit = <E extends EventName>(event: E, data: EventData<E>) => void;

/** What the lists show of a drawing. */
export interface Description {
  readonly components: number;
  readonly sketch: Sketch;
}

export interface BoardStorePorts {
  readonly workspace: Workspace;
  readonly clock: Clock;
  readonly ids: () => string;
  readonly log: Log;
  readonly emit: Emit;
  readonly describe: (records: readonly CanvasRecord[]) => Description;
  /** The name of an attempt's board, from the attempt's id. */
  readonly attemptTitle: (attempt: string) => string;
}

export type BoardStore = ReturnType<typeof createBoardStore>;

const tickMs = 1000;

/** Boards as files: several may be open; each is a snapshot and, while it is being drawn on, a journal beside it. */
export function createBoardStore(ports: BoardStorePorts) {
  const { workspace, clock, ids, log, emit, describe } = ports;
  const open = new Map<string, OpenBoard>();
  /** Damaged files' sentences and good files' descriptions, by what the files were when read. */
  const described = new Map<string, { readonly key: string; readonly description: Description | null }>();
  let timer: ReturnType<typeof setInterval> | null = null;

  function pathOf(id: string): string | Refusal {
    return workspace.fileOf(id) ?? refuse('not-found', 'This board is not in the workspace any more.');
  }

  async function load(path: string): Promise<LoadedBoard | Refusal> {
    if (!(await workspace.holds(path))) {
      return refuse(
        'not-found',
        `"${basename(path)}" is not in the workspace any more, or is a link that leads out of it.`,
      );
    }
    const loaded = await loadBoard(workspace.absolute(path), workspace.absolute(journalPath(path)));
    return loaded.ok ? loaded.value : refuse('bad-file', `${loaded.sentence} The file stays as it is.`);
  }

  function placeOf(path: string): BoardPlace {
    const [folder, name] = [boardFolder(path), boardName(path)];
    const free = async (where: string, mark: string) =>
      workspace.absolute(await workspace.free(where, `${name} (${mark})${boardEnding}`));
    return {
      file: workspace.absolute(path),
      journal: workspace.absolute(journalPath(path)),
      beside: () => free(folder, 'changed outside'),
      original: () => free('trash', 'as it was'),
    };
  }

  function enter(id: string, path: string, loaded: LoadedBoard): OpenBoard {
    const board = createOpenBoard(placeOf(path), loaded, (state) => {
      if (!state.ok) log.error(`board ${path}: ${state.sentence}`);
      emit('board.saveState', { id, ...state });
      if (state.ok) emit('workspace.changed', {});
    });
    open.set(id, board);
    return board;
  }

  async function describeFile(path: string): Promise<{ description: Description | null; changedAt: number } | null> {
    const file = workspace.absolute(path);
    const stats = await stat(file).catch(() => null);
    if (stats === null || !stats.isFile()) return null;
    const key = `${await stampOf(file)}|${await stampOf(workspace.absolute(journalPath(path)))}`;
    const known = described.get(path);
    if (known?.key === key) return { description: known.description, changedAt: stats.mtimeMs };
    const loaded = await load(path);
    const description = loaded instanceof Refusal ? null : describe([...loaded.records.values()]);
    described.set(path, { key, description });
    return { description, changedAt: stats.mtimeMs };
  }

  async function summaryOf(path: string): Promise<BoardSummary | null> {
    const id = workspace.idOf(path);
    const file = await describeFile(path);
    const board = open.get(id);
    if (file === null) return null;
    const current = board === undefined ? file.description : describe([...board.records.values()]);
    const attempt = attemptOfPath(path);
    return {
      id,
      name: attempt === null ? boardName(path) : ports.attemptTitle(attempt),
      changedAt: file.changedAt,
      components: current?.components ?? 0,
      sketch: current?.sketch ?? emptySketch,
      attempt,
    };
  }

  async function summaryOrRefusal(path: string): Promise<BoardSummary | Refusal> {
    return (await summaryOf(path)) ?? refuse('not-found', `"${basename(path)}" is not in the workspace any more.`);
  }

  /** The board in memory, read now if need be; one that another program changed meanwhile is read anew. */
  async function enterOrRefuse(
    id: string,
  ): Promise<{ board: OpenBoard; notices: readonly string[]; recovered: number } | Refusal> {
    const path = pathOf(id);
    if (path instanceof Refusal) return path;
    const present = open.get(id);
    if (present !== undefined && !(await present.isOutdated())) return { board: present, notices: [], recovered: 0 };
    await present?.close();
    open.delete(id);
    const loaded = await load(path);
    if (loaded instanceof Refusal) return loaded;
    const again = open.get(id);
    if (again !== undefined) return { board: again, notices: [], recovered: 0 };
    return { board: enter(id, path, loaded), notices: loaded.notices, recovered: loaded.journal.steps };
  }

  /** Writes a new board at a path that is free. */
  async function write(path: string, records: readonly CanvasRecord[]): Promise<BoardSummary | Refusal> {
    try {
      const journal = workspace.absolute(journalPath(path));
      // A board of this name that somebody deleted by hand may have left its journal.
      if ((await stampOf(journal)) !== '') await workspace.toTrash(journalPath(path));
      await writeAtomic(workspace.absolute(path), writeBoardFile(records));
    } catch (error) {
      return refuse('cannot-write', writeProblem('The board', error));
    }
    emit('workspace.changed', {});
    return summaryOrRefusal(path);
  }

  /** The path of a board that may be moved; boards of attempts stay where they are. */
  function movable(id: string): string | Refusal {
    const path = pathOf(id);
    if (path instanceof Refusal || attemptOfPath(path) === null) return path;
    return refuse('forbidden', 'The board of an attempt stays with its attempt. Copy it instead.');
  }

  const store = {
    start(): void {
      timer = setInterval(() => void store.tick(), tickMs);
      timer.unref();
    },

    /** Snapshots what is due and tries again what failed. */
    async tick(): Promise<void> {
      for (const board of open.values()) {
        await board.tick(clock.boot()).catch((error: unknown) => log.error('board tick', error));
      }
    },

    /** Saves every open board. */
    async stop(): Promise<void> {
      if (timer !== null) clearInterval(timer);
      timer = null;
      for (const board of open.values()) await board.close();
      open.clear();
    },

    /** Boards of the boards folder, the last changed first. A damaged file is listed too, with an empty sketch. */
    async list(): Promise<BoardSummary[]> {
      const names = await workspace.list('boards');
      const paths = names
        .filter((name) => name.endsWith(boardEnding) && !name.startsWith('.'))
        .map((name) => `boards/${name}`);
      const summaries = [];
      for (const path of paths) if (await workspace.holds(path)) summaries.push(await summaryOf(path));
      return summaries.filter((summary) => summary !== null).sort((a, b) => b.changedAt - a.changedAt);
    },

    async create(name: string, records: readonly CanvasRecord[] = emptyBoard): Promise<BoardSummary | Refusal> {
      return write(await workspace.free('boards', safeFileName(name) + boardEnding), records);
    },

    /** A board at a given place; for attempts. */
    async createAt(path: string): Promise<BoardSummary | Refusal> {
      return write(path, emptyBoard);
    },

    async open(id: string): Promise<OpenedBoard | Refusal> {
      const path = pathOf(id);
      if (path instanceof Refusal) return path;
      const entered = await enterOrRefuse(id);
      if (entered instanceof Refusal) return entered;
      const summary = await summaryOrRefusal(path);
      if (summary instanceof Refusal) return summary;
      const session = ids();
      entered.board.begin(session);
      return {
        board: summary,
        records: [...entered.board.records.values()],
        session,
        recovered: entered.recovered,
        notices: [...entered.notices],
      };
    },

    /** `added` is false for a step that was taken before. */
    async append(step: { id: string; session: string; sequence: number; change: CanvasChange }) {
      const board = open.get(step.id);
      if (board === undefined) return refuse('not-found', 'This board is not open any more. Open it again.');
      const invalid = firstInvalid(step.change.put);
      if (invalid !== null) return refuse('bad-input', `This step cannot be saved: ${invalid}.`);
      const taken = await board.append(step);
      if (taken === 'stale') return refuse('conflict', 'This board was opened in another window since. Go on there.');
      return { sequence: step.sequence, added: taken === 'added' };
    },

    async save(id: string): Promise<BoardSummary | Refusal> {
      const path = pathOf(id);
      if (path instanceof Refusal) return path;
      const problem = await open.get(id)?.save();
      return typeof problem === 'string' ? refuse('cannot-write', problem) : summaryOrRefusal(path);
    },

    async rename(id: string, name: string): Promise<BoardSummary | Refusal> {
      const path = movable(id);
      if (path instanceof Refusal) return path;
      const wanted = safeFileName(name);
      if (wanted === boardName(path)) return summaryOrRefusal(path);
      const entered = await enterOrRefuse(id);
      if (entered instanceof Refusal) return entered;
      const target = await workspace.free('boards', wanted + boardEnding);
      const problem = await entered.board.relocate(async () => {
        await rename(workspace.absolute(path), workspace.absolute(target));
        await rm(workspace.absolute(journalPath(path)), { force: true });
        workspace.moved(id, target);
        return placeOf(target);
      });
      if (problem !== null) return refuse('cannot-write', problem);
      emit('workspace.changed', {});
      return summaryOrRefusal(target);
    },

    async copy(id: string, name: string): Promise<BoardSummary | Refusal> {
      const entered = await store.records(id);
      if (entered instanceof Refusal) return entered;
      return store.create(name, entered);
    },

    async remove(id: string): Promise<void | Refusal> {
      const path = movable(id);
      if (path instanceof Refusal) return path;
      const problem = await open.get(id)?.close();
      if (typeof problem === 'string') return refuse('cannot-write', problem);
      open.delete(id);
      try {
        await workspace.toTrash(path);
        if ((await stampOf(workspace.absolute(journalPath(path)))) !== '') await workspace.toTrash(journalPath(path));
      } catch (error) {
        return refuse('cannot-write', writeProblem('The board', error));
      }
      emit('workspace.changed', {});
    },

    /** The board as it is now, unsaved steps included. */
    async records(id: string): Promise<readonly CanvasRecord[] | Refusal> {
      const board = open.get(id);
      if (board !== undefined) return [...board.records.values()];
      const path = pathOf(id);
      if (path instanceof Refusal) return path;
      const loaded = await load(path);
      return loaded instanceof Refusal ? loaded : [...loaded.records.values()];
    },

    async summary(id: string): Promise<BoardSummary | null> {
      const path = workspace.fileOf(id);
      return path === null ? null : summaryOf(path);
    },

    /** The attempt that a board belongs to, or null. */
    attemptOf(id: string): string | null {
      const path = workspace.fileOf(id);
      return path === null ? null : attemptOfPath(path);
    },
  };
  return store;
}
