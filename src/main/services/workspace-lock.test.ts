import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockWorkspace } from './workspace-lock';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'lock-'));
});
afterEach(() => rm(root, { recursive: true }));

const never = () => 'nobody should ask';

describe('lockWorkspace', () => {
  it('hands the request of a second launch to the first', async () => {
    const asked: string[] = [];
    const first = await lockWorkspace(root, '', (request) => {
      asked.push(request);
      return 'http://127.0.0.1:4711/?token=x';
    });
    expect(first.state).toBe('ours');
    const second = await lockWorkspace(root, '{"open":["a.tldr"]}', never);
    expect(second).toEqual({ state: 'taken', answer: 'http://127.0.0.1:4711/?token=x' });
    expect(asked).toEqual(['{"open":["a.tldr"]}']);
    if (first.state === 'ours') await first.release();
  });

  it('is free again when it was released', async () => {
    const first = await lockWorkspace(root, '', never);
    if (first.state === 'ours') await first.release();
    const second = await lockWorkspace(root, '', never);
    expect(second.state).toBe('ours');
    if (second.state === 'ours') await second.release();
  });

  it('is one per workspace, however long its path is', async () => {
    const long = join(root, 'a'.repeat(100), 'b'.repeat(100));
    await mkdir(long, { recursive: true });
    const locks = [await lockWorkspace(root, '', never), await lockWorkspace(long, '', never)];
    expect(locks.map(({ state }) => state)).toEqual(['ours', 'ours']);
    for (const lock of locks) if (lock.state === 'ours') await lock.release();
  });

  it('goes to one of many that start at once', async () => {
    const locks = await Promise.all(Array.from({ length: 8 }, () => lockWorkspace(root, 'hello', () => 'mine')));
    expect(locks.filter(({ state }) => state === 'ours')).toHaveLength(1);
    expect(locks.filter((lock) => lock.state === 'taken' && lock.answer === 'mine')).toHaveLength(7);
    for (const lock of locks) if (lock.state === 'ours') await lock.release();
  });
});
