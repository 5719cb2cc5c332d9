type Flush = () => Promise<unknown>;

const flushes = new Set<Flush>();

/**
 * Registers what is to be done before the program ends: sending what is still unsent. The shell waits for it about half a second.
 * Returns its own unsubscribe.
 */
export function onClosing(flush: Flush): () => void {
  flushes.add(flush);
  return () => flushes.delete(flush);
}

/** Resolves when every flush has ended, in whichever way. */
export async function flushAll(): Promise<void> {
  await Promise.allSettled([...flushes].map((flush) => flush()));
}
