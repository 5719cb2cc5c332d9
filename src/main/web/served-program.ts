import type { Reply } from '../../contract/transport';

/** The program behind the shell, as far as pages can reach it. */
export interface ServedProgram {
  dispatch(method: unknown, input: unknown): Promise<Reply>;
  serveFile(request: Request): Promise<Response>;
  /** Returns its own unsubscribe. */
  onEvent(listener: (event: string, data: unknown) => void): () => void;
}
