import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';

export interface InstanceMessage {
  readonly argv: readonly string[];
  readonly folder: string;
  /** What the program gave to requestSingleInstanceLock. */
  readonly extra: unknown;
}

/** True when no other process that still lives has claimed this folder. */
export function claimInstance(userData: string): boolean {
  const file = join(userData, 'standin-instance');
  if (isAlive(readPid(file))) return false;
  writeFileSync(file, String(process.pid));
  return true;
}

/** Tells of every later instance. */
export function listenForInstances(userData: string, listener: (message: InstanceMessage) => void) {
  const server = createServer((socket) => {
    let text = '';
    socket.setEncoding('utf8').on('data', (part: string) => (text += part));
    socket.on('end', () => {
      // Written by handOver below.
      listener(JSON.parse(text) as InstanceMessage);
    });
  });
  server.on('error', (error) => console.error('The stand-in cannot listen for other instances:', error));
  server.listen(socketAddress(userData)).unref();
}

/** Resolves when the first instance has been told, or is gone. */
export function handOver(userData: string, message: InstanceMessage): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(socketAddress(userData));
    socket.on('error', () => {});
    socket.once('connect', () => socket.end(JSON.stringify(message)));
    socket.once('close', () => resolve());
  });
}

/** An abstract socket on Linux, a file elsewhere: short, whatever the folder is called. */
function socketAddress(userData: string): string {
  const key = createHash('sha256').update(userData).digest('hex').slice(0, 20);
  return process.platform === 'linux' ? `\0standin-${key}` : join(userData, 'standin.sock');
}

function readPid(file: string): number | null {
  try {
    return Number(readFileSync(file, 'utf8')) || null;
  } catch {
    return null;
  }
}

function isAlive(pid: number | null): boolean {
  if (pid === null) return false;
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
