import type { Services } from './create-services';

/** A page has its last quarter of a second in memory; one that hangs must not keep the program from ending. */
const patienceMs = 800;

/** What a shell says to its pages and hears from them: commands from outside, and the last changes before the end. */
export interface PageLine {
  /** The dispatcher that the shell's transport calls. */
  readonly dispatch: Services['dispatch'];
  /** Asks the pages for a command: now if one listens, else as soon as one does. */
  command(action: string, argument: string | null): void;
  /** No page listens any more: the window was closed, or its process crashed. */
  lost(): void;
  /** Asks `pages` pages to send what is unsent. Resolves when all have said so, or after 0.8 s. */
  flush(pages: number): Promise<void>;
}

/**
 * A page that has loaded does not hear yet: its program comes in pieces. So it says itself when it listens
 * (`host.listening`), and no command is lost on the way.
 */
export function createPageLine({ dispatch, emit }: Pick<Services, 'dispatch' | 'emit'>): PageLine {
  const waiting: (() => void)[] = [];
  let isHeard = false;
  let onFlushed = () => {};

  return {
    async dispatch(method, input) {
      const reply = await dispatch(method, input);
      if (method === 'host.flushed') onFlushed();
      if (method === 'host.listening') {
        isHeard = true;
        for (const say of waiting.splice(0)) say();
      }
      return reply;
    },
    command(action, argument) {
      const say = () => emit('shell.command', { action, argument });
      if (isHeard) say();
      else waiting.push(say);
    },
    lost() {
      isHeard = false;
    },
    flush(pages) {
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
        emit('shell.closing', {});
      });
    },
  };
}
