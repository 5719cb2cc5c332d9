import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test, untilReady } from './app-fixture';
import { appFolder } from './fixture/executables';

test('serves a second tab, and tells an old one to start again after a restart', async ({ app }) => {
  const first = app.page;
  const { origin, port } = new URL(first.url());
  const second = await first.context().newPage();
  await second.goto(origin);
  await untilReady(second);
  await second.close();

  await app.kill();
  await app.start({ args: ['--port', port], keepPages: true });
  expect(new URL(app.page.url()).origin).toBe(origin);
  await expect(first.getByRole('heading', { name: 'Whetboard was closed' })).toBeVisible();
  await first.reload();
  await untilReady(first);
});

test('without a display prints its address, yields to the first start, and ends after the last page', async ({
  app,
}) => {
  await app.quit();
  // A window may open on a machine with a display; here there is none.
  const env = { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '' };
  const words = [join(appFolder, 'out', 'main', 'web.js'), '--workspace', app.workspace, '--config', app.config];
  const start = (...more: string[]) => {
    const child = spawn(process.execPath, [...words, '--port', '0', ...more], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const output = { text: '' };
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (output.text += text));
    const exit = once(child, 'exit').then(([code]) => code as number | null);
    return { output, exit };
  };
  const first = start();
  const address = /http:\/\/127\.0\.0\.1:\d+\/\?token=\S+/;
  await expect.poll(() => first.output.text).toMatch(address);

  const second = start();
  expect(await second.exit).toBe(0);
  expect(second.output.text).toContain('its window comes forward');
  const third = start('--no-open');
  expect(await third.exit).toBe(1);
  expect(third.output.text).toMatch(/open with this workspace already/);

  const page = await app.page.context().newPage();
  await page.goto(address.exec(first.output.text)?.[0] ?? '');
  await untilReady(page);
  await page.close();
  expect(await first.exit).toBe(0);
});

test('a page on another port of this machine reaches nothing, though the browser sends it the cookie', async ({
  app,
}) => {
  const neighbour = createServer((_request, response) => response.end('<!doctype html><title>neighbour</title>'));
  neighbour.listen(0, '127.0.0.1');
  await once(neighbour, 'listening');
  // A server that listens on TCP has an address object.
  const { port } = neighbour.address() as AddressInfo;
  const page = await app.page.context().newPage();
  await page.goto(`http://127.0.0.1:${port}/`);
  const { origin, host } = new URL(app.page.url());
  const reached = await page.evaluate(
    async ({ origin, host }) => {
      const cookies: RequestInit = { credentials: 'include' };
      const read = await fetch(`${origin}/index.html`, cookies).then(
        () => 'read',
        () => 'refused',
      );
      await fetch(`${origin}/export?name=stolen.txt`, { ...cookies, method: 'POST', mode: 'no-cors', body: 'x' });
      const socket = await new Promise((resolve) => {
        const tried = new WebSocket(`ws://${host}/socket`);
        tried.onopen = () => resolve('open');
        tried.onclose = () => resolve('refused');
      });
      return { read, socket };
    },
    { origin, host },
  );
  expect(reached).toEqual({ read: 'refused', socket: 'refused' });
  expect(await readdir(join(app.workspace, 'exports'))).toEqual([]);
  await page.close();
  neighbour.close();
});
