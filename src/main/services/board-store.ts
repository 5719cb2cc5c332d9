import { rename, rm } from 'node:fs/promises';
import { Refusal } from '../../contract/dispatcher';
import type { EventData, EventName } from '../../contract/events';
import type { BoardSummary, OpenBoard as OpenedBoard } from '../../contract/board-values';
import type { CanvasChange, CanvasRecord } from '../../core/diagram/canvas-record';
import { firstInvalid } from './board-file';
import type { LoadedBoard } from './board-loader';
import { attemptOfPath, boardEnding, boardFolder, boardName, journalPath } from './board-path';
import { createBoardShelf, type BoardShelfPorts } from './board-shelf';
import type { Clock } from './clock';
import { emptyBoard } from '../../core/diagram/empty-board';
import { safeFileName } from './file-name';
import type { Log } from './log';
import { createOpenBoard, type BoardPlace, type OpenBoard } from './open-board';
import { refuse } from './refuse';
import type { Workspace } from './workspace';

export type Emit = <E extends EventName>(event: E, data: EventData<E>) => void;

export interface BoardStorePorts extends Omit<BoardShelfPorts, 'current'> {
  readonly clock: Clock;
  /** A new name for an opening at every call. */
  readonly ids: () => string;
  readonly log: Log;
  readonly emit: Emit;
}

export interface BoardStep {
  readonly id: string;
  readonly session: string;
  readonly sequence: number;
  readonly change: CanvasChange;
}

/** Boards as files: several may be open; each is a snapshot and, while it is being drawn on, a journal beside it. */
export interface BoardStore {
  /** Gives every board its id, so that an address of an earlier session still leads to it, and begins to tick. */
  start(): Promise<void>;
  /** Snapshots what is due and tries again what failed. */
  tick(): Promise<void>;
  /** Saves every open board. */
  stop(): Promise<void>;
  /** Boards of the boards folder, the last changed first. */
  list(): Promise<BoardSummary[]>;
  /** A board of that name, or of the next that is free; empty unless records are given. */
  create(name: string, records?: readonly CanvasRecord[]): Promise<BoardSummary | Refusal>;
  /** An empty board at a given place; for attempts. */
  createAt(path: string): Promise<BoardSummary | Refusal>;
  open(id: string): Promise<OpenedBoard | Refusal>;
  /** `added` is false for a step that was taken before. */
  append(step: BoardStep): Promise<{ readonly sequence: number; readonly added: boolean } | Refusal>;
  save(id: string): Promise<BoardSummary | Refusal>;
  rename(id: string, name: string): Promise<BoardSummary | Refusal>;
  copy(id: string, name: string): Promise<BoardSummary | Refusal>;
  remove(id: string): Promise<void | Refusal>;
  /** The board as it is now, unsaved steps included. */
  records(id: string): Promise<readonly CanvasRecord[] | Refusal>;
  summary(id: string): Promise<BoardSummary | null>;
  /** The attempt that a board belongs to, or null. */
  attemptOf(id: string): string | null;
}

const tickMs = 1000;

