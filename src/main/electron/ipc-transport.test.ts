import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import type { Reply } from '../../contract/transport';
import { serveIpc } from './ipc-transport';

type Frame = { url: string; parent: Frame | null } | null;

const ours: Frame = { url: 'app://whetboard/index.html#/', parent: null };

function createServedIpc() {
  const handlers = new Map<string, Parameters<IpcMain['handle']>[1]>();
  const dispatch = vi.fn((): Promise<Reply> => Promise.resolve({ ok: true, value: 'done' }));
  serveIpc({ handle: (channel, handler) => void handlers.set(channel, handler) }, dispatch);
  const send = (senderFrame: Frame): unknown =>
    // The only part of the event that is read.
    handlers.get('host.invoke')?.({ senderFrame } as unknown as IpcMainInvokeEvent, 'board.list', null);
  return { channels: [...handlers.keys()], dispatch, send };
}

describe('serveIpc', () => {
  it('hands calls of our own top frame to the dispatcher, on one channel', async () => {
    const { channels, dispatch, send } = createServedIpc();
    expect(await send(ours)).toEqual({ ok: true, value: 'done' });
    expect(dispatch.mock.calls).toEqual([['board.list', null]]);
    expect(channels).toEqual(['host.invoke']);
  });

  it.each<[string, Frame]>([
    ['a frame that is gone', null],
    ['a frame inside of our page', { url: 'app://whetboard/index.html', parent: ours }],
    ['a foreign page', { url: 'https://evil.example/', parent: null }],
    ['a page on our scheme with another name', { url: 'app://whetboard.evil.example/', parent: null }],
    ['a file', { url: 'file:///tmp/index.html', parent: null }],
    ['an empty frame', { url: '', parent: null }],
  ])('refuses %s', async (_what, frame) => {
    const { dispatch, send } = createServedIpc();
    expect(await send(frame)).toMatchObject({ ok: false, error: { code: 'forbidden' } });
    expect(dispatch).not.toHaveBeenCalled();
  });
});
