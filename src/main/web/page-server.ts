import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable, type Duplex } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { WebSocketServer } from 'ws';
import { createAccess, type Access } from './access';
import { attachPage } from './page-socket';
import type { ServedProgram } from './served-program';

export interface PageServerOptions {
  readonly program: ServedProgram;
  /** Ports to try in order; 0 is any free one. */
  readonly ports: readonly number[];
  /** Called with the number of connected pages after each change. */
  readonly onPages: (count: number) => void;
  /** Called with what no request should be able to cause. */
  readonly onFault: (error: unknown) => void;
}

export interface PageServer {
  readonly access: Access;
  stop(): Promise<void>;
}

const LOOPBACK = '127.0.0.1';
/** A board as one message: the largest that the board store takes is far below. */
const MAX_MESSAGE_BYTES = 32 * 1024 * 1024;
/** An answer up to this size goes out in one piece; a larger one is never whole in memory. */
const SENT_AT_ONCE_BYTES = 4 * 1024 * 1024;

/** Serves the renderer, the uploads and the socket on loopback. Rejects when no port can be had. */
export async function startPageServer({ program, ports, onPages, onFault }: PageServerOptions): Promise<PageServer> {
  const http = createServer({ maxHeaderSize: 16 * 1024, requestTimeout: 60_000 });
  const access = createAccess(await listen(http, ports));
  const server = randomUUID();
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE_BYTES, perMessageDeflate: false });

  http.on('request', (request, response) => {
    answer(request, response).catch((error: unknown) => {
      // A page that goes away while a file is sent is no fault.
      if (!request.destroyed) onFault(error);
      response.destroy();
    });
  });
  http.on('upgrade', (request, socket, head) => {
    // Node has let go of this socket: a reset that nobody listens for would end the process.
    socket.on('error', () => socket.destroy());
    if (requestUrl(request)?.pathname !== '/socket' || access.deny(request.headers, 'socket') !== null) {
      return refuseUpgrade(socket);
    }
    sockets.handleUpgrade(request, socket, head, (page) => {
      attachPage(page, { program, server });
      onPages(sockets.clients.size);
      page.on('close', () => onPages(sockets.clients.size));
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const url = requestUrl(request);
    if (url === null) return forbid(response, 'address');
    const token = url.pathname === '/' ? url.searchParams.get('token') : null;
    if (token !== null && request.method === 'GET') return enter(request, response, token);
    const denial = access.deny(request.headers, request.method === 'POST' ? 'upload' : 'page');
    if (denial !== null) return forbid(response, denial);
    return send(response, await program.serveFile(toFetchRequest(request, url)));
  }

  function enter(request: IncomingMessage, response: ServerResponse, token: string) {
    const denial = access.denyEntry(request.headers);
    if (denial !== null) return forbid(response, denial);
    const cookie = access.redeem(token);
    // A browser that came in before may load its used address again, from its history or after a restart.
    if (cookie === null && access.deny(request.headers, 'page') !== null) return forbid(response, 'token');
    response.writeHead(303, {
      location: '/',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      ...(cookie !== null && { 'set-cookie': cookie }),
    });
    response.end();
  }

  /** Null for what is no path: `http://elsewhere/` is a target that a proxy would get. */
  function requestUrl({ url = '/' }: IncomingMessage): URL | null {
    // Not new URL(url, origin): there '//elsewhere/x' would change the host.
    return url.startsWith('/') && URL.canParse(access.origin + url) ? new URL(access.origin + url) : null;
  }

  return {
    access,
    async stop() {
      for (const page of sockets.clients) page.terminate();
      await new Promise((resolve) => {
        http.close(resolve);
        http.closeAllConnections();
      });
    },
  };
}

/** Resolves with the port that was taken. */
async function listen(server: Server, ports: readonly number[]): Promise<number> {
  let failure: unknown = new Error('No port was given.');
  for (const port of ports) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen({ host: LOOPBACK, port, exclusive: true }, () => {
          server.off('error', reject);
          resolve();
        });
      });
      // A server that listens on TCP has an address object.
      return (server.address() as AddressInfo).port;
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}

/** Only what the file handler reads goes on: never the cookie. The handler limits what it reads of a body. */
function toFetchRequest(request: IncomingMessage, url: URL): Request {
  const headers = new Headers();
  for (const name of ['range', 'content-type', 'content-length'] as const) {
    const value = request.headers[name];
    if (value !== undefined) headers.set(name, value);
  }
  const method = request.method ?? 'GET';
  if (method !== 'POST') return new Request(url, { method, headers });
  // Node declares its web streams apart from the global ones; at run time they are the same class.
  const body = Readable.toWeb(request) as ReadableStream<Uint8Array>;
  return new Request(url, { method, headers, body, duplex: 'half' });
}

async function send(response: ServerResponse, answer: Response) {
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  if (answer.body === null) {
    response.end();
    return;
  }
  if (Number(answer.headers.get('content-length') ?? Infinity) <= SENT_AT_ONCE_BYTES) {
    response.end(Buffer.from(await answer.arrayBuffer()));
    return;
  }
  await pipeline(Readable.fromWeb(answer.body), response);
}

function forbid(response: ServerResponse, reason: string) {
  response.writeHead(403, { 'cache-control': 'no-store', 'content-type': 'text/plain; charset=utf-8' });
  response.end(`Whetboard does not answer this request (${reason}). Start it again to get a new window.\n`);
}

function refuseUpgrade(socket: Duplex) {
  socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
}
