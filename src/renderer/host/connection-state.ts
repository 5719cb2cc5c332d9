/**
 * - `connecting`: the first connection is being made.
 * - `open`: calls go through.
 * - `lost`: the connection broke and is being made again; calls wait a moment for it.
 * - `closed`: the program was closed or started anew. This page can never reach it again: it must be started again and
 *   the page loaded again.
 */
export type ConnectionState = 'connecting' | 'open' | 'lost' | 'closed';

/** The state of the line to main, in the shape that useSyncExternalStore wants. */
export interface ConnectionStateSource {
  get(): ConnectionState;
  /** Calls the listener after each change; returns its own unsubscribe. */
  subscribe(listener: () => void): () => void;
}

export interface ConnectionStateCell extends ConnectionStateSource {
  set(state: ConnectionState): void;
}

export function createConnectionState(initial: ConnectionState): ConnectionStateCell {
  const listeners = new Set<() => void>();
  let current = initial;
  return {
    get: () => current,
    set(state) {
      if (state === current) return;
      current = state;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
