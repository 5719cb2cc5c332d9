// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { defaultShapeUtils } from 'tldraw';
import type { CanvasRecord } from '../../core/diagram/canvas-record';
import { boardRecords, createBoardStore, flushChanges, putQuietly } from './board-store';

const page: CanvasRecord = { id: 'page:page', typeName: 'page', name: 'Board', index: 'a1', meta: {} };

function frame(id: string, more: Readonly<Record<string, unknown>> = {}): CanvasRecord {
  return {
    id: `shape:${id}`,
    typeName: 'shape',
    type: 'frame',
    parentId: 'page:page',
    index: 'a1',
    x: 0,
    y: 0,
    rotation: 0,
    isLocked: false,
    opacity: 1,
    meta: {},
    props: { w: 100, h: 100, name: id, color: 'black' },
    ...more,
  };
}

const open = (...records: CanvasRecord[]) => createBoardStore([page, ...records], defaultShapeUtils as never);

describe('createBoardStore', () => {
  it('holds the records and nothing else of the board', () => {
    const records = [page, frame('a'), frame('b')];
    expect(boardRecords(open(frame('a'), frame('b')))).toEqual(records);
  });

  it('refuses a record that tldraw would not draw', () => {
    expect(() => open(frame('a', { props: { w: 'wide', h: 100, name: '', color: 'black' } }))).toThrow(/props\.w/);
  });
});

describe('putQuietly', () => {
  it('changes the store without its side effects', () => {
    const store = open(frame('a'));
    const heard: string[] = [];
    store.sideEffects.registerAfterCreateHandler('shape', ({ id }) => void heard.push(id));
    store.sideEffects.registerAfterDeleteHandler('shape', ({ id }) => void heard.push(id));
    putQuietly(store, { put: [frame('b')], remove: ['shape:a', 'shape:never'] });
    expect(heard).toEqual([]);
    expect(boardRecords(store)).toEqual([page, frame('b')]);
    store.remove(['shape:b' as never]);
    expect(heard).toEqual(['shape:b']);
  });
});

describe('flushChanges', () => {
  afterEach(() => void vi.unstubAllGlobals());

  it('tells the listeners at once what they would hear in the next frame', () => {
    // tldraw tells its listeners at once in tests, unless this is set.
    vi.stubGlobal('__FORCE_RAF_IN_TESTS__', true);
    const store = open();
    const heard: string[] = [];
    store.listen(({ changes }) => heard.push(...Object.keys(changes.added)), { scope: 'document' });
    store.put([frame('a') as never]);
    expect(heard).toEqual([]);
    flushChanges(store);
    expect(heard).toEqual(['shape:a']);
  });
});
