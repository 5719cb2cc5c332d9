import type { Reply } from '../../contract/transport';

type Dispatch = (method: unknown, input: unknown) => Promise<Reply>;

/** A page has its last quarter of a second in memory; one that hangs must not keep the program from ending. */
const patienceMs = 800;

export interface PageFlush {
  /** The dispatcher that the shell's transport calls. */
  readonly dispatch: Dispatch;
  /** Asks `pages` pages, by `announce`, to send what is unsent. Resolves when all have said so, or after 0.8 s. */
  ask(pages: number, announce: () => void): Promise<void>;
}

/** Waits, at the end of the program, for the pages' last changes. */
export function createPageFlush(dispatch: Dispatch): PageFlush {
  let onFlushed = () => {};
  return {
    async dispatch(method, input) {
      const reply = await dispatch(method, input);
      if (method === 'host.flushed') onFlushed();
      return reply;
    },
    ask(pages, announce) {
      if (pages === 0) return Promise.resolve();
      return new Promise((resolve) => {
        const timer = setTimeout(resolve, patienceMs);
        let left = pages;
        onFlushed = () => {
          left -= 1;
          if (left > 0) return;
          clearTimeout(timer);
          resolve();
        };
        announce();
      });
    },
  };
}
