import type { IpcMain, IpcMainInvokeEvent, WebFrameMain } from 'electron';
import type { Reply } from '../../contract/transport';
import { isAppAddress } from './app-address';

type Dispatch = (method: unknown, input: unknown) => Promise<Reply>;

/** The other end of src/preload/index.ts. Every frame of every window can send here: the sender is looked at first. */
export function serveIpc(ipcMain: Pick<IpcMain, 'handle'>, dispatch: Dispatch) {
  ipcMain.handle('host.invoke', (event: IpcMainInvokeEvent, method: unknown, input: unknown): Promise<Reply> => {
    if (isTrustedSender(event.senderFrame)) return dispatch(method, input);
    return Promise.resolve({
      ok: false,
      error: { code: 'forbidden', message: 'Only the window of the program may ask for this.' },
    });
  });
}

/** Only a top frame that shows our own page. Null is a frame that was navigated away or destroyed since it sent. */
function isTrustedSender(frame: Pick<WebFrameMain, 'url' | 'parent'> | null): boolean {
  return frame !== null && frame.parent === null && isAppAddress(frame.url);
}
