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
  /** @type {string} */
  const address = await new Promise((resolve, reject) => {
    server.stdout.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      const ready = /READY (\S+)/.exec(text)?.[1];
      if (ready !== undefined) resolve(ready);
    });
    server.once('exit', (code) => reject(new Error(`The product ended with exit code ${code}.`)));
  });
  return {
    address,
    stop: async () => {
      server.kill('SIGTERM');
      await new Promise((resolve) => server.once('close', resolve));
      await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    },
  };
}

/**
 * Runs one call of the contract over a socket that the page opens for it.
 * @template {import('../src/contract/methods').Method} M
 * @param {import('@playwright/test').Page} page
 * @param {{ method: M; input: import('../src/contract/methods').Input<M> }} call
 * @returns {Promise<import('../src/contract/methods').Output<M>>} rejects with the product's sentence when it refuses
 */
export async function callProduct(page, call) {
  const reply = await page.evaluate(async ({ method, input }) => {
    const socket = new WebSocket(`${location.origin.replace('http', 'ws')}/socket`);
    await new Promise((resolve, reject) => {
      socket.onopen = resolve;
      socket.onerror = () => reject(new Error('The product did not open a line.'));
    });
    /** @type {import('../src/contract/transport').Reply} */
    const answer = await new Promise((resolve) => {
      socket.onmessage = ({ data }) => {
        // Events come without an id.
        const message = /** @type {{ id?: number; reply: import('../src/contract/transport').Reply }} */ (
          JSON.parse(String(data))
        );
        if (message.id === 1) resolve(message.reply);
      };
      socket.send(JSON.stringify({ id: 1, method, input }));
    });
    socket.close();
    return answer;
  }, /** @type {{ method: string; input: unknown }} */ (call));
  if (!reply.ok) throw new Error(`${call.method}: ${reply.error.message}`);
  // The product checked the value against this method's output schema before it was sent.
  return /** @type {import('../src/contract/methods').Output<M>} */ (reply.value);
}
