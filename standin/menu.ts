import type { MenuItemConstructorOptions } from 'electron';
import { strict } from './strict';

/** A menu that is never shown: tests read it and click its items. */
export interface StandinMenu {
  readonly items: readonly StandinMenuItem[];
}
export type StandinMenuItem = Omit<MenuItemConstructorOptions, 'submenu'> & { readonly submenu?: StandinMenu };

let current: StandinMenu | null = null;

export const Menu = strict('Menu', {
  buildFromTemplate(template: MenuItemConstructorOptions[]): StandinMenu {
    return { items: template.map(buildItem) };
  },
  setApplicationMenu(menu: StandinMenu | null) {
    current = menu;
  },
  getApplicationMenu: () => current,
});

function buildItem({ submenu, ...item }: MenuItemConstructorOptions): StandinMenuItem {
  if (submenu === undefined) return item;
  return { ...item, submenu: Array.isArray(submenu) ? Menu.buildFromTemplate(submenu) : { items: [] } };
}
