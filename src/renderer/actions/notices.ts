import { createStore, type StoreApi } from 'zustand/vanilla';

export interface Toast {
  readonly id: number;
  readonly text: string;
}

export interface NoticesState {
  readonly toasts: readonly Toast[];
  /** Sentences about the start, shown until they are dismissed. */
  readonly standing: readonly string[];
  /** For what is not visible in place: a file was saved elsewhere, a copy is on the clipboard. */
  readonly say: (text: string) => void;
  readonly dismiss: (id: number) => void;
  readonly stand: (texts: readonly string[]) => void;
  readonly clearStanding: (text: string) => void;
}
export type Notices = StoreApi<NoticesState>;

export function createNotices(): Notices {
  let last = 0;
  return createStore((set) => ({
    toasts: [],
    standing: [],
    say: (text) => set(({ toasts }) => ({ toasts: [...toasts.slice(-2), { id: ++last, text }] })),
    dismiss: (id) => set(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) })),
    stand: (texts) => set(({ standing }) => ({ standing: [...new Set([...standing, ...texts])] })),
    clearStanding: (text) => set(({ standing }) => ({ standing: standing.filter((each) => each !== text) })),
  }));
}
