import './node-version.mjs';
import { resolve } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { fetchElectron, findElectron, obstacleToElectron } from './electron-runtime.mjs';
import { ensureInstalled } from './install.mjs';
import { root, say } from './project.mjs';
import { handOver } from './run.mjs';
import { readStartOptions } from './start-options.mjs';

// npm start: installs and builds what is missing, then opens the product in the best shell this machine has.

const options = readStartOptions(process.argv.slice(2));
if (!options.ok) {
  say(options.sentence);
  process.exit(2);
}
// npm runs scripts in the checkout; a relative --workspace means the folder that the person is in.
const workspace = options.workspace && resolve(process.env['INIT_CWD'] ?? process.cwd(), options.workspace);
const args = workspace === undefined ? [] : ['--workspace', workspace];

if (!(await ensureInstalled()) || !(await ensureBuilt())) process.exit(1);
process.exitCode = await open(options);

/** @param {import('./start-options.mjs').StartOptions} options */
async function open({ shell, port, noOpen }) {
  if (shell === 'web') return openWeb({ port, noOpen });
  const obstacle = obstacleToElectron({
    platform: process.platform,
    env: process.env,
    isRoot: process.getuid?.() === 0,
  });
  if (obstacle !== null) return withoutElectron(shell, obstacle);
  const electron = findElectron() ?? (await fetchElectron({ evenIfItFailedLately: shell === 'electron' }));
  if (electron === null) return withoutElectron(shell, "Electron's runtime is not here and could not be fetched");
  const started = performance.now();
  const code = await handOver(electron, [root, ...args]);
  // An Electron that dies at once (no sandbox on this kernel, a missing library) never showed a window.
  if (shell === undefined && code !== 0 && code < 128 && performance.now() - started < 3000)
    return withoutElectron(shell, `Electron stopped at once (exit code ${String(code)})`);
  return code;
}

/**
 * @param {'web' | 'electron' | undefined} shell what was asked for
 * @param {string} reason
 */
function withoutElectron(shell, reason) {
  if (shell === 'electron') {
    say(`${capital(reason)}; \`npm start -- --shell web\` opens the browser shell.`);
    return 1;
  }
  say(`${capital(reason)}: opening the browser shell instead.`);
  return openWeb({});
}

/** @param {{ port?: number | undefined, noOpen?: boolean | undefined }} options */
function openWeb({ port, noOpen }) {
  const webArgs = [...args, ...(port === undefined ? [] : ['--port', String(port)]), ...(noOpen ? ['--no-open'] : [])];
  return handOver(process.execPath, [resolve(root, 'out/main/web.js'), ...webArgs]);
}

/** @param {string} sentence */
function capital(sentence) {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
