import { useLayoutEffect, useRef } from 'react';

/** The value of the last render, for what is called later: a listener that was handed out once still sees today's props. */
export function useLatest<T>(value: T): { readonly current: T } {
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  });
  return latest;
}
