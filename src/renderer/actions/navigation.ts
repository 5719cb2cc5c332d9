import { createStore, type StoreApi } from 'zustand/vanilla';

/** Which screen is open, and on what. Ids are opaque. */
export type Screen =
  | { readonly name: 'home' }
  | { readonly name: 'board'; readonly id: string }
  | { readonly name: 'attempt'; readonly id: string }
  | { readonly name: 'reference'; readonly id: string }
  | { readonly name: 'review'; readonly id: string }
  | { readonly name: 'settings' };

export interface NavigationState {
  readonly screen: Screen;
  readonly go: (screen: Screen) => void;
}
export type Navigation = StoreApi<NavigationState>;

export const home: Screen = { name: 'home' };

/** The screen as the part of the address after "#", so that a reload and the back key find it again. */
export function screenToHash(screen: Screen): string {
  if (screen.name === 'home') return '#/';
  return 'id' in screen ? `#/${screen.name}/${encodeURIComponent(screen.id)}` : `#/${screen.name}`;
}

/** Anything that is no screen is Home. */
export function screenFromHash(hash: string): Screen {
  const [, name, id = ''] = hash.split('/');
  if (name === 'settings') return { name };
  const isBoard = name === 'board' || name === 'attempt' || name === 'reference' || name === 'review';
  if (!isBoard || id === '') return home;
  try {
    return { name, id: decodeURIComponent(id) };
  } catch {
    return home;
  }
}

/** Keeps the screen and the window's address in step. */
export function createNavigation(page: Window): Navigation {
  const store: Navigation = createStore((set) => ({
    screen: screenFromHash(page.location.hash),
    go(screen) {
      set({ screen });
      const hash = screenToHash(screen);
      if (page.location.hash !== hash) page.location.hash = hash;
    },
  }));
  page.addEventListener('hashchange', () => {
    const screen = screenFromHash(page.location.hash);
    if (screenToHash(screen) !== screenToHash(store.getState().screen)) store.setState({ screen });
  });
  return store;
}