export function createBoardStore(ports: BoardStorePorts): BoardStore {
  const { workspace, clock, ids, log, emit } = ports;
  const open = new Map<string, OpenBoard>();
  const shelf = createBoardShelf({ ...ports, current: (id) => open.get(id) });
  let timer: ReturnType<typeof setInterval> | null = null;

  /** Puts a board into memory, told of by events. */
  function enter(id: string, path: string, loaded: LoadedBoard): OpenBoard {
    const board = createOpenBoard(placeOf(workspace, path), loaded, (state) => {
      if (!state.ok) log.error(`board ${path}: ${state.sentence}`);
      emit('board.saveState', { id, ...state });
      if (state.ok) emit('workspace.changed', {});
    });
    open.set(id, board);
    return board;
  }

  /** The board in memory, read now if need be; one that another program changed meanwhile is read anew. */
  async function bring(id: string): Promise<Brought | Refusal> {
    const path = shelf.pathOf(id);
    if (path instanceof Refusal) return path;
    const present = open.get(id);
    if (present !== undefined && !(await present.isOutdated())) return { board: present, notices: [], recovered: 0 };
    await present?.close();
    open.delete(id);
    const loaded = await shelf.load(path);
    if (loaded instanceof Refusal) return loaded;
    // Somebody else asked for it meanwhile.
    const again = open.get(id);
    if (again !== undefined) return { board: again, notices: [], recovered: 0 };
    return { board: enter(id, path, loaded), notices: loaded.notices, recovered: loaded.journal.steps };
  }

  /** The path of a board that may be moved; boards of attempts stay where they are. */
  function movable(id: string): string | Refusal {
    const path = shelf.pathOf(id);
    if (path instanceof Refusal || attemptOfPath(path) === null) return path;
    return refuse('forbidden', 'The board of an attempt stays with its attempt. Copy it instead.');
  }

  async function tick(): Promise<void> {
    for (const board of open.values()) {
      await board.tick(clock.boot()).catch((error: unknown) => log.error('board tick', error));
    }
  }

  async function write(path: string, records: readonly CanvasRecord[]): Promise<BoardSummary | Refusal> {
    const written = await shelf.write(path, records);
    if (!(written instanceof Refusal)) emit('workspace.changed', {});
    return written;
  }

  async function create(name: string, records = emptyBoard): Promise<BoardSummary | Refusal> {
    return write(await workspace.free('boards', safeFileName(name) + boardEnding), records);
  }

  async function records(id: string): Promise<readonly CanvasRecord[] | Refusal> {
    const board = open.get(id);
    if (board !== undefined) return [...board.records.values()];
    const path = shelf.pathOf(id);
    const loaded = path instanceof Refusal ? path : await shelf.load(path);
    return loaded instanceof Refusal ? loaded : [...loaded.records.values()];
  }

  return {
    tick,
    create,
    records,
    list: () => shelf.list(),
    createAt: (path) => write(path, emptyBoard),
    async start() {
      for (const path of await shelf.paths()) workspace.idOf(path);
      timer = setInterval(() => void tick(), tickMs);
      timer.unref();
    },
    async stop() {
      if (timer !== null) clearInterval(timer);
      timer = null;
      for (const board of open.values()) await board.close();
      open.clear();
    },
    async open(id) {
      const brought = await bring(id);
      if (brought instanceof Refusal) return brought;
      const path = shelf.pathOf(id);
      const board = path instanceof Refusal ? path : await shelf.summary(path);
      if (board instanceof Refusal) return board;
      const session = ids();
      brought.board.begin(session);
      const { notices, recovered } = brought;
      return { board, records: [...brought.board.records.values()], session, recovered, notices: [...notices] };
    },
    async append(step) {
      const board = open.get(step.id);
      if (board === undefined) return refuse('not-found', 'This board is not open any more. Open it again.');
      const invalid = firstInvalid(step.change.put);
      if (invalid !== null) return refuse('bad-input', `This step cannot be saved: ${invalid}.`);
      const taken = await board.append(step);
      if (taken === 'stale') return refuse('conflict', 'This board was opened in another window since. Go on there.');
      return { sequence: step.sequence, added: taken === 'added' };
    },
    async save(id) {
      const path = shelf.pathOf(id);
      if (path instanceof Refusal) return path;
      const problem = await open.get(id)?.save();
      return typeof problem === 'string' ? refuse('cannot-write', problem) : shelf.summary(path);
    },
    async rename(id, name) {
      const path = movable(id);
      if (path instanceof Refusal) return path;
      const wanted = safeFileName(name);
      if (wanted === boardName(path)) return shelf.summary(path);
      const brought = await bring(id);
      if (brought instanceof Refusal) return brought;
      const target = await workspace.free('boards', wanted + boardEnding);
      const problem = await brought.board.relocate(async () => {
        await rename(workspace.absolute(path), workspace.absolute(target));
        await rm(workspace.absolute(journalPath(path)), { force: true });
        workspace.moved(id, target);
        return placeOf(workspace, target);
      });
      if (problem !== null) return refuse('cannot-write', problem);
      emit('workspace.changed', {});
      return shelf.summary(target);
    },
    async copy(id, name) {
      const original = await records(id);
      return original instanceof Refusal ? original : create(name, original);
    },
    async remove(id) {
      const path = movable(id);
      if (path instanceof Refusal) return path;
      const problem = (await open.get(id)?.close()) ?? (await shelf.discard(path));
      if (problem !== null) return refuse('cannot-write', problem);
      open.delete(id);
      emit('workspace.changed', {});
    },
    async summary(id) {
      const path = workspace.fileOf(id);
      const summary = path === null ? null : await shelf.summary(path);
      return summary instanceof Refusal ? null : summary;
    },
    attemptOf(id) {
      const path = workspace.fileOf(id);
      return path === null ? null : attemptOfPath(path);
    },
  };
}

interface Brought {
  readonly board: OpenBoard;
  readonly notices: readonly string[];
  /** Steps taken from the journal because the last session ended without saving. */
  readonly recovered: number;
}

function placeOf(workspace: Workspace, path: string): BoardPlace {
  const name = boardName(path);
  const free = async (folder: string, mark: string) =>
    workspace.absolute(await workspace.free(folder, `${name} (${mark})${boardEnding}`));
  return {
    file: workspace.absolute(path),
    journal: workspace.absolute(journalPath(path)),
    beside: () => free(boardFolder(path), 'changed outside'),
    original: () => free('trash', 'as it was'),
  };
}
