import { chmodSync, copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tool } from './project.mjs';

/**
 * The fuses of an Electron binary as they leave the factory: sentinel, version, number of fuses, one ASCII digit each.
 * electron-builder looks for the sentinel in the executable and flips the digits behind it.
 */
const fuseWire = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 9]),
  Buffer.from('101100011'),
]);

/**
 * Writes what an Electron distribution for Linux looks like to electron-builder, without Electron in it. It cannot run
 * the program; it is there so that what is packed can be packed and looked at where the runtime cannot be fetched.
 * @param {string} folder is emptied first
 */
export function writeStandinDistribution(folder) {
  const { version } = JSON.parse(readFileSync(tool('electron/package.json'), 'utf8'));
  rmSync(folder, { recursive: true, force: true });
  for (const name of ['locales', 'resources']) mkdirSync(join(folder, name), { recursive: true });
  const script = '#!/bin/sh\necho "This package was made without the Electron runtime." >&2\nexit 1\n';
  for (const name of ['electron', 'chrome-sandbox', 'chrome_crashpad_handler']) {
    writeFileSync(
      join(folder, name),
      Buffer.concat([Buffer.from(script), name === 'electron' ? fuseWire : Buffer.of()]),
    );
    chmodSync(join(folder, name), 0o755);
  }
  copyFileSync(tool('electron/LICENSE'), join(folder, 'LICENSE'));
  writeFileSync(
    join(folder, 'LICENSES.chromium.html'),
    '<!doctype html><title>Stand-in: no Chromium, no licences</title>',
  );
  writeFileSync(join(folder, 'version'), version);
  for (const language of ['en-US', 'de', 'ja']) writeFileSync(join(folder, 'locales', `${language}.pak`), '');
  for (const name of ['icudtl.dat', 'resources.pak', 'snapshot_blob.bin', 'v8_context_snapshot.bin'])
    writeFileSync(join(folder, name), '');
}
