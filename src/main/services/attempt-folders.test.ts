import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAttemptFolders } from './attempt-folders';
import { createWorkspace } from './workspace';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'attempt-folders-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

describe('createAttemptFolders', () => {
  it('passes over folders that stand where files belong, says so, and leaves them', async () => {
    const workspace = createWorkspace(root);
    await workspace.prepare();
    for (const name of ['attempt.json', 'timeline.jsonl']) {
      await mkdir(join(root, 'attempts', '2026-11-23-log', name), { recursive: true });
    }
    const logged: string[] = [];
    const log = { info: () => undefined, error: (text: string) => void logged.push(text) };
    const folders = createAttemptFolders(workspace, log);
    expect([await folders.readAll(), await folders.timeline('2026-11-23-log')]).toEqual([[], []]);
    expect(logged).toEqual([
      expect.stringContaining('attempt.json cannot be read: EISDIR'),
      expect.stringContaining('timeline.jsonl cannot be read: EISDIR'),
    ]);
    expect(await readdir(join(root, 'attempts', '2026-11-23-log'))).toEqual(['attempt.json', 'timeline.jsonl']);
  });
});
