import { atom, computed, createTLUser, type TLUser, type TLUserPreferences } from 'tldraw';
import type { CanvasTheme } from './canvas-theme';

/**
 * tldraw's user without localStorage: the theme is that of the page, motion that of the system, and what tldraw itself
 * changes lives as long as the board is open.
 */
export function createCanvasUser(snapping: boolean): { user: TLUser; setSnapping: (on: boolean) => void } {
  const own = atom<TLUserPreferences>('canvas user', { id: 'person', locale: 'en', isSnapMode: snapping });
  const userPreferences = computed<TLUserPreferences>('canvas preferences', () => ({
    ...own.get(),
    colorScheme: pageTheme.get(),
    animationSpeed: reducedMotion.get() ? 0 : 1,
  }));
  return {
    user: createTLUser({ userPreferences, setUserPreferences: (next) => own.set(next) }),
    setSnapping(on) {
      own.update((preferences) => ({ ...preferences, isSnapMode: on }));
    },
  };
}

/** The theme of the page (`data-theme` of the root element), as a signal. Lives as long as the page. */
const pageTheme = atom<CanvasTheme>('page theme', 'light');
const reducedMotion = atom<boolean>('reduced motion', false);

let watching = false;

/** Begins to follow the page's theme and the system's wish for less motion; once is enough. */
export function watchPage(): void {
  if (watching) return;
  watching = true;
  const root = document.documentElement;
  const readTheme = () => pageTheme.set(root.dataset['theme'] === 'dark' ? 'dark' : 'light');
  new MutationObserver(readTheme).observe(root, { attributeFilter: ['data-theme'] });
  readTheme();
  const motion = matchMedia('(prefers-reduced-motion: reduce)');
  const readMotion = () => reducedMotion.set(motion.matches);
  motion.addEventListener('change', readMotion);
  readMotion();
}

export function prefersReducedMotion(): boolean {
  return reducedMotion.get();
}
