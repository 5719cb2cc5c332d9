import { createReadStream } from 'node:fs';
import { open, realpath, stat } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { Readable } from 'node:stream';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import { isInside } from './workspace';

/** Only what is listed here is served. */
const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.webm': 'audio/webm',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.jsonl': 'application/jsonl; charset=utf-8',
  '.tldr': 'application/json; charset=utf-8',
};

/**
 * The file that a URL's path names inside `root`, links followed, or null. Decoded once; hidden files, backslashes,
 * drive letters and whatever leads out of the folder name nothing.
 */
export async function resolveInside(root: string, pathname: string): Promise<string | null> {
  const path = decode(pathname);
  if (path === null || /[\0\\:]/.test(path)) return null;
  // An empty part is a second slash, a part that begins with a dot is "..", "." or a hidden file.
  const parts = path.split('/').slice(1);
  if (parts.some((part) => part === '' || part.startsWith('.'))) return null;
  try {
    const file = await realpath(resolve(root, ...parts));
    if (!isInside(await realpath(root), file)) return null;
    return (await stat(file)).isFile() ? file : null;
  } catch {
    return null;
  }
}

function decode(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}

/** Answers with a file, or the part of it that was asked for; null for a type of file that is not served. */
export async function serveFile(
  file: string,
  request: Request,
  headers: Readonly<Record<string, string>>,
): Promise<Response | null> {
  const type = contentTypes[extname(file).toLowerCase()];
  if (type === undefined) return null;
  const { size } = await stat(file);
  const base = { ...headers, 'content-type': type, 'accept-ranges': 'bytes' };
  const range = parseRange(request.headers.get('range'), size);
  if (range === 'outside') {
    return new Response(null, { status: 416, headers: { ...base, 'content-range': `bytes */${size}` } });
  }
  const part = range ?? { start: 0, end: size - 1 };
  const isEmpty = request.method === 'HEAD' || size === 0;
  const body = isEmpty ? null : await contentOf(file, part);
  const length = { 'content-length': String(part.end - part.start + 1) };
  if (range === null) return new Response(body, { headers: { ...base, ...length } });
  const contentRange = { 'content-range': `bytes ${part.start}-${part.end}/${size}` };
  return new Response(body, { status: 206, headers: { ...base, ...length, ...contentRange } });
}

/** Up to here a file is read at once: handing on a stream's many small parts takes longer than all of the reading. */
const mostAtOnce = 4 * 1024 * 1024;

async function contentOf(file: string, part: { start: number; end: number }) {
  const length = part.end - part.start + 1;
  if (length > mostAtOnce) return streamOf(file, part);
  const handle = await open(file);
  try {
    const bytes = new Uint8Array(length);
    const { bytesRead } = await handle.read(bytes, 0, length, part.start);
    return bytes.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

function streamOf(file: string, part: { start: number; end: number }): ReadableStream {
  const stream: NodeReadableStream = Readable.toWeb(createReadStream(file, part));
  // Node's and the global stream are one class with two declarations.
  return stream as ReadableStream;
}

/** One range of bytes, first and last; several ranges are answered with the whole file, as HTTP allows. */
function parseRange(header: string | null, size: number): { start: number; end: number } | 'outside' | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '');
  const [, first = '', last = ''] = match ?? [];
  if (match === null || (first === '' && last === '')) return null;
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  return start > end || start >= size ? 'outside' : { start, end };
}
