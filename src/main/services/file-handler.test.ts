import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeBoardFile } from './board-file';
import { createBoardStore } from './board-store';
import { emptySketch } from './sketch';
import { emptyBoard } from '../../core/diagram/empty-board';
import { createFakeClock } from './fake-clock';
import { createLayoutEngine } from './layout-engine';
import { createFileHandler } from './file-handler';
import { createWorkspace } from './workspace';

const origin = 'http://127.0.0.1:4711';
let root = '';
let chosen: string | null | undefined;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'files-'));
  chosen = undefined;
  await mkdir(join(root, 'renderer', 'assets'), { recursive: true });
  await mkdir(join(root, 'space', 'attempts', '2026-11-23-log'), { recursive: true });
  await writeFile(join(root, 'secret.json'), '{"secret":true}');
  await writeFile(join(root, 'space', 'attempts', 'secret.json'), '{}');
  await writeFile(join(root, 'space', 'attempts', '2026-11-23-log', 'report.md'), '# Report');
  await writeFile(join(root, 'renderer', 'index.html'), '<!doctype html>');
  await writeFile(join(root, 'renderer', '.env.json'), '{}');
  await writeFile(join(root, 'renderer', 'assets', 'a b.js'), '0123456789');
  await writeFile(join(root, 'renderer', 'assets', 'main-B3x_9-aZ.js'), 'main');
  await writeFile(join(root, 'renderer', 'assets', 'app.exe'), 'MZ');
  await writeFile(join(root, 'renderer', 'assets', 'empty.css'), '');
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function ask(path: string, init: RequestInit = {}): Promise<Response> {
  const workspace = createWorkspace(join(root, 'space'));
  await workspace.prepare();
  const log = { info: () => undefined, error: () => undefined };
  const boards = createBoardStore({
    workspace,
    clock: createFakeClock(),
    ids: () => 'session',
    log,
    emit: () => undefined,
    describe: (records) => ({ components: records.length, sketch: emptySketch }),
    attemptTitle: (id) => id,
  });
  const handle = createFileHandler({
    workspace,
    boards,
    log,
    renderer: join(root, 'renderer'),
    chooseSavePath: chosen === undefined ? null : () => Promise.resolve(chosen ?? null),
    place: createLayoutEngine(),
    isAttempt: (id) => id === '2026-11-23-log',
  });
  // As the shells do: the path is put behind the origin, never resolved against it.
  return handle(new Request(origin + path, init));
}

const post = (path: string, body: string | Uint8Array<ArrayBuffer>) => ask(path, { method: 'POST', body });

describe('files of the renderer', () => {
  it('come with their type and every security header', async () => {
    const response = await ask('/');
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('<!doctype html>');
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    });
  });

  it('are kept by the browser when their name says what is in them', async () => {
    const cachingOf = async (path: string) => (await ask(path)).headers.get('cache-control');
    expect(await cachingOf('/assets/main-B3x_9-aZ.js')).toBe('private, max-age=31536000, immutable');
    expect(await cachingOf('/assets/a%20b.js')).toBe('no-store');
    expect(await cachingOf('/assets/main-B3x_9-zz.js')).toBe('no-store');
  });

  it('may load from the shell only', async () => {
    const policy = (await ask('/')).headers.get('content-security-policy')?.split('; ');
    expect(policy).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data: blob:",
      "media-src 'self' blob:",
      "font-src 'self' data:",
      "connect-src 'self' data: blob: ws://127.0.0.1:4711",
      "worker-src 'self' blob:",
      "frame-src 'none'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ]);
  });

  it.each([
    ['bytes=2-4', 206, '234', 'bytes 2-4/10'],
    ['bytes=7-', 206, '789', 'bytes 7-9/10'],
    ['bytes=-3', 206, '789', 'bytes 7-9/10'],
    ['bytes=0-99', 206, '0123456789', 'bytes 0-9/10'],
    ['bytes=10-', 416, '', 'bytes */10'],
    ['bytes=5-2', 416, '', 'bytes */10'],
    ['bytes=0-1,4-5', 200, '0123456789', null],
    ['lines=1-2', 200, '0123456789', null],
  ])('in parts: %s', async (range, status, text, contentRange) => {
    const response = await ask('/assets/a%20b.js', { headers: { range } });
    expect(response.status).toBe(status);
    expect(await response.text()).toBe(text);
    expect(response.headers.get('content-range')).toBe(contentRange);
  });

  it('can be asked for without their content, and may be empty', async () => {
    const head = await ask('/assets/a%20b.js', { method: 'HEAD' });
    expect([head.status, await head.text(), head.headers.get('content-length')]).toEqual([200, '', '10']);
    expect((await ask('/assets/empty.css')).headers.get('content-length')).toBe('0');
  });

  it.each([
    '/../secret.json',
    '/..%2fsecret.json',
    '/%2e%2e/secret.json',
    '/assets/..%5c..%5csecret.json',
    '/assets/%2e%2e%2f%2e%2e%2fsecret.json',
    '/%00',
    '/index.html%00.js',
    '/C:/x.html',
    '//etc/passwd',
    '/.env.json',
    '/assets',
    '/assets/',
    '/assets/app.exe',
    '/%E0%A4%A',
    '/index.html/../../secret.json',
    '/nothing.js',
    '/attempts/2026-11-23-log/../secret.json',
    '/attempts/2026-11-23-log/%2e%2e%2fsecret.json',
    '/attempts/%2e%2e/secret.json',
    '/attempts/none/report.md',
  ])('%s names nothing', async (path) => {
    const response = await ask(path);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('are not reached through a link that leads out', async () => {
    await symlink(join(root, 'secret.json'), join(root, 'renderer', 'link.json'));
    await symlink(root, join(root, 'space', 'attempts', 'out'));
    expect((await ask('/link.json')).status).toBe(404);
    expect((await ask('/attempts/out/secret.json')).status).toBe(404);
  });

  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('refuse %s', async (method) => {
    expect((await ask('/', { method })).status).toBe(405);
  });
});

