import { basename, extname } from 'node:path';
import { Refusal } from '../../contract/dispatcher';
import type { Reply } from '../../contract/transport';
import type { ExportedFile, ImportedBoard } from '../../contract/board-values';
import { isPng } from '../../core/documents/png-text';
import { limits } from '../../core/foreign/limits';
import type { PlaceBoxes } from '../../core/reference/placement';
import { writeAtomic } from './atomic-write';
import type { BoardStore } from './board-store';
import { readDrawingFile } from './drawing-file';
import { safeFileName } from './file-name';
import type { Log } from './log';
import { refuse } from './refuse';
import { securityHeaders } from './security-headers';
import { resolveInside, serveFile } from './static-file';
import type { Workspace } from './workspace';
import { writeProblem } from './write-problem';

export interface FileHandlerPorts {
  readonly workspace: Workspace;
  readonly boards: BoardStore;
  readonly log: Log;
  /** Folder of the built renderer. */
  readonly renderer: string;
  /** Asks where to save; null when the person cancelled. Absent where the shell has no such dialog. */
  readonly chooseSavePath: ((name: string) => Promise<string | null>) | null;
  readonly isAttempt: (id: string) => boolean;
  /** Finds places for a drawing that comes without. */
  readonly place: PlaceBoxes;
}

const mostBytes = limits.bytes;

/**
 * The one HTTP-like handler of both shells: the renderer's files, the files of attempts, and everything that comes or
 * goes as bytes. Answers every request; POSTs get a Reply as JSON.
 */
export function createFileHandler(ports: FileHandlerPorts): (request: Request) => Promise<Response> {
  const { workspace, boards, log } = ports;

  async function read(request: Request, url: URL): Promise<Response> {
    const headers = securityHeaders(url);
    const attemptFile = /^\/attempts\/[^/]+\/[^/]+$/.test(url.pathname);
    const file = attemptFile
      ? await resolveInside(workspace.root, url.pathname)
      : await resolveInside(ports.renderer, url.pathname === '/' ? '/index.html' : url.pathname);
    const response = file === null ? null : await serveFile(file, request, { ...headers, ...cachingOf(url) });
    return response ?? new Response('not found', { status: 404, headers });
  }

  async function importBoard(bytes: Uint8Array, url: URL): Promise<ImportedBoard | Refusal> {
    const name = basename(url.searchParams.get('name') ?? 'Imported board');
    const content = await readDrawingFile(bytes, name, ports.place);
    if (!content.ok) return refuse('bad-file', content.sentence);
    const board = await boards.create(basename(name, extname(name)), content.value.records);
    return board instanceof Refusal ? board : { board, notices: [...content.value.notices] };
  }

  async function exportFile(bytes: Uint8Array, url: URL): Promise<ExportedFile | Refusal> {
    const wanted = url.searchParams.get('name') ?? 'board';
    const ending = /^\.[a-z0-9]{1,5}$/i.test(extname(wanted)) ? extname(wanted).toLowerCase() : '';
    const name = safeFileName(basename(wanted, extname(wanted))) + ending;
    try {
      if (ports.chooseSavePath === null) {
        const path = await workspace.free('exports', name);
        await writeAtomic(workspace.absolute(path), bytes);
        const saved = basename(path);
        return { saved: true, name: saved, sentence: `Saved as "${saved}" in the exports folder of the workspace.` };
      }
      const chosen = await ports.chooseSavePath(name);
      if (chosen === null) return { saved: false, name, sentence: 'Not saved.' };
      await writeAtomic(chosen, bytes);
      return { saved: true, name: basename(chosen), sentence: `Saved as "${basename(chosen)}".` };
    } catch (error) {
      return refuse('cannot-write', writeProblem('The file', error));
    }
  }

  async function saveAttemptPicture(bytes: Uint8Array, id: string): Promise<ExportedFile | Refusal> {
    if (!ports.isAttempt(id)) return refuse('not-found', 'This attempt is not in the workspace any more.');
    if (!isPng(bytes)) return refuse('bad-file', 'This is not a PNG picture.');
    try {
      await writeAtomic(workspace.absolute(`attempts/${id}/board.png`), bytes);
      return { saved: true, name: 'board.png', sentence: '' };
    } catch (error) {
      return refuse('cannot-write', writeProblem('The picture', error));
    }
  }

  function write(bytes: Uint8Array, url: URL): Promise<unknown> | null {
    if (url.pathname === '/import') return importBoard(bytes, url);
    if (url.pathname === '/export') return exportFile(bytes, url);
    const attempt = /^\/attempts\/([a-z0-9-]+)\/board\.png$/.exec(url.pathname)?.[1];
    return attempt === undefined ? null : saveAttemptPicture(bytes, attempt);
  }

  async function post(request: Request, url: URL): Promise<Response> {
    const bytes = await readBody(request);
    if (bytes === null) {
      const limit = `${mostBytes / 1024 / 1024} MB`;
      return reply(refuse('bad-file', `This file is too large: up to ${limit} can be taken.`), url, 413);
    }
    const value = await write(bytes, url);
    return value === null ? reply(refuse('not-found', 'There is no such place.'), url, 404) : reply(value, url, 200);
  }

  return async function handleFile(request) {
    const url = new URL(request.url);
    try {
      if (request.method === 'GET' || request.method === 'HEAD') return await read(request, url);
      if (request.method === 'POST') return await post(request, url);
      return new Response('method not allowed', {
        status: 405,
        headers: { ...securityHeaders(url), allow: 'GET, HEAD, POST' },
      });
    } catch (error) {
      log.error(`${request.method} ${url.pathname}`, error);
      return new Response('internal error', { status: 500, headers: securityHeaders(url) });
    }
  };
}

/** The build names these files by their content: under this name there is never another. */
function cachingOf({ pathname }: URL): Record<string, string> {
  const isNamedByContent = /^\/assets\/[^/]+-[\w-]{8}\.\w+$/.test(pathname);
  return isNamedByContent ? { 'cache-control': 'private, max-age=31536000, immutable' } : {};
}

/** Null when there is more than is taken. Stops reading there. */
async function readBody(request: Request): Promise<Uint8Array | null> {
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes) return null;
  const chunks: Uint8Array[] = [];
  let size = 0;
  if (request.body === null) return new Uint8Array();
  const reader = request.body.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    const chunk: unknown = next.value;
    if (!(chunk instanceof Uint8Array)) throw new Error('the body of a request comes in bytes');
    size += chunk.length;
    if (size > mostBytes) {
      await reader.cancel();
      return null;
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

function reply(value: unknown, url: URL, status: number): Response {
  const body: Reply = value instanceof Refusal ? { ok: false, error: value.error } : { ok: true, value };
  return Response.json(body, { status, headers: securityHeaders(url) });
}
