import './node-version.mjs';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { root } from './project.mjs';
import { handOver } from './run.mjs';

// npm run check | read | content | recognise | corpus | schema: builds what changed, then becomes the command line of the product.
// node scripts/cli.mjs COMMAND ARGS ...

if (!(await ensureInstalled()) || !(await ensureBuilt())) process.exit(2);
// npm runs scripts in the checkout; the file that a person names is in the folder that they are in.
process.exitCode = await handOver(process.execPath, [join(root, 'out/main/cli.js'), ...process.argv.slice(2)], {
  cwd: process.env['INIT_CWD'] ?? process.cwd(),
});