describe('files of attempts', () => {
  it('are served', async () => {
    expect(await (await ask('/attempts/2026-11-23-log/report.md')).text()).toBe('# Report');
  });

  it('take a picture of the board, and nothing else', async () => {
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    const path = '/attempts/2026-11-23-log/board.png';
    expect(await (await post(path, png)).json()).toMatchObject({ ok: true, value: { saved: true, name: 'board.png' } });
    expect(new Uint8Array(await readFile(join(root, 'space', path)))).toEqual(png);
    expect(await (await post(path, 'text')).json()).toMatchObject({ error: { code: 'bad-file' } });
    expect(await (await post('/attempts/other/board.png', png)).json()).toMatchObject({ error: { code: 'not-found' } });
    expect((await post('/attempts/2026-11-23-log/attempt.json', '{}')).status).toBe(404);
  });
});

describe('POST /import', () => {
  it('makes a board of the file, under its name', async () => {
    const response = await post('/import?name=..%2F..%2FMy%20board.tldr', writeBoardFile(emptyBoard));
    expect(await response.json()).toMatchObject({ ok: true, value: { board: { name: 'My board' }, notices: [] } });
    expect(await readdir(join(root, 'space', 'boards'))).toEqual(['My board.tldr']);
  });

  it('says what is wrong with a file that is no board', async () => {
    expect(await (await post('/import?name=x.tldr', 'hello')).json()).toMatchObject({
      ok: false,
      error: { code: 'bad-file', message: expect.stringContaining('"x.tldr"') },
    });
    expect(await readdir(join(root, 'space', 'boards'))).toEqual([]);
  });

  it('takes no more than it can hold', async () => {
    const tooMuch = await ask('/import?name=x.tldr', {
      method: 'POST',
      body: 'x',
      headers: { 'content-length': String(65 * 1024 * 1024) },
    });
    expect(tooMuch.status).toBe(413);
    expect(await tooMuch.json()).toMatchObject({ ok: false, error: { message: expect.stringContaining('64 MB') } });
  });
});

describe('POST /export', () => {
  it('writes into the exports folder where there is no dialog, under a free name', async () => {
    await post('/export?name=Fraud.png', 'one');
    const reply: unknown = await (await post('/export?name=fraud.png', 'two')).json();
    expect(reply).toMatchObject({ ok: true, value: { saved: true, name: 'fraud 2.png' } });
    expect((await readdir(join(root, 'space', 'exports'))).sort()).toEqual(['Fraud.png', 'fraud 2.png']);
  });

  it('makes a name harmless', async () => {
    await post(`/export?name=${encodeURIComponent('../../a\\b:c*.SVG')}`, 'x');
    expect(await readdir(join(root, 'space', 'exports'))).toEqual(['a b c.svg']);
  });

  it('writes where the person chose, and nowhere when they cancelled', async () => {
    chosen = join(root, 'picture.png');
    expect(await (await post('/export?name=board.png', 'bytes')).json()).toMatchObject({ value: { saved: true } });
    expect(await readFile(chosen, 'utf8')).toBe('bytes');
    chosen = null;
    expect(await (await post('/export?name=board.png', 'bytes')).json()).toMatchObject({ value: { saved: false } });
  });

  it('says why a file could not be written', async () => {
    chosen = join(root, 'secret.json', 'picture.png');
    expect(await (await post('/export?name=board.png', 'x')).json()).toMatchObject({
      ok: false,
      error: { code: 'cannot-write', message: expect.stringContaining('a file lies where') },
    });
  });
});
