import type { EventData, EventName } from './events';
import type { Input, Method, Output } from './methods';
import type { ReplyError, Transport } from './transport';

/** A reply as the renderer uses it: expected failures are values. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: ReplyError };

export interface Client {
  call<M extends Method>(method: M, ...input: undefined extends Input<M> ? [] : [Input<M>]): Promise<Result<Output<M>>>;
  /** Returns its own unsubscribe. */
  on<E extends EventName>(event: E, listener: (data: EventData<E>) => void): () => void;
}

/** The typed face of a transport. Replies come from our own main process, which encodes them by the same map. */
export function createClient(transport: Transport): Client {
  return {
    async call(method, ...input) {
      const reply = await transport.invoke(method, input[0]);
      // The dispatcher checked the value against this method's output schema before it was sent.
      return reply as Result<Output<typeof method>>;
    },
    // As in call: main checked the data against this event's schema before it was sent.
    on: (event, listener) => transport.on(event, (data) => listener(data as EventData<typeof event>)),
  };
}
