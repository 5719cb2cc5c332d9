import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../scripts/project.mjs';

/** Starts the built product in its browser shell, on a workspace of its own. */
export async function startProductPeer() {
  const folder = await mkdtemp(join(tmpdir(), 'whetboard-bench-'));
  const server = spawn(
    process.execPath,
    [
      join(root, 'out/main/web.js'),
      ...['--no-open', '--port', '0', '--workspace', join(folder, 'work'), '--config', join(folder, 'config')],
    ],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const address = await new Promise((resolve, reject) => {
    server.stdout.setEncoding('utf8').on('data', (text) => {
      const ready = /READY (\S+)/.exec(text)?.[1];
      if (ready !== undefined) resolve(ready);
    });
    server.once('exit', (code) => reject(new Error(`The product ended with exit code ${code}.`)));
  });
  return {
    address: String(address),
    stop: async () => {
      server.kill('SIGTERM');
      await new Promise((resolve) => server.once('close', resolve));
      await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    },
  };
}

/**
 * Runs calls of the contract on the page's own line, one after the other: each names its method and makes its input of the replies so far.
 * @param {import('@playwright/test').Page} page
 * @param {{ method: string; input: unknown }} call
 * @returns {Promise<any>} the value of the reply
 */
export async function callProduct(page, call) {
  return page.evaluate(async ({ method, input }) => {
    const socket = new WebSocket(`${location.origin.replace('http', 'ws')}/ws`);
    await new Promise((resolve, reject) => {
      socket.onopen = resolve;
      socket.onerror = () => reject(new Error('The product did not open a line.'));
    });
    const reply = await new Promise((resolve) => {
      socket.onmessage = ({ data }) => {
        const message = JSON.parse(String(data));
        if (message.id === 1) resolve(message.reply);
      };
      socket.send(JSON.stringify({ id: 1, method, input }));
    });
    socket.close();
    if (!reply.ok) throw new Error(`${method}: ${reply.error.message}`);
    return reply.value;
  }, call);
}
