import { createHash } from 'node:crypto';
import { mkdir, readdir, realpath, rename, rm } from 'node:fs/promises';
import { basename, extname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { isLeftover } from './atomic-write';
import { comparableName, freeName } from './file-name';
import { systemCode } from './write-problem';

/** The folders of a workspace. Everything in them is plain files that the person can see. */
export const workspaceFolders = ['boards', 'attempts', 'progress', 'packs', 'exports', 'trash'] as const;
export type WorkspaceFolder = (typeof workspaceFolders)[number];

/** The one place that maps opaque ids to files. Paths in here are relative to the workspace, with forward slashes. */
export interface Workspace {
  /** Name of the folder, for people to recognise it. */
  readonly name: string;
  readonly root: string;
  folder(folder: WorkspaceFolder): string;
  /** Makes the folders and sweeps out what a killed program left half written. Throws what the system says. */
  prepare(): Promise<void>;
  absolute(path: string): string;
  /** The id of a file, the same at every start of the program as long as the file keeps its name. */
  idOf(path: string): string;
  /** The file of an id that was given out, or null. */
  fileOf(id: string): string | null;
  /** The file is called differently from now on; its id stays. */
  moved(id: string, path: string): void;
  /** Names of what lies in a folder; empty where there is no such folder. */
  list(folder: string): Promise<string[]>;
  /** The path for a new file `NAME.ext` in a folder: "NAME 2.ext" where that is taken, in any case of letters. */
  free(folder: string, fileName: string): Promise<string>;
  /** Moves a file or folder into the trash under a free name; says where it lies now. */
  toTrash(path: string): Promise<string>;
  /** True when the path, links followed, still lies in the workspace. */
  holds(path: string): Promise<boolean>;
}

export function createWorkspace(root: string): Workspace {
  const files = new Map<string, string>();
  const ids = new Map<string, string>();
  const absolute = (path: string) => join(root, ...path.split('/'));

  async function list(folder: string): Promise<string[]> {
    try {
      return await readdir(absolute(folder));
    } catch (error) {
      if (['ENOENT', 'ENOTDIR'].includes(systemCode(error) ?? '')) return [];
      throw error;
    }
  }

  async function free(folder: string, fileName: string): Promise<string> {
    const taken = new Set((await list(folder)).map(comparableName));
    const ending = extname(fileName);
    const name = freeName(basename(fileName, ending), (name) => taken.has(comparableName(name + ending)));
    return `${folder}/${name}${ending}`;
  }

  return {
    name: basename(root),
    root,
    folder: (folder) => join(root, folder),
    absolute,
    list,
    free,
    async prepare() {
      for (const folder of workspaceFolders) {
        await mkdir(join(root, folder), { recursive: true });
        // With types, links are not followed.
        const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
        for (const { name, parentPath } of entries)
          if (isLeftover(name)) await rm(join(parentPath, name), { force: true });
      }
    },
    idOf(path) {
      const known = ids.get(path);
      if (known !== undefined) return known;
      // Two names in turn for one file: the older keeps the id while the program runs.
      let id = hashOf(path);
      for (let number = 2; files.has(id); number++) id = hashOf(`${path}#${number}`);
      ids.set(path, id);
      files.set(id, path);
      return id;
    },
    fileOf: (id) => files.get(id) ?? null,
    moved(id, path) {
      const old = files.get(id);
      if (old !== undefined) ids.delete(old);
      files.set(id, path);
      ids.set(path, id);
    },
    async toTrash(path) {
      await mkdir(join(root, 'trash'), { recursive: true });
      const target = await free('trash', basename(path));
      await rename(absolute(path), absolute(target));
      return target;
    },
    async holds(path) {
      try {
        return isInside(await realpath(root), await realpath(absolute(path)));
      } catch {
        return false;
      }
    },
  };
}

/** True when `file` is `folder` or lies below it; both absolute, links already followed. */
export function isInside(folder: string, file: string): boolean {
  const path = relative(resolve(folder), resolve(file));
  return path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path);
}

function hashOf(path: string): string {
  return createHash('sha256').update(path).digest('base64url').slice(0, 20);
}
