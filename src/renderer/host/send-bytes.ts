import type { z } from 'zod';
import type { Result } from '../../contract/client';
import type { Reply } from '../../contract/transport';

/**
 * Sends bytes (an imported file, an exported picture) to the shell's file handler and decodes its reply.
 * `path` begins with a slash: `/import?name=N`, `/export?name=N`, `/attempts/ID/board.png`.
 */
export async function sendBytes<T>(path: string, body: BodyInit, output: z.ZodType<T>): Promise<Result<T>> {
  try {
    const response = await fetch(path, { method: 'POST', body });
    // The handler answers every POST that the shell lets through with a Reply.
    const reply = (await response.json()) as Reply;
    return reply.ok ? { ok: true, value: output.parse(reply.value) } : reply;
  } catch {
    return {
      ok: false,
      error: { code: 'disconnected', message: 'Whetboard could not be reached. Nothing was saved.' },
    };
  }
}
