import { join } from 'node:path';
import { cacheFolder, tool } from './project.mjs';
import { run } from './run.mjs';
import { writeStandinDistribution } from './standin-dist.mjs';

/**
 * Packs out/ with electron-builder.
 * @param {object} how
 * @param {readonly string[]} how.args for electron-builder
 * @param {string | null} how.distribution folder of an Electron; null lets electron-builder fetch one
 * @param {'capture' | 'stderr'} [how.output] as in run
 */
export function pack({ args, distribution, output = 'capture' }) {
  const from = distribution === null ? [] : [`-c.electronDist=${distribution}`];
  return run(process.execPath, [tool('electron-builder/cli.js'), ...args, ...from], { output });
}

/**
 * Packs for Linux as far as a folder, with a stand-in for Electron.
 * @param {{ into: string, output?: 'capture' | 'stderr' }} options `into`: folder that gets `linux-unpacked`
 */
export function packWithStandin({ into, output = 'capture' }) {
  const distribution = join(cacheFolder, 'standin-dist');
  writeStandinDistribution(distribution);
  return pack({ args: ['--linux', '--x64', '--dir', `-c.directories.output=${into}`], distribution, output });
}
