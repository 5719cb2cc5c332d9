import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAtMost } from './read-at-most';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'whetboard-read-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('readAtMost', () => {
  it('reads a file up to the limit, and none beyond it', async () => {
    const path = join(folder, 'file');
    await writeFile(path, 'x'.repeat(3_000_000));
    expect((await readAtMost(path, 3_000_000))?.length).toBe(3_000_000);
    expect(await readAtMost(path, 2_999_999)).toBeNull();
    await writeFile(path, '');
    expect(await readAtMost(path, 10)).toEqual(Buffer.alloc(0));
  });

  it('does not read a file that says by itself that it is too large', async () => {
    const path = join(folder, 'sparse');
    await writeFile(path, '');
    await truncate(path, 50 * 1024 ** 3);
    expect(await readAtMost(path, 1024)).toBeNull();
  });

  it.skipIf(process.platform === 'win32')('stops reading what never ends', async () => {
    expect(await readAtMost('/dev/zero', 4_000_000)).toBeNull();
  });

  it('throws what the system says', async () => {
    await expect(readAtMost(join(folder, 'none'), 1)).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(readAtMost(folder, 1_000_000)).rejects.toMatchObject({ code: 'EISDIR' });
  });
});
