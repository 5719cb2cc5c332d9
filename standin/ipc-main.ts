import { EventEmitter } from 'node:events';
import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { strict } from './strict';

type InvokeHandler = (event: IpcMainInvokeEvent, ...args: unknown[]) => unknown;

class StandinIpcMain extends EventEmitter {
  /** Not Electron's name for it, but Electron keeps such a map, too; tests call handlers with senders of their making. */
  readonly standinHandlers = new Map<string, InvokeHandler>();

  handle(channel: string, handler: InvokeHandler) {
    if (this.standinHandlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    this.standinHandlers.set(channel, handler);
  }

  removeHandler(channel: string) {
    this.standinHandlers.delete(channel);
  }
}

export const ipcMain = strict('ipcMain', new StandinIpcMain()) satisfies Pick<IpcMain, 'handle' | 'removeHandler'>;
