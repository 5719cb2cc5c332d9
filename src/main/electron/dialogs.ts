import { join } from 'node:path';
import type { BrowserWindow, Dialog, FileFilter } from 'electron';
import type { Dialogs } from '../services/service-ports';

const filters: Readonly<Record<string, FileFilter>> = {
  tldr: { name: 'Board', extensions: ['tldr'] },
  png: { name: 'PNG picture', extensions: ['png'] },
  svg: { name: 'SVG picture', extensions: ['svg'] },
  md: { name: 'Markdown text', extensions: ['md'] },
};

export interface DialogPorts {
  readonly dialog: Pick<Dialog, 'showOpenDialog' | 'showSaveDialog'>;
  /** The window that the dialog belongs to. */
  readonly window: () => BrowserWindow | null;
  /** Where saving begins. */
  readonly documents: string;
}

/** The system's own dialogs. A path that the person chose there goes to the services and never to the page. */
export function createDialogs({ dialog, window, documents }: DialogPorts): Dialogs {
  return {
    async chooseFolder() {
      const owner = window();
      if (owner === null) return null;
      const { canceled, filePaths } = await dialog.showOpenDialog(owner, {
        title: 'Choose the workspace folder',
        buttonLabel: 'Use this folder',
        properties: ['openDirectory', 'createDirectory'],
      });
      return canceled ? null : (filePaths[0] ?? null);
    },
    async chooseSavePath(name) {
      const owner = window();
      if (owner === null) return null;
      const filter = filters[name.split('.').at(-1) ?? ''];
      const { canceled, filePath } = await dialog.showSaveDialog(owner, {
        defaultPath: join(documents, name),
        ...(filter !== undefined && { filters: [filter] }),
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      });
      return canceled || filePath === '' ? null : filePath;
    },
  };
}
