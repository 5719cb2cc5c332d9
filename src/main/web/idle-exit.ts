/** Long enough for a reload, or for a laptop to wake up. */
const IDLE_MS = 10_000;

/** Calls `onIdle` once the last page has been gone for ten seconds. Before the first page came it never does. */
export function createIdleExit(onIdle: () => void) {
  let timer: NodeJS.Timeout | undefined;
  let wasUsed = false;
  return {
    /** True once any page has connected. */
    get wasUsed() {
      return wasUsed;
    },
    pagesChanged(count: number) {
      clearTimeout(timer);
      if (count > 0) wasUsed = true;
      else timer = setTimeout(onIdle, IDLE_MS);
    },
    stop: () => clearTimeout(timer),
  };
}
