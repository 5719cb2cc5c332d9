import { useEffect, useState } from 'react';

/** The module, or null until it is here. A failure to load it is thrown to the error boundary. */
export function useLoaded<T>(load: () => Promise<T>): T | null {
  const [state, setState] = useState<{ readonly value: T } | { readonly error: unknown } | null>(null);
  useEffect(() => {
    load().then(
      (value) => setState({ value }),
      (error: unknown) => setState({ error }),
    );
  }, [load]);
  if (state !== null && 'error' in state) throw state.error;
  return state === null ? null : state.value;
}
