import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
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
    expect(await folders.readAll()).toEqual({ attempts: [], unread: [logged[0]] });
    expect(await folders.timeline('2026-11-23-log')).toEqual([]);
    expect(logged).toEqual([
      expect.stringContaining('attempts/2026-11-23-log: attempt.json cannot be read (EISDIR).'),
      expect.stringContaining('timeline.jsonl cannot be read: EISDIR'),
    ]);
    expect(await readdir(join(root, 'attempts', '2026-11-23-log'))).toEqual(['attempt.json', 'timeline.jsonl']);
  });

  it('names each attempt whose file is damaged or too new, and leaves it', async () => {
    const workspace = createWorkspace(root);
    await workspace.prepare();
    const texts = { torn: '{"format":1,"id":"to', newer: '{"format":99}', empty: '' };
    for (const [id, text] of Object.entries(texts)) {
      await mkdir(join(root, 'attempts', id), { recursive: true });
      await writeFile(join(root, 'attempts', id, 'attempt.json'), text);
    }
    await mkdir(join(root, 'attempts', 'nothing-in-it'));
    const logged: string[] = [];
    const log = { info: () => undefined, error: (text: string) => void logged.push(text) };
    const folders = createAttemptFolders(workspace, log);
    await folders.readAll();
    const { attempts, unread } = await folders.readAll();
    expect([...logged].sort()).toEqual([...unread].sort());
    expect(attempts).toEqual([]);
    const rest = 'The attempt is not listed; its files are left as they are.';
    expect([...unread].sort()).toEqual([
      `attempts/empty: attempt.json is damaged: it is not a JSON object. ${rest}`,
      `attempts/newer: attempt.json was written by a newer Whetboard (format 99). ${rest}`,
      `attempts/torn: attempt.json is damaged: it is not a JSON object. ${rest}`,
    ]);
    for (const [id, text] of Object.entries(texts)) {
      expect(await readFile(join(root, 'attempts', id, 'attempt.json'), 'utf8')).toBe(text);
    }
  });
});
