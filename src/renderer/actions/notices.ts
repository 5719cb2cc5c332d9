import { createStore, type StoreApi } from 'zustand/vanilla';

export interface Toast {
  readonly id: number;
  readonly text: string;
}

export interface NoticesState {
  readonly toasts: readonly Toast[];
  /** Sentences about the whole program, shown until they are dismissed. */
  readonly standing: readonly string[];
  /** Sentences about what was just asked for: gone with the next screen. */
  readonly passing: readonly string[];
  /** For what is not visible in place: a file was saved elsewhere, a copy is on the clipboard. */
  readonly say: (text: string) => void;
  readonly dismiss: (id: number) => void;
  readonly stand: (texts: readonly string[]) => void;
  readonly pass: (texts: readonly string[]) => void;
  /** Takes a sentence away, whichever it is. */
  readonly clear: (text: string) => void;
  readonly clearPassing: () => void;
}
export type Notices = StoreApi<NoticesState>;

export function createNotices(): Notices {
  let last = 0;
  return createStore((set) => ({
    toasts: [],
    standing: [],
    passing: [],
    say: (text) => set(({ toasts }) => ({ toasts: [...toasts.slice(-2), { id: ++last, text }] })),
    dismiss: (id) => set(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) })),
    stand: (texts) => set(({ standing }) => ({ standing: [...new Set([...standing, ...texts])] })),
    pass: (texts) => set({ passing: [...new Set(texts)] }),
    clear: (text) =>
      set(({ standing, passing }) => ({
        standing: standing.filter((each) => each !== text),
        passing: passing.filter((each) => each !== text),
      })),
    clearPassing: () => set(({ passing }) => (passing.length === 0 ? {} : { passing: [] })),
  }));
}
