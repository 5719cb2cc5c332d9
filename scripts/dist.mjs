import './node-version.mjs';
import { dirname, join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { fetchElectron, findElectron } from './electron-runtime.mjs';
import { ensureInstalled } from './install.mjs';
import { readOptions } from './options.mjs';
import { pack, packWithStandin } from './pack.mjs';
import { root, say } from './project.mjs';

// npm run dist: installers for this system. With --dir only the folder that they would install, for which a stand-in
// distribution is used where Electron's runtime cannot be had.

const options = readOptions(process.argv.slice(2), { dir: { takes: 'flag' } });
if (!options.ok) {
  say(options.sentence);
  process.exit(2);
}
if (!(await ensureInstalled()) || !(await ensureBuilt())) process.exit(1);
process.exitCode = (await dist(options.values['dir'] === true ? ['--dir'] : [])).code;

/** @param {readonly string[]} args for electron-builder */
async function dist(args) {
  const electron = findElectron() ?? (await fetchElectron({ evenIfItFailedLately: false }));
  if (electron !== null)
    return pack({ args, distribution: process.platform === 'linux' ? dirname(electron) : null, output: 'stderr' });
  if (args.length === 0) {
    say("Installers need Electron's runtime, which is not here and could not be fetched; --dir packs a stand-in.");
    return { code: 1 };
  }
  say("Electron's runtime could not be fetched: packing a stand-in that shows what ships but does not run.");
  return packWithStandin({ into: join(root, 'dist'), output: 'stderr' });
}
