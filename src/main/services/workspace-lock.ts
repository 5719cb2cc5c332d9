import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { systemCode } from './write-problem';

/** What became of the wish to own a workspace: it is ours until released, or another program has it and answered. */
export type Lock =
  | { readonly state: 'ours'; readonly release: () => Promise<void> }
  | { readonly state: 'taken'; readonly answer: string };

const longestRequest = 64 * 1024;
const patienceMs = 3000;

/**
 * One program per workspace, across both shells. The lock is a socket, which the system frees with the process: a
 * crash leaves nothing behind, and a laptop that slept keeps it. A second launch hands `request` to the first, whose
 * `onRequest` answers it.
 */
export async function lockWorkspace(
  folder: string,
  request: string,
  onRequest: (request: string) => string,
): Promise<Lock> {
  const address = addressOf(folder);
  for (let attempt = 0; attempt < 3; attempt++) {
    const server = await listen(address, onRequest);
    if (server !== null) {
      server.unref();
      return { state: 'ours', release: () => new Promise((done) => server.close(() => done())) };
    }
    const answer = await ask(address, request);
    if (answer !== null) return { state: 'taken', answer };
    // Nobody behind it: a socket file that a crash left (not Linux, where the address is no file).
    if (!address.startsWith('\0') && process.platform !== 'win32') await rm(address, { force: true });
  }
  throw new Error('The workspace can be neither locked nor asked for.');
}

/** Short whatever the folder is called: a socket's path may have about 100 bytes. */
function addressOf(folder: string): string {
  let real = folder;
  try {
    real = realpathSync(folder);
  } catch {
    // Not there yet; its name will do.
  }
  const user = userInfo().username;
  const key = `whetboard-${createHash('sha256').update(`${user}\n${real}`).digest('hex').slice(0, 20)}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\${key}`;
  return process.platform === 'linux' ? `\0${key}` : join(tmpdir(), `${key}.sock`);
}

/** Null when the address is in use. */
function listen(address: string, onRequest: (request: string) => string): Promise<Server | null> {
  return new Promise((done, fail) => {
    const server = createServer({ allowHalfOpen: true }, (socket) => {
      let request = '';
      socket.setEncoding('utf8');
      socket.setTimeout(patienceMs, () => socket.destroy());
      socket.on('error', () => socket.destroy());
      socket.on('data', (text: string) => {
        request += text;
        if (request.length > longestRequest) socket.destroy();
      });
      socket.on('end', () => socket.end(onRequest(request)));
    });
    server.once('error', (error) => (systemCode(error) === 'EADDRINUSE' ? done(null) : fail(error)));
    server.listen(address, () => done(server));
  });
}

/** Null when nobody listens there; an empty answer when the other does not speak. */
function ask(address: string, request: string): Promise<string | null> {
  return new Promise((done) => {
    let answer = '';
    const socket = connect(address);
    socket.setEncoding('utf8');
    socket.setTimeout(patienceMs, () => {
      socket.destroy();
      done('');
    });
    socket.on('connect', () => socket.end(request));
    socket.on('data', (text: string) => (answer += text));
    socket.on('end', () => done(answer));
    socket.on('error', () => done(null));
  });
}
