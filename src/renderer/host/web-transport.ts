import type { Reply, Transport } from '../../contract/transport';
import { createConnectionState, type ConnectionStateSource } from './connection-state';

/** The parts of a browser that the transport stands on; a test brings its own. */
export interface WebTransportPorts {
  openSocket(handlers: SocketHandlers): Socket;
  /** Does the server behind this page still know the page? `gone` when nobody answers. */
  probe(): Promise<'known' | 'refused' | 'gone'>;
}

export interface SocketHandlers {
  message(data: unknown): void;
  /** Called once, also when the socket never opened. */
  closed(): void;
}

export interface Socket {
  send(text: string): void;
  close(): void;
}

/** How long a call may take, waiting for the line included. Long: the reply to a big board may take seconds on a slow disk. */
const CALL_TIMEOUT_MS = 30_000;
const FIRST_RETRY_MS = 250;
const LONGEST_RETRY_MS = 2_000;
/** Attempts in vain after which nobody is expected to answer again (about 12 seconds). */
const LAST_RETRY = 8;

interface Call {
  readonly text: string;
  readonly settle: (reply: Reply) => void;
  sent: boolean;
}

/**
 * The browser shell's line to main: every call and event over one WebSocket. Each call carries a number that its reply repeats.
 * A call that was under way when the line broke is answered `disconnected`: whether main did it is unknown, so the
 * caller decides. A call made while the line is down waits for it, at most 30 s.
 *
 * The server names itself in its first message. When a page meets a server with another name, the program was started anew,
 * and the page's open boards and sessions mean nothing to it: the state turns to `closed` and stays.
 */
export function createWebTransport(ports: WebTransportPorts): Transport & { readonly state: ConnectionStateSource } {
  const state = createConnectionState('connecting');
  const calls = new Map<number, Call>();
  const listeners = new Map<string, Set<(data: unknown) => void>>();
  let lastId = 0;
  let server: string | null = null;
  let failures = 0;
  let socket: Socket | null = null;

  connect();

  function connect() {
    const opened: Socket = ports.openSocket({
      message: (data) => receive(opened, data),
      closed: () => void lose(),
    });
  }

  function receive(from: Socket, data: unknown) {
    const message = readMessage(data);
    if (message === null) return;
    if ('server' in message) return greet(from, message.server);
    if ('reply' in message) return calls.get(message.id)?.settle(message.reply);
    for (const listener of [...(listeners.get(message.event) ?? [])]) listener(message.data);
  }

  function greet(from: Socket, name: string) {
    if (server !== null && server !== name) {
      close();
      return from.close();
    }
    server = name;
    failures = 0;
    socket = from;
    state.set('open');
    for (const call of calls.values()) sendIfOpen(call);
  }

  function sendIfOpen(call: Call) {
    if (socket === null) return;
    call.sent = true;
    socket.send(call.text);
  }

  async function lose() {
    socket = null;
    for (const call of [...calls.values()]) if (call.sent) call.settle(disconnected());
    if (state.get() === 'closed') return;
    state.set('lost');
    const answer = await ports.probe();
    failures += 1;
    if (answer === 'refused' || failures > LAST_RETRY) return close();
    setTimeout(connect, Math.min(FIRST_RETRY_MS * 2 ** (failures - 1), LONGEST_RETRY_MS));
  }

  function close() {
    socket = null;
    state.set('closed');
    for (const call of [...calls.values()]) call.settle(disconnected());
  }

  return {
    state,
    invoke(method, input) {
      if (state.get() === 'closed') return Promise.resolve(disconnected());
      const id = ++lastId;
      return new Promise((resolve) => {
        const timer = setTimeout(() => call.settle(disconnected()), CALL_TIMEOUT_MS);
        const call: Call = {
          text: JSON.stringify({ id, method, input: input ?? null }),
          sent: false,
          settle(reply) {
            clearTimeout(timer);
            calls.delete(id);
            resolve(reply);
          },
        };
        calls.set(id, call);
        sendIfOpen(call);
      });
    },
    on(event, listener) {
      const known = listeners.get(event) ?? new Set();
      listeners.set(event, known.add(listener));
      return () => known.delete(listener);
    },
  };
}

type Message =
  | { readonly server: string }
  | { readonly id: number; readonly reply: Reply }
  | { readonly event: string; readonly data: unknown };

/** What our own server sends; anything else is not for us. */
function readMessage(data: unknown): Message | null {
  if (typeof data !== 'string') return null;
  const value: unknown = JSON.parse(data);
  if (typeof value !== 'object' || value === null) return null;
  if ('server' in value && typeof value.server === 'string') return { server: value.server };
  if ('id' in value && typeof value.id === 'number' && 'reply' in value) {
    // Made by the dispatcher, whose only output is a Reply.
    return { id: value.id, reply: value.reply as Reply };
  }
  if ('event' in value && typeof value.event === 'string' && 'data' in value) {
    return { event: value.event, data: value.data };
  }
  return null;
}

function disconnected(): Reply {
  return {
    ok: false,
    error: { code: 'disconnected', message: 'The connection to Whetboard was lost before the answer came.' },
  };
}
