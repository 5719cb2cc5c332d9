import { contextBridge, ipcRenderer } from 'electron';
import type { IpcRendererEvent } from 'electron';
import type { Reply, Transport } from '../contract/transport';

/** All that the page can reach outside of itself: two functions, two channels. main/electron/ipc-transport.ts is the other end. */
const host = {
  // What comes back was made by the dispatcher, whose only output is a Reply.
  invoke: (method, input) => ipcRenderer.invoke('host.invoke', method, input) as Promise<Reply>,
  on(event, listener) {
    const receive = (_event: IpcRendererEvent, name: unknown, data: unknown) => {
      if (name === event) listener(data);
    };
    ipcRenderer.on('host.event', receive);
    return () => {
      ipcRenderer.removeListener('host.event', receive);
    };
  },
} satisfies Transport;

contextBridge.exposeInMainWorld('host', host);
