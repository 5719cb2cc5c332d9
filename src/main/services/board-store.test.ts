import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Refusal } from '../../contract/dispatcher';
import type { CanvasRecord } from '../../core/diagram/canvas-record';
import { writeBoardFile } from './board-file';
import { createBoardStore, type BoardStore } from './board-store';
import { emptySketch } from './sketch';
import { emptyBoard } from '../../core/diagram/empty-board';
import { createFakeClock, type FakeClock } from './fake-clock';
import { createWorkspace } from './workspace';

let root = '';
let clock: FakeClock;
let events: [string, unknown][] = [];
let started: BoardStore[] = [];
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'boards-'));
  clock = createFakeClock();
  events = [];
  started = [];
});
afterEach(async () => {
  for (const store of started) await store.stop();
  await rm(root, { recursive: true, force: true });
});

/** A program that was just started on the workspace. One that is not stopped was killed. */
async function startStore(): Promise<BoardStore> {
  const workspace = createWorkspace(root);
  await workspace.prepare();
  let sessions = 0;
  const store = createBoardStore({
    workspace,
    clock,
    ids: () => `session-${(sessions += 1)}`,
    log: { info: () => undefined, error: () => undefined },
    emit: (event, data) => events.push([event, data]),
    describe: (records) => ({ components: records.filter(isShape).length, sketch: emptySketch }),
    attemptTitle: (id) => id,
  });
  started.push(store);
  return store;
}

function isShape(record: CanvasRecord): boolean {
  return record.typeName === 'shape';
}

function box(name: string): CanvasRecord {
  return {
    id: `shape:${name}`,
    typeName: 'shape',
    type: 'component',
    parentId: 'page:page',
    index: 'a1',
    x: 10,
    y: 20,
    rotation: 0,
    isLocked: false,
    opacity: 1,
    meta: {},
    props: { w: 188, h: 64, kind: 'kafka', label: name, role: '', note: '' },
  };
}

function value<T>(result: T | Refusal): T {
  if (result instanceof Refusal) throw new Error(JSON.stringify(result.error));
  return result;
}

async function openNew(store: BoardStore, name = 'Fraud') {
  return value(await store.open(value(await store.create(name)).id));
}

function draw(
  store: BoardStore,
  session: { board: { id: string }; session: string },
  names: readonly string[],
  from = 1,
) {
  return Promise.all(
    names.map((name, index) =>
      store.append({
        id: session.board.id,
        session: session.session,
        sequence: from + index,
        change: { put: [box(name)], remove: [] },
      }),
    ),
  );
}

/** Names of the shapes on the board of that name, as a fresh program finds them. */
async function shapesAfterKill(name = 'Fraud') {
  const store = await startStore();
  const board = (await store.list()).find((one) => one.name === name);
  const opened = value(await store.open(board?.id ?? ''));
  return { ...opened, names: opened.records.filter(isShape).map(({ id }) => id.slice('shape:'.length)) };
}

const file = (name: string) => join(root, 'boards', name);
const journalFile = () => join(root, 'boards', '.journal', 'Fraud.journal.jsonl');

