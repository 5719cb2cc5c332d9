/** Stable codes; the text for people is looked up by code or comes with the reply. */
export const errorCodes = [
  'unknown-method',
  'bad-input',
  'not-found',
  'conflict',
  'locked',
  'attempt-running',
  'attempt-over',
  'bad-file',
  'cannot-write',
  'forbidden',
  'disconnected',
  'internal',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

export interface ReplyError {
  readonly code: ErrorCode;
  /** A sentence for people. Never a path outside the workspace, never a stack. */
  readonly message: string;
}

/** Errors cross as values: a thrown error would lose everything but its message on the way. */
export type Reply = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: ReplyError };

/** The smallest thing that a shell offers the page; the preload exposes exactly this as `window.host`. */
export interface Transport {
  invoke(method: string, input: unknown): Promise<Reply>;
  /** Returns its own unsubscribe. */
  on(event: string, listener: (data: unknown) => void): () => void;
}
