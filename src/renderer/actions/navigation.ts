import { createStore, type StoreApi } from 'zustand/vanilla';

/** The kinds of things in the library. */
export const shelves = ['references', 'components', 'patterns', 'vocabulary', 'questions'] as const;
export type Shelf = (typeof shelves)[number];

/** Which screen is open, and on what. Ids are opaque. */
export type Screen =
  /** With `start` the dialog that starts this exercise is open. */
  | { readonly name: 'home'; readonly start?: string }
  /** With `shelf` one kind of things is listed, with `id` one of them is open. */
  | { readonly name: 'library'; readonly shelf?: Shelf; readonly id?: string }
  /** With `id` the section of the checklist that is open. */
  | { readonly name: 'mastery'; readonly id?: string }
  /** With `beside` a reference is shown with it. */
  | { readonly name: 'board'; readonly id: string; readonly beside?: string }
  | { readonly name: 'attempt'; readonly id: string }
  | { readonly name: 'reference'; readonly id: string }
  | { readonly name: 'review'; readonly id: string }
  | { readonly name: 'settings' };

export type LibraryPlace = Extract<Screen, { name: 'library' }>;

export interface NavigationState {
  readonly screen: Screen;
  readonly go: (screen: Screen) => void;
}
export type Navigation = StoreApi<NavigationState>;

export const home: Screen = { name: 'home' };

/** The screen as the part of the address after "#", so that a reload and the back key find it again. */
export function screenToHash(screen: Screen): string {
  if (screen.name === 'home') return screen.start === undefined ? '#/' : `#/start/${encodeURIComponent(screen.start)}`;
  const parts = [
    screen.name,
    ...('shelf' in screen ? [screen.shelf] : []),
    ...('id' in screen ? [screen.id] : []),
    ...('beside' in screen ? [screen.beside] : []),
  ];
  return `#/${parts.flatMap((part) => (part === undefined ? [] : encodeURIComponent(part))).join('/')}`;
}

/** Anything that is no screen is Home. */
export function screenFromHash(hash: string): Screen {
  try {
    const [, name, first = '', second = ''] = hash.split('/').map(decodeURIComponent);
    return screenOf(name, first, second);
  } catch {
    return home;
  }
}

function screenOf(name: string | undefined, first: string, second: string): Screen {
  if (name === 'settings') return { name };
  if (name === 'mastery') return { name, ...(first !== '' && { id: first }) };
  if (name === 'library') {
    const shelf = shelves.find((each) => each === first);
    return { name, ...(shelf !== undefined && { shelf, ...(second !== '' && { id: second }) }) };
  }
  if (first === '') return home;
  if (name === 'start') return { name: 'home', start: first };
  if (name === 'board') return { name, id: first, ...(second !== '' && { beside: second }) };
  return name === 'attempt' || name === 'reference' || name === 'review' ? { name, id: first } : home;
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
