import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeAtomic } from './atomic-write';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'atomic-'));
});
afterEach(() => rm(root, { recursive: true }));

describe('writeAtomic', () => {
  it('makes the folder, replaces the file and leaves nothing beside it', async () => {
    const file = join(root, 'deep', 'er', 'a.json');
    await writeAtomic(file, 'one');
    await writeAtomic(file, new TextEncoder().encode('two'));
    expect(await readFile(file, 'utf8')).toBe('two');
    expect(await readdir(join(root, 'deep', 'er'))).toEqual(['a.json']);
  });

  it('leaves the old content and no temporary file when it fails', async () => {
    await mkdir(join(root, 'taken', 'inside'), { recursive: true });
    await writeFile(join(root, 'taken', 'inside', 'file'), '');
    await expect(writeAtomic(join(root, 'taken'), 'text')).rejects.toThrow();
    expect(await readdir(root)).toEqual(['taken']);
    expect(await readdir(join(root, 'taken', 'inside'))).toEqual(['file']);
  });

  it('is always one of two contents for whoever reads meanwhile', async () => {
    const file = join(root, 'a.txt');
    const contents = ['a'.repeat(300_000), 'b'.repeat(300_000)];
    await writeAtomic(file, contents[0] ?? '');
    const writing = (async () => {
      for (let turn = 0; turn < 20; turn++) await writeAtomic(file, contents[turn % 2] ?? '');
      return 'done' as const;
    })();
    let state: 'done' | 'writing' = 'writing';
    while (state === 'writing') {
      expect(contents).toContain(await readFile(file, 'utf8'));
      state = await Promise.race([writing, Promise.resolve('writing' as const)]);
    }
  });
});
