import { readFile } from 'node:fs/promises';
import { request, type IncomingHttpHeaders } from 'node:http';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import WebSocket from 'ws';
import type { Reply } from '../../contract/transport';
import { startPageServer, type PageServer } from './page-server';
import type { ServedProgram } from './served-program';

const done: Reply = { ok: true, value: 'done' };

/** A program that remembers what reached it. */
function createFakeProgram() {
  const listeners = new Set<(event: string, data: unknown) => void>();
  const calls: unknown[] = [];
  const requests: { method: string; url: string; headers: Record<string, string>; body: string }[] = [];
  return {
    calls,
    requests,
    emit: (event: string, data: unknown) => listeners.forEach((listener) => listener(event, data)),
    listeners,
    dispatch(method: unknown, input: unknown) {
      calls.push([method, input]);
      return Promise.resolve(done);
    },
    async serveFile(received: Request) {
      const { method, url, headers } = received;
      const body = await received.text();
      requests.push({ method, url, headers: Object.fromEntries(headers), body });
      return new Response(`page ${new URL(url).pathname}`, { headers: { 'content-type': 'text/html' } });
    },
    onEvent(listener: (event: string, data: unknown) => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  } satisfies ServedProgram & Record<string, unknown>;
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

describe('startPageServer', () => {
  let program: ReturnType<typeof createFakeProgram>;
  let server: PageServer;
  let port: number;
  let cookie: string;
  const pages = vi.fn();
  const faults = vi.fn();

  beforeEach(async () => {
    pages.mockClear();
    program = createFakeProgram();
    server = await startPageServer({ program, ports: [0], onPages: pages, onFault: faults });
    port = Number(new URL(server.access.origin).port);
    const entered = await ask(entryPath());
    cookie = entered.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  });
  afterEach(async () => {
    await server.stop();
    if (faults.mock.calls.length > 0) throw new Error('A request caused a fault.', { cause: faults.mock.calls[0] });
  });

  function entryPath(): string {
    const { pathname, search } = new URL(server.access.createEntry());
    return pathname + search;
  }

  /** Node's own client: unlike fetch, it sends any header and any path. */
  function ask(
    path: string,
    headers: Record<string, string> = {},
    { method = 'GET', body = '' }: { method?: string; body?: string | Buffer } = {},
  ): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port, path, method, headers, setHost: !('host' in headers) }, (got) => {
        let text = '';
        got.setEncoding('utf8').on('data', (part: string) => (text += part));
        got.on('end', () => resolve({ status: got.statusCode ?? 0, headers: got.headers, body: text }));
        got.on('error', reject);
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }

  /** Messages and the close code of a socket, or the status that the upgrade was refused with. */
  function connect(headers: Record<string, string>, { origin = '', path = '/socket' } = {}) {
    const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, { headers, ...(origin !== '' && { origin }) });
    const messages: unknown[] = [];
    const closed = new Promise<number>((resolve) => socket.on('close', resolve));
    const opened = new Promise<'open' | number>((resolve) => {
      socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
      socket.on('error', () => {});
      // ws delivers text as one Buffer unless told otherwise.
      socket.on('message', (data) => {
        messages.push(JSON.parse((data as Buffer).toString('utf8')));
        resolve('open');
      });
    });
    return { socket, messages, opened, closed };
  }

  it('listens on loopback only', async () => {
    if (process.platform !== 'linux') return;
    const hexPort = port.toString(16).toUpperCase().padStart(4, '0');
    const tables = await Promise.all(
      ['tcp', 'tcp6'].map((name) => readFile(`/proc/net/${name}`, 'utf8').catch(() => '')),
    );
    const listening = tables
      .flatMap((table) => table.split('\n'))
      .map((line) => line.trim().split(/\s+/))
      .filter(([, local, , state]) => local?.endsWith(`:${hexPort}`) && state === '0A')
      .map(([, local]) => local);
    expect(listening).toEqual([`0100007F:${hexPort}`]);
  });

  it('exchanges a token for the cookie and sends the browser on without it', async () => {
    const answer = await ask(entryPath(), { 'sec-fetch-site': 'none' });
    expect(answer).toMatchObject({
      status: 303,
      headers: { location: '/', 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' },
    });
    expect(answer.headers['set-cookie']).toEqual([expect.stringMatching(/HttpOnly; SameSite=Strict; Path=\/$/)]);
  });

  it('takes a token once; the browser that used it may load the address again', async () => {
    const path = entryPath();
    expect((await ask(path)).status).toBe(303);
    expect((await ask(path)).status).toBe(403);
    expect(await ask(path, { cookie })).toMatchObject({ status: 303, headers: { location: '/' } });
    expect((await ask('/?token=', { cookie: 'whetboard=no' })).status).toBe(403);
  });

  it('does not spend a token on a request that comes from elsewhere', async () => {
    const path = entryPath();
    expect((await ask(path, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await ask(path, { host: `localhost:${port}` })).status).toBe(403);
    expect((await ask(path)).status).toBe(303);
  });

  it('serves a page load, a reload and a second tab that hold the cookie', async () => {
    for (const path of ['/', '/', '/assets/a.js?v=1']) expect((await ask(path, { cookie })).status).toBe(200);
  });

  it.each<[string, string, Record<string, string>]>([
    ['no cookie', '/', {}],
    ['foreign Host', '/', { cookie: 'yes', host: 'evil.example' }],
    ['foreign Origin', '/', { cookie: 'yes', origin: 'http://evil.example' }],
    ['another port of this machine', '/', { cookie: 'yes', 'sec-fetch-site': 'same-site' }],
  ])('refuses a page load with %s before the program sees it', async (_what, path, headers) => {
    const sent = { ...headers, ...(headers['cookie'] !== undefined && { cookie }) };
    expect((await ask(path, sent)).status).toBe(403);
    expect(program.requests).toEqual([]);
  });

  it('keeps its own host whatever the path says', async () => {
    expect((await ask('//evil.example/x', { cookie })).status).toBe(200);
    expect(program.requests.map(({ url }) => url)).toEqual([`${server.access.origin}//evil.example/x`]);
    expect((await ask('http://evil.example/x', { cookie })).status).toBe(403);
    expect((await ask('*', { cookie }, { method: 'OPTIONS' })).status).toBe(403);
  });

  it('hands on what the file handler reads, and never the cookie', async () => {
    await ask('/a.png', { cookie, range: 'bytes=0-3', 'x-other': '1' });
    expect(program.requests).toEqual([
      { method: 'GET', url: `${server.access.origin}/a.png`, headers: { range: 'bytes=0-3' }, body: '' },
    ]);
  });

  it('takes an upload from its own page only', async () => {
    const post = { method: 'POST', body: 'bytes' };
    expect((await ask('/import', { cookie }, post)).status).toBe(403);
    expect((await ask('/import', { cookie, origin: 'http://evil.example' }, post)).status).toBe(403);
    expect((await ask('/import', { origin: server.access.origin }, post)).status).toBe(403);
    expect(program.requests).toEqual([]);
    expect((await ask('/import', { cookie, origin: server.access.origin }, post)).status).toBe(200);
    expect(program.requests).toMatchObject([{ method: 'POST', body: 'bytes' }]);
  });

  describe('the socket', () => {
    it.each<[string, { readonly cookie: boolean; readonly origin: string; readonly path?: string }]>([
      ['without an origin', { cookie: true, origin: '' }],
      ['from a foreign origin', { cookie: true, origin: 'http://evil.example' }],
      ['without the cookie', { cookie: false, origin: 'own' }],
      ['at another path', { cookie: true, origin: 'own', path: '/' }],
      ['at no path', { cookie: true, origin: 'own', path: '//[' }],
    ])('is refused %s', async (_what, how) => {
      const origin = how.origin === 'own' ? server.access.origin : how.origin;
      const { opened } = connect(how.cookie ? { cookie } : {}, { origin, path: how.path ?? '/socket' });
      expect(await opened).toBe(403);
      expect(pages).not.toHaveBeenCalled();
    });

    it('answers each call under its number and tells events', async () => {
      const page = connect({ cookie }, { origin: server.access.origin });
      await page.opened;
      page.socket.send(JSON.stringify({ id: 7, method: 'board.list', input: null }));
      program.emit('workspace.changed', {});
      await vi.waitFor(() => expect(page.messages).toHaveLength(3));
      expect(page.messages).toEqual([
        { server: expect.any(String) as string },
        { event: 'workspace.changed', data: {} },
        { id: 7, reply: done },
      ]);
      expect(program.calls).toEqual([['board.list', null]]);
      page.socket.close();
      await page.closed;
      await vi.waitFor(() => expect(program.listeners.size).toBe(0));
    });

    it('counts its pages', async () => {
      const origin = server.access.origin;
      const [first, second] = [connect({ cookie }, { origin }), connect({ cookie }, { origin })];
      await Promise.all([first.opened, second.opened]);
      first.socket.close();
      await vi.waitFor(() => expect(pages.mock.calls.flat()).toEqual([1, 2, 1]));
    });

    it.each<[string, string | Buffer, number]>([
      ['binary data', Buffer.from([1, 2]), 1003],
      ['text that is no JSON', '{', 1007],
      ['JSON that is no call', '[]', 1008],
      ['a call without a number', '{"method":"board.list"}', 1008],
    ])('is closed after %s', async (_what, message, code) => {
      const page = connect({ cookie }, { origin: server.access.origin });
      await page.opened;
      page.socket.send(message);
      expect(await page.closed).toBe(code);
      expect(program.calls).toEqual([]);
    });

    it('is closed by a message over 32 MB', async () => {
      const page = connect({ cookie }, { origin: server.access.origin });
      await page.opened;
      page.socket.send(JSON.stringify({ id: 1, method: 'x'.repeat(32 * 1024 * 1024) }));
      expect(await page.closed).toBe(1009);
      expect(program.calls).toEqual([]);
    });
  });

  it('takes the next port when one is in use', async () => {
    const second = await startPageServer({ program, ports: [port, 0], onPages: pages, onFault: faults });
    expect(new URL(second.access.origin).port).not.toBe(String(port));
    await second.stop();
    await expect(startPageServer({ program, ports: [port], onPages: pages, onFault: faults })).rejects.toThrow(
      'EADDRINUSE',
    );
  });
});
