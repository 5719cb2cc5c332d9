import { useState } from 'react';

/** The wall clock when the component appeared: exact enough for "3 days ago". */
export function useNow(): number {
  const [now] = useState(Date.now);
  return now;
}