describe('createBoardStore', () => {
  it('has every acknowledged step after a kill', async () => {
    const store = await startStore();
    await draw(store, await openNew(store), ['a', 'b', 'c']);
    expect(await shapesAfterKill()).toMatchObject({ names: ['a', 'b', 'c'], recovered: 3, notices: [] });
  });

  it('has nothing to recover after an orderly end', async () => {
    const store = await startStore();
    await draw(store, await openNew(store), ['a']);
    await store.stop();
    expect(await shapesAfterKill()).toMatchObject({ names: ['a'], recovered: 0, notices: [] });
  });

  it('recovers a torn journal to the last whole step and says so', async () => {
    const store = await startStore();
    await draw(store, await openNew(store), ['a', 'b']);
    const bytes = await readFile(journalFile());
    await writeFile(journalFile(), bytes.subarray(0, bytes.length - 5));
    const after = await shapesAfterKill();
    expect(after.names).toEqual(['a']);
    expect(after.notices).toEqual([
      'The last step was cut off while it was being written; everything before it is here.',
    ]);
  });

  it('takes steps once when it was killed between writing the snapshot and emptying the journal', async () => {
    const store = await startStore();
    const opened = await openNew(store);
    await draw(store, opened, ['a', 'b']);
    const { id } = opened.board;
    await store.append({ id, session: opened.session, sequence: 3, change: { put: [], remove: ['shape:a'] } });
    const before = await readFile(journalFile(), 'utf8');
    await store.save(id);
    const after = await readFile(journalFile(), 'utf8');
    const hash = /"base":"([^"]+)"/.exec(after)?.[1];
    await writeFile(journalFile(), `${before}${JSON.stringify({ snapshot: hash })}\n`);
    expect(await shapesAfterKill()).toMatchObject({ names: ['b'], recovered: 0, notices: [] });
    expect(await readdir(join(root, 'boards'))).toEqual(['.journal', 'Fraud.tldr']);
  });

  it('ignores a repeated step and refuses one of an older opening or after a gap', async () => {
    const store = await startStore();
    const first = await openNew(store);
    await draw(store, first, ['a']);
    expect(await draw(store, first, ['a'])).toEqual([{ sequence: 1, added: false }]);
    const [gap] = await draw(store, first, ['x'], 5);
    expect(gap).toMatchObject({ error: { code: 'conflict' } });
    const second = value(await store.open(first.board.id));
    expect((await draw(store, first, ['y'], 2))[0]).toMatchObject({ error: { code: 'conflict' } });
    expect(await draw(store, second, ['z'])).toEqual([{ sequence: 1, added: true }]);
  });

  it('refuses a record that no board can hold, before it reaches the journal', async () => {
    const store = await startStore();
    const opened = await openNew(store);
    const bad = { ...box('bad'), props: { w: -1 } };
    const refused = await store.append({
      id: opened.board.id,
      session: opened.session,
      sequence: 1,
      change: { put: [bad], remove: [] },
    });
    expect(refused).toMatchObject({ error: { code: 'bad-input' } });
    expect(await shapesAfterKill()).toMatchObject({ names: [], recovered: 0 });
  });

  it('writes a snapshot after thirty seconds and after 500 steps', async () => {
    const store = await startStore();
    const opened = await openNew(store);
    await draw(store, opened, ['a']);
    await store.tick();
    clock.pass(29_000);
    await store.tick();
    expect(await readFile(file('Fraud.tldr'), 'utf8')).not.toContain('shape:a');
    clock.pass(1000);
    await store.tick();
    expect(await readFile(file('Fraud.tldr'), 'utf8')).toContain('shape:a');
    const many = Array.from({ length: 500 }, (_, index) => `n${index}`);
    await draw(store, opened, many, 2);
    await store.save(opened.board.id);
    expect((await readFile(journalFile(), 'utf8')).split('\n')).toHaveLength(2);
  });

  it('keeps what another program wrote beside its own', async () => {
    const store = await startStore();
    const opened = await openNew(store);
    await draw(store, opened, ['ours']);
    const theirs = writeBoardFile([...emptyBoard, box('theirs')]);
    await writeFile(file('Fraud.tldr'), theirs);
    value(await store.save(opened.board.id));
    expect(await readFile(file('Fraud (changed outside).tldr'), 'utf8')).toBe(theirs);
    expect(await readFile(file('Fraud.tldr'), 'utf8')).toContain('shape:ours');
    expect(events.filter(([name]) => name === 'board.saveState')).toEqual([
      ['board.saveState', expect.objectContaining({ id: opened.board.id, ok: true })],
    ]);
  });

  it('reads a board anew that another program changed while nothing was waiting', async () => {
    const store = await startStore();
    const opened = await openNew(store);
    await writeFile(file('Fraud.tldr'), writeBoardFile([...emptyBoard, box('theirs')]));
    const again = value(await store.open(opened.board.id));
    expect(again.records.filter(isShape).map(({ id }) => id)).toEqual(['shape:theirs']);
  });

  it('keeps the outside version when it was changed after a kill', async () => {
    const store = await startStore();
    await draw(store, await openNew(store), ['ours']);
    const theirs = writeBoardFile([...emptyBoard, box('theirs')]);
    await writeFile(file('Fraud.tldr'), theirs);
    const next = await startStore();
    const board = (await next.list())[0];
    const opened = value(await next.open(board?.id ?? ''));
    expect(opened.notices.join()).toContain('Another program changed "Fraud.tldr"');
    expect(opened.records.filter(isShape).map(({ id }) => id)).toEqual(['shape:theirs', 'shape:ours']);
    await next.stop();
    expect(await readFile(file('Fraud (changed outside).tldr'), 'utf8')).toBe(theirs);
  });

  it('tells when it cannot write, keeps the steps, and writes them as soon as it can', async () => {
    const store = await startStore();
    const opened = await openNew(store);
    await writeFile(join(root, 'boards', '.journal'), 'in the way');
    expect(await draw(store, opened, ['a', 'b'])).toEqual([
      { sequence: 1, added: true },
      { sequence: 2, added: true },
    ]);
    expect(events.filter(([name]) => name === 'board.saveState')).toEqual([
      ['board.saveState', { id: opened.board.id, ok: false, sentence: expect.stringContaining('a file lies where') }],
    ]);
    await rm(join(root, 'boards', '.journal'));
    await store.tick();
    clock.pass(3000);
    await store.tick();
    expect(events.at(-2)).toEqual([
      'board.saveState',
      { id: opened.board.id, ok: true, sentence: 'The board is saved again.' },
    ]);
    expect((await shapesAfterKill()).names).toEqual(['a', 'b']);
  });

  it.each([
    ['empty', ''],
    ['cut off', writeBoardFile([...emptyBoard, box('a')]).slice(0, 400)],
    ['not a board', '{"hello": 1}'],
    ['binary', '\u0000\u0001\u0002'],
  ])('leaves a file untouched that is %s, and says what is wrong', async (_what, text) => {
    const store = await startStore();
    await writeFile(file('Broken.tldr'), text);
    const [listed] = await store.list();
    expect(listed).toMatchObject({ name: 'Broken', components: 0 });
    const refused = await store.open(listed?.id ?? '');
    expect(refused).toMatchObject({ error: { code: 'bad-file', message: expect.stringContaining('"Broken.tldr"') } });
    await store.stop();
    expect(await readFile(file('Broken.tldr'), 'utf8')).toBe(text);
  });

  it('renames an open board without ending its session, and finds a free name', async () => {
    const store = await startStore();
    const opened = await openNew(store);
    await openNew(store, 'Surge');
    await draw(store, opened, ['a']);
    expect(value(await store.rename(opened.board.id, 'surge'))).toMatchObject({ id: opened.board.id, name: 'surge 2' });
    await draw(store, opened, ['b'], 2);
    expect((await shapesAfterKill('surge 2')).names).toEqual(['a', 'b']);
    expect((await readdir(join(root, 'boards', '.journal'))).sort()).toEqual(['surge 2.journal.jsonl']);
  });

  it('copies what is on the board now, unsaved steps included', async () => {
    const store = await startStore();
    const opened = await openNew(store);
    await draw(store, opened, ['a']);
    const copy = value(await store.copy(opened.board.id, 'Copy'));
    expect(copy).toMatchObject({ name: 'Copy', components: 1 });
  });

  it('removes a board with all its strokes, those of its journal as well', async () => {
    const killed = await startStore();
    const { board, session } = await openNew(killed);
    await killed.append({ id: board.id, session, sequence: 1, change: { put: [box('a')], remove: [] } });

    const store = await startStore();
    const [found] = await store.list();
    await store.remove(found?.id ?? '');
    expect(await readFile(join(root, 'trash', 'Fraud.tldr'), 'utf8')).toContain('shape:a');
  });

  it('removes into the trash, and a new board of the name starts empty', async () => {
    const store = await startStore();
    const opened = await openNew(store);
    await draw(store, opened, ['a']);
    await store.remove(opened.board.id);
    expect(await store.list()).toEqual([]);
    expect(await readdir(join(root, 'trash'))).toContain('Fraud.tldr');
    const fresh = await openNew(store);
    expect(fresh).toMatchObject({ recovered: 0, board: { components: 0 } });
  });

  it('does not follow a link out of the workspace', async () => {
    const outside = await mkdtemp(join(tmpdir(), 'outside-'));
    await writeFile(join(outside, 'secret.tldr'), writeBoardFile([...emptyBoard]));
    const store = await startStore();
    await mkdir(join(root, 'boards'), { recursive: true });
    await symlink(join(outside, 'secret.tldr'), file('Link.tldr'));
    expect(await store.list()).toEqual([]);
    await rm(outside, { recursive: true });
  });
});
