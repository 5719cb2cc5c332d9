import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { menuTemplate } from './menu';

function itemsOf(template: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : [])]);
}

describe('menuTemplate', () => {
  it('sends the id of each action to the page', () => {
    const run = vi.fn();
    const items = itemsOf(menuTemplate({ platform: 'linux', isPackaged: true, run }));
    const actions = items.filter(({ id }) => id !== undefined);
    for (const { click } of actions) click?.(undefined as never, undefined, undefined as never);
    expect(run.mock.calls.flat()).toEqual(actions.map(({ id }) => id));
    expect(actions.length).toBeGreaterThan(5);
  });

  it('binds no keys of its own: shortcuts of actions are defined in the page', () => {
    const items = itemsOf(menuTemplate({ platform: 'darwin', isPackaged: false, run: () => {} }));
    expect(items.filter(({ accelerator }) => accelerator !== undefined)).toEqual([]);
  });

  it('has no developer tools in a build for people', () => {
    const rolesOf = (isPackaged: boolean) =>
      itemsOf(menuTemplate({ platform: 'win32', isPackaged, run: () => {} })).map(({ role }) => role);
    expect(rolesOf(true)).not.toContain('toggleDevTools');
    expect(rolesOf(false)).toContain('toggleDevTools');
  });

  it('has the menus that a Mac expects', () => {
    const [first, ...rest] = menuTemplate({ platform: 'darwin', isPackaged: true, run: () => {} });
    expect([first?.role, rest.at(-1)?.role]).toEqual(['appMenu', 'windowMenu']);
  });
});
