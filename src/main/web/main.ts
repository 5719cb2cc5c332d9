import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { systemClock } from '../services/clock';
import { createServices } from '../services/create-services';
import type { ServicePorts } from '../services/service-ports';
import { decodeHandOver, encodeHandOver } from '../services/hand-over';
import { createFileLog } from '../services/log';
import { lockWorkspace } from '../services/workspace-lock';
import { systemCode } from '../services/write-problem';
import { openWithSystem } from './browser';
import { readOptions, type WebOptions } from './options';
import { serveWeb, type WebServer } from './serve-web';
import { openSettings } from './settings';
import { findConfigFolder, findDocumentsFolder, readUserDirs, type SystemInfo } from './system-folders';

/** The browser shell: the services on loopback, and a window of the machine's own browser on them. */

const root = resolve(import.meta.dirname, '../..');
const system: SystemInfo = { platform: process.platform, env: process.env, home: homedir() };

const options = readOptions(process.argv.slice(2), process.env);
if ('problem' in options) fail(options.problem);
else await start(options).catch((error: unknown) => fail(describe(error)));

async function start(options: WebOptions) {
  const configFolder = options.config ?? findConfigFolder(system);
  mkdirSync(configFolder, { recursive: true, mode: 0o700 });
  const settings = openSettings(configFolder, systemClock);
  const workspace =
    options.workspace ??
    settings.shellState().workspace ??
    join(findDocumentsFolder(system, readUserDirs(system)), 'Whetboard');
  mkdirSync(workspace, { recursive: true });

  let server: WebServer | null = null;
  const lock = await lockWorkspace(workspace, encodeHandOver({ files: [] }), (text) => {
    const handOver = decodeHandOver(text);
    if (handOver !== null) server?.show(handOver.files);
    return 'shown';
  });
  if (lock.state === 'taken') return yieldToRunning(options);

  const log = createFileLog(join(configFolder, 'logs', 'web.log'), systemClock);
  const services = await createServices({
    clock: systemClock,
    ids: randomUUID,
    log,
    settings,
    dialogs: { chooseFolder: null, chooseSavePath: null },
    shell: webShell(),
    paths: {
      workspace,
      content: join(root, 'content'),
      templates: join(root, 'templates'),
      compiled: join(root, 'out', 'content'),
      renderer: join(root, 'out', 'renderer'),
    },
  });
  server = await serveWeb({
    services,
    log,
    options,
    system,
    profile: join(configFolder, 'browser'),
    release: lock.release,
  });
  // A bug in one call must not end an attempt under way: what was drawn is in the journal, the other calls go on.
  process.on('uncaughtException', (error) => log.error('uncaught', error));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void server?.stop(0));
}

function webShell(): ServicePorts['shell'] {
  // Our own package.json.
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return {
    kind: 'web',
    version,
    platform: process.platform,
    openLink: async (url) => void (await openWithSystem(url, process.platform)),
    showFolder: (folder) => openWithSystem(folder, process.platform),
  };
}

function yieldToRunning({ open }: WebOptions) {
  if (open) console.log('Whetboard is open with this workspace already: its window comes forward.');
  else fail('Whetboard is open with this workspace already. Close it first, or name another folder with --workspace.');
}

function describe(error: unknown): string {
  if (systemCode(error) === 'EADDRINUSE') return 'The port is in use. Name another one with --port, or none.';
  return error instanceof Error ? `Whetboard cannot start: ${error.message}` : String(error);
}

function fail(sentence: string) {
  console.error(sentence);
  // The lock's socket and the services' timers must not keep a failed start alive.
  process.exit(1);
}
