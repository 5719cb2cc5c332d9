import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createWorkspace, isInside, workspaceFolders } from './workspace';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'workspace-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

describe('createWorkspace', () => {
  it('makes its folders', async () => {
    await createWorkspace(root).prepare();
    expect((await readdir(root)).sort()).toEqual([...workspaceFolders].sort());
  });

  it('sweeps out what a killed program left half written, and nothing else', async () => {
    const workspace = createWorkspace(root);
    await workspace.prepare();
    await mkdir(join(root, 'attempts', '2026-11-23-log'));
    for (const name of ['.attempt.json.4711-0a1b2c3d.tmp', 'attempt.json', '.hidden', 'mine.tmp']) {
      await writeFile(join(root, 'attempts', '2026-11-23-log', name), '');
    }
    await symlink(root, join(root, 'attempts', 'round'));
    await workspace.prepare();
    const left = await readdir(join(root, 'attempts', '2026-11-23-log'));
    expect(left.sort()).toEqual(['.hidden', 'attempt.json', 'mine.tmp']);
  });

  it('gives a file the same id at every start, which says nothing of its path', () => {
    const id = createWorkspace(root).idOf('boards/Fraud.tldr');
    expect(createWorkspace(root).idOf('boards/Fraud.tldr')).toBe(id);
    expect(id).toMatch(/^[\w-]{20}$/);
  });

  it('knows only the ids that it gave out', () => {
    const workspace = createWorkspace(root);
    const id = workspace.idOf('boards/Fraud.tldr');
    expect(workspace.fileOf(id)).toBe('boards/Fraud.tldr');
    expect(workspace.fileOf('boards/Fraud.tldr')).toBeNull();
    expect(workspace.fileOf('../../etc/passwd')).toBeNull();
  });

  it('keeps the id of a file that moves, and gives its old name a new one', () => {
    const workspace = createWorkspace(root);
    const id = workspace.idOf('boards/Fraud.tldr');
    workspace.moved(id, 'boards/Fraud 2.tldr');
    expect(workspace.fileOf(id)).toBe('boards/Fraud 2.tldr');
    expect(workspace.idOf('boards/Fraud 2.tldr')).toBe(id);
    const other = workspace.idOf('boards/Fraud.tldr');
    expect(other).not.toBe(id);
    expect(workspace.fileOf(other)).toBe('boards/Fraud.tldr');
  });

  it('moves into the trash without covering what lies there', async () => {
    const workspace = createWorkspace(root);
    await workspace.prepare();
    for (const text of ['one', 'two']) {
      await writeFile(join(root, 'boards', 'Fraud.tldr'), text);
      await workspace.toTrash('boards/Fraud.tldr');
    }
    expect((await readdir(join(root, 'trash'))).sort()).toEqual(['Fraud 2.tldr', 'Fraud.tldr']);
  });

  it('holds what lies in it, links followed', async () => {
    const workspace = createWorkspace(root);
    await workspace.prepare();
    await writeFile(join(root, 'boards', 'in.tldr'), '');
    await symlink(join(root, 'boards', 'in.tldr'), join(root, 'boards', 'inner.tldr'));
    await symlink(tmpdir(), join(root, 'boards', 'outer'));
    expect(await workspace.holds('boards/in.tldr')).toBe(true);
    expect(await workspace.holds('boards/inner.tldr')).toBe(true);
    expect(await workspace.holds('boards/outer')).toBe(false);
    expect(await workspace.holds('boards/none.tldr')).toBe(false);
  });

  it('may itself be reached by a link', async () => {
    const real = join(root, 'real');
    await mkdir(real);
    await symlink(real, join(root, 'link'));
    const workspace = createWorkspace(join(root, 'link'));
    await workspace.prepare();
    expect(await workspace.holds('boards')).toBe(true);
  });
});

describe('isInside', () => {
  it.each([
    ['/a/b', '/a/b/c', true],
    ['/a/b', '/a/b', true],
    ['/a/b', '/a/b/..c', true],
    ['/a/b', '/a/bc', false],
    ['/a/b', '/a', false],
    ['/a/b', '/a/b/../c', false],
  ])('%s holds %s: %s', (folder, file, inside) => {
    expect(isInside(folder, file)).toBe(inside);
  });
});
