import type { RawData, WebSocket } from 'ws';
import type { ServedProgram } from './served-program';

/** Close codes of RFC 6455: binary data, text that is no JSON, JSON that is no call. */
const NOT_TEXT = 1003;
const NOT_JSON = 1007;
const NOT_A_CALL = 1008;

interface Call {
  readonly id: number;
  readonly method: unknown;
  readonly input: unknown;
}

/**
 * Serves one page: `{id, method, input}` in, `{id, reply}` and `{event, data}` out. The first message names this start of the
 * program, so that a page of an earlier one knows that it was left behind.
 */
export function attachPage(
  page: WebSocket,
  { program, server }: { readonly program: ServedProgram; readonly server: string },
) {
  const send = (message: object) => {
    if (page.readyState === page.OPEN) page.send(JSON.stringify(message));
  };
  send({ server });
  const leave = program.onEvent((event, data) => send({ event, data }));
  page.on('close', leave);
  // A message over the limit or a torn frame ends in 'close', too; without a listener it would end the process.
  page.on('error', () => page.terminate());
  page.on('message', (data, isBinary) => {
    if (isBinary) return page.close(NOT_TEXT);
    const call = readCall(data);
    if (typeof call === 'number') return page.close(call);
    // The dispatcher never throws.
    void program.dispatch(call.method, call.input).then((reply) => send({ id: call.id, reply }));
  });
}

/** A call, or the code to close with. What it asks for is the dispatcher's to judge. */
function readCall(data: RawData): Call | number {
  let message: unknown;
  try {
    // ws delivers text as one Buffer unless told otherwise.
    message = JSON.parse((data as Buffer).toString('utf8'));
  } catch {
    return NOT_JSON;
  }
  if (typeof message !== 'object' || message === null) return NOT_A_CALL;
  if (!('id' in message) || typeof message.id !== 'number') return NOT_A_CALL;
  const method = 'method' in message ? message.method : undefined;
  const input = 'input' in message ? message.input : undefined;
  return { id: message.id, method, input };
}
