import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createWebTransport, type SocketHandlers } from './web-transport';

/** A server that a test plays by hand: the newest socket, what was sent on it, and what a probe answers. */
function createFakeServer() {
  const sockets: { handlers: SocketHandlers; sent: unknown[]; closed: boolean }[] = [];
  const server = {
    probeAnswer: 'known' as 'known' | 'refused' | 'gone',
    sockets,
    get socket() {
      const newest = sockets.at(-1);
      if (newest === undefined) throw new Error('no socket was opened');
      return newest;
    },
    say: (message: unknown) => server.socket.handlers.message(JSON.stringify(message)),
    breakLine: async () => {
      server.socket.handlers.closed();
      await vi.advanceTimersByTimeAsync(0);
    },
    ports: {
      openSocket(handlers: SocketHandlers) {
        const socket = { handlers, sent: [] as unknown[], closed: false };
        sockets.push(socket);
        return {
          send: (text: string) => void socket.sent.push(JSON.parse(text)),
          close: () => void (socket.closed = true),
        };
      },
      probe: () => Promise.resolve(server.probeAnswer),
    },
  };
  return server;
}

const gone = { ok: false, error: { code: 'disconnected', message: expect.any(String) as string } };

describe('createWebTransport', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('gives each reply to the call whose number it carries, in any order', async () => {
    const server = createFakeServer();
    const transport = createWebTransport(server.ports);
    server.say({ server: 'a' });
    const first = transport.invoke('board.list', undefined);
    const second = transport.invoke('board.open', { id: 'b' });
    expect(server.socket.sent).toEqual([
      { id: 1, method: 'board.list', input: null },
      { id: 2, method: 'board.open', input: { id: 'b' } },
    ]);
    server.say({ id: 2, reply: { ok: true, value: 'second' } });
    server.say({ id: 1, reply: { ok: true, value: 'first' } });
    expect(await Promise.all([first, second])).toEqual([
      { ok: true, value: 'first' },
      { ok: true, value: 'second' },
    ]);
  });

  it('holds calls until the server has named itself', async () => {
    const server = createFakeServer();
    const transport = createWebTransport(server.ports);
    const call = transport.invoke('host.info', undefined);
    expect([transport.state.get(), server.socket.sent]).toEqual(['connecting', []]);
    server.say({ server: 'a' });
    server.say({ id: 1, reply: { ok: true, value: 1 } });
    expect([transport.state.get(), await call]).toEqual(['open', { ok: true, value: 1 }]);
  });

  it('answers `disconnected` to a call that gets no reply, and ignores the late reply', async () => {
    const server = createFakeServer();
    const transport = createWebTransport(server.ports);
    server.say({ server: 'a' });
    const call = transport.invoke('host.info', undefined);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(await call).toEqual(gone);
    server.say({ id: 1, reply: { ok: true, value: 1 } });
  });

  it('answers `disconnected` to calls under way when the line breaks, and connects again', async () => {
    const server = createFakeServer();
    const transport = createWebTransport(server.ports);
    server.say({ server: 'a' });
    const underWay = transport.invoke('board.append', {});
    await server.breakLine();
    expect([await underWay, transport.state.get()]).toEqual([gone, 'lost']);
    const waiting = transport.invoke('board.append', {});
    await vi.advanceTimersByTimeAsync(250);
    server.say({ server: 'a' });
    expect(server.sockets).toHaveLength(2);
    expect(server.socket.sent).toEqual([{ id: 2, method: 'board.append', input: {} }]);
    server.say({ id: 2, reply: { ok: true, value: 2 } });
    expect([await waiting, transport.state.get()]).toEqual([{ ok: true, value: 2 }, 'open']);
  });

  it('is closed for good when the server no longer knows the page', async () => {
    const server = createFakeServer();
    const transport = createWebTransport(server.ports);
    server.say({ server: 'a' });
    server.probeAnswer = 'refused';
    await server.breakLine();
    await vi.advanceTimersByTimeAsync(60_000);
    expect([transport.state.get(), server.sockets.length]).toEqual(['closed', 1]);
    expect(await transport.invoke('host.info', undefined)).toEqual(gone);
  });

  it('is closed for good when another start of the program answers', async () => {
    const server = createFakeServer();
    const transport = createWebTransport(server.ports);
    server.say({ server: 'a' });
    await server.breakLine();
    const waiting = transport.invoke('board.append', {});
    await vi.advanceTimersByTimeAsync(250);
    server.say({ server: 'b' });
    expect([transport.state.get(), server.socket.closed, await waiting]).toEqual(['closed', true, gone]);
    expect(server.socket.sent).toEqual([]);
  });

  it('gives up when nobody answers for a while', async () => {
    const server = createFakeServer();
    const transport = createWebTransport(server.ports);
    server.say({ server: 'a' });
    server.probeAnswer = 'gone';
    for (let attempt = 0; attempt < 20 && transport.state.get() !== 'closed'; attempt += 1) {
      await server.breakLine();
      await vi.advanceTimersByTimeAsync(2_000);
    }
    expect([transport.state.get(), server.sockets.length]).toEqual(['closed', 9]);
  });

  it('tells each event to its listeners until they leave', () => {
    const server = createFakeServer();
    const transport = createWebTransport(server.ports);
    const heard: unknown[] = [];
    const leave = transport.on('workspace.changed', (data) => heard.push(data));
    server.say({ server: 'a' });
    server.say({ event: 'workspace.changed', data: {} });
    server.say({ event: 'settings.changed', data: { theme: 'dark' } });
    leave();
    server.say({ event: 'workspace.changed', data: {} });
    expect(heard).toEqual([{}]);
  });
});
