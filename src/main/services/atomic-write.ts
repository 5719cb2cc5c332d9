import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Replaces a file so that at every moment either the old or the new content is there whole: a temporary file beside
 * it, flushed to the disk, renamed over it, and the folder flushed. Makes the folder. Throws what the system says.
 */
export async function writeAtomic(file: string, data: string | Uint8Array): Promise<void> {
  const folder = dirname(file);
  await mkdir(folder, { recursive: true });
  const temporary = join(folder, `.${basename(file)}.${process.pid}-${randomBytes(4).toString('hex')}.tmp`);
  try {
    const handle = await open(temporary, 'wx');
    try {
      await handle.writeFile(data);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await flushFolder(folder);
}

/** True for the name of a temporary file that a kill left behind; the file that it was to replace is whole. */
export function isLeftover(name: string): boolean {
  return /^\..+\.\d+-[0-9a-f]{8}\.tmp$/.test(name);
}

/** Makes renames within the folder durable. Windows has no such call, and needs none. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
