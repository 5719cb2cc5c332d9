import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import type { CustomScheme, Privileges, Protocol } from 'electron';
import { fromChromium } from './address';
import { lifecycle } from './lifecycle';
import { strict } from './strict';

type Handler = (request: Request) => Response | Promise<Response>;

const privileges = new Map<string, Privileges>();
const handlers = new Map<string, Handler>();

/** The schemes that were registered as privileged. */
export function knownSchemes(): ReadonlySet<string> {
  return new Set(privileges.keys());
}

/** Throws unless a page of this scheme could be shown by Electron. */
export function assertPageScheme(address: string) {
  const granted = privileges.get(new URL(address).protocol.slice(0, -1));
  if (granted?.standard && granted.secure && granted.supportFetchAPI) return;
  throw new Error(
    `${address}: a page needs a scheme that was registered as standard, secure, with fetch, before ready.`,
  );
}

export const protocol = strict('protocol', {
  registerSchemesAsPrivileged(schemes: CustomScheme[]) {
    if (lifecycle.isReady) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    for (const { scheme, privileges: granted } of schemes) privileges.set(scheme, granted ?? {});
  },
  handle(scheme: string, handler: Handler) {
    if (!lifecycle.isReady) throw new Error('protocol module can only be used after app is ready');
    if (handlers.has(scheme)) throw new Error(`The scheme ${scheme} has been intercepted already`);
    handlers.set(scheme, handler);
  },
} satisfies Pick<Protocol, 'registerSchemesAsPrivileged' | 'handle'>);

/** Answers what Chromium asks of the hosts that stand for our schemes; returns its port. */
export async function serveSchemes(): Promise<number> {
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (!request.destroyed) console.error(error);
      response.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  // A server that listens on TCP has an address object.
  return (server.address() as AddressInfo).port;
}

async function answer(request: IncomingMessage, response: ServerResponse) {
  const address = fromChromium(`http://${request.headers.host}${request.url}`, knownSchemes());
  const handler = handlers.get(new URL(address).protocol.slice(0, -1));
  if (handler === undefined) {
    response.writeHead(502).end();
    return;
  }
  const result = await handler(toFetchRequest(request, address));
  response.writeHead(result.status, Object.fromEntries(result.headers));
  if (result.body === null) response.end();
  // Node declares its web streams apart from the global ones; at run time they are the same class.
  else await pipeline(Readable.fromWeb(result.body as NodeReadableStream), response);
}

function toFetchRequest(request: IncomingMessage, address: string): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, String(value));
  }
  const method = request.method ?? 'GET';
  if (method === 'GET' || method === 'HEAD') return new Request(address, { method, headers });
  // As above.
  const body = Readable.toWeb(request) as ReadableStream<Uint8Array>;
  // Node wants `duplex`; the DOM's types do not know it.
  const init = { method, headers, body, duplex: 'half' };
  return new Request(address, init);
}
