import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** What the program tells whoever maintains it. It never leaves the machine. */
export interface Log {
  info(message: string): void;
  error(message: string, cause?: unknown): void;
}

const mostBytes = 512 * 1024;

/**
 * Writes to `file`, one line each; past half a megabyte the file becomes `FILE.old` and a new one starts. Errors go
 * to `terminal` too. Logging never fails: what cannot be written is dropped.
 */
export function createFileLog(
  file: string,
  clock: { wall(): number },
  terminal: NodeJS.WritableStream = process.stderr,
): Log {
  // Whoever started the program may be gone. Unheard, the error would be logged, fail again, and so on without end.
  terminal.on('error', () => {});
  function write(level: string, message: string): void {
    const line = `${new Date(clock.wall()).toISOString()} ${level} ${message}\n`;
    try {
      mkdirSync(dirname(file), { recursive: true });
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > mostBytes) renameSync(file, `${file}.old`);
      appendFileSync(file, line);
    } catch {
      // A full disk must not turn a message into a second failure.
    }
  }
  return {
    info: (message) => write('info', message),
    error(message, cause) {
      const text = cause === undefined ? message : `${message}: ${describe(cause)}`;
      write('error', text);
      terminal.write(`${text}\n`);
    },
  };
}

function describe(cause: unknown): string {
  return cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
}
