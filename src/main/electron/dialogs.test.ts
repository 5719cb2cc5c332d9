import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { createDialogs } from './dialogs';

// Only handed through.
const window = {} as BrowserWindow;

function createAnswering({ filePath = '', filePaths = [] as string[], canceled = false, isOpen = true }) {
  const showSaveDialog = vi.fn(() => Promise.resolve({ canceled, filePath }));
  const showOpenDialog = vi.fn(() => Promise.resolve({ canceled, filePaths }));
  const dialogs = createDialogs({
    dialog: { showSaveDialog, showOpenDialog },
    window: () => (isOpen ? window : null),
    documents: '/documents',
  });
  return { dialogs, showSaveDialog, showOpenDialog };
}

describe('createDialogs', () => {
  it('asks where to save, beginning in the documents folder with the kind of file', async () => {
    const { dialogs, showSaveDialog } = createAnswering({ filePath: '/chosen/a.png' });
    expect(await dialogs.chooseSavePath?.('a.png')).toBe('/chosen/a.png');
    expect(showSaveDialog.mock.calls).toEqual([
      [
        window,
        {
          defaultPath: join('/documents', 'a.png'),
          filters: [{ name: 'PNG picture', extensions: ['png'] }],
          properties: ['createDirectory', 'showOverwriteConfirmation'],
        },
      ],
    ]);
  });

  it('answers null when the person cancels, or there is no window to ask in', async () => {
    const cancelled = createAnswering({ canceled: true, filePath: '/x', filePaths: ['/x'] }).dialogs;
    const closed = createAnswering({ isOpen: false, filePath: '/x', filePaths: ['/x'] }).dialogs;
    for (const dialogs of [cancelled, closed]) {
      expect(await dialogs.chooseSavePath?.('a.png')).toBeNull();
      expect(await dialogs.chooseFolder?.()).toBeNull();
    }
  });

  it('asks for a folder', async () => {
    const { dialogs } = createAnswering({ filePaths: ['/chosen'] });
    expect(await dialogs.chooseFolder?.()).toBe('/chosen');
  });
});
