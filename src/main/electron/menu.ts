import type { MenuItemConstructorOptions } from 'electron';

interface MenuOptions {
  readonly platform: NodeJS.Platform;
  /** A build for people has no developer tools in its menu. */
  readonly isPackaged: boolean;
  /** Sends the command to the page, which knows what the action does and which keys it has. */
  readonly run: (action: string) => void;
}

/**
 * The menu bar: the system's own commands, and names of actions of the page. Shortcuts of actions are bound in the page, where
 * each is defined once; the keys here are only those of roles.
 */
export function menuTemplate({ platform, isPackaged, run }: MenuOptions): MenuItemConstructorOptions[] {
  const isMac = platform === 'darwin';
  const action = (label: string, id: string): MenuItemConstructorOptions => ({ id, label, click: () => run(id) });
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const file: MenuItemConstructorOptions[] = [
    action('New board', 'board.create'),
    action('Open a file ...', 'file.open'),
    separator,
    action('Settings', 'app.settings'),
    separator,
    { role: isMac ? 'close' : 'quit' },
  ];
  const edit: MenuItemConstructorOptions[] = [
    { role: 'undo' },
    { role: 'redo' },
    separator,
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'selectAll' },
  ];
  const view: MenuItemConstructorOptions[] = [
    action('Home', 'app.home'),
    action('Find a command', 'app.commands'),
    separator,
    action('Light theme', 'theme.light'),
    action('Dark theme', 'theme.dark'),
    separator,
    { role: 'togglefullscreen' },
    ...(isPackaged ? [] : ([separator, { role: 'reload' }, { role: 'toggleDevTools' }] satisfies typeof edit)),
  ];
  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    { label: 'File', submenu: file },
    { label: 'Edit', submenu: edit },
    { label: 'View', submenu: view },
    ...(isMac ? [{ role: 'windowMenu' } as const] : []),
  ];
}
