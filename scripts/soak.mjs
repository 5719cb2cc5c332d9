import './node-version.mjs';
import { ensureBuilt } from './build.mjs';
import { findChromium } from './chromium.mjs';
import { ensureInstalled } from './install.mjs';
import { readOptions } from './options.mjs';
import { root, say, tool } from './project.mjs';
import { handOver } from './run.mjs';

// npm run soak -- --kills N --seed S: the end-to-end test that kills the program while somebody draws, N times.

const options = readOptions(process.argv.slice(2), { kills: { takes: 'number' }, seed: { takes: 'number' } });
if (!options.ok) {
  say(options.sentence);
  process.exit(2);
}
const { kills = 100, seed = Date.now() % 1_000_000 } = options.values;
if (!(await ensureInstalled()) || !(await ensureBuilt())) process.exit(1);

const chromium = findChromium();
if (chromium === null) {
  say('No Chromium was found: install one, or name it in $CHROMIUM.');
  process.exit(1);
}
say(`${String(kills)} kills, seed ${String(seed)}`);
process.exitCode = await handOver(
  process.execPath,
  [tool('@playwright/test/cli.js'), 'test', 'kill.spec.ts', '--project', 'web'],
  { cwd: root, env: { CHROMIUM: chromium, WHETBOARD_KILLS: String(kills), WHETBOARD_SEED: String(seed) } },
);
