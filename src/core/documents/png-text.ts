import type { Result } from '../result';

/**
 * Text inside a PNG, in a tEXt chunk (PNG specification, third edition, 11.3.3.2): a picture that carries its board.
 * The chunk holds Latin-1; `writePngText` writes other characters as JSON escapes, so it takes JSON texts only.
 */

/** The keyword under which an exported picture carries its board, as the text of a .tldr file. */
export const boardKeyword = 'whetboard';

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const;

export function isPng(bytes: Uint8Array): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** Returns a copy of the picture with `json` under `keyword`, replacing an earlier text of that keyword. */
export function writePngText(bytes: Uint8Array, keyword: string, json: string): Result<Uint8Array> {
  const chunks = readChunks(bytes);
  if (!chunks.ok) return chunks;
  const text = latin1(`${keyword}\0${asciiJson(json)}`);
  const chunk = encodeChunk('tEXt', text);
  const kept = chunks.value.filter((each) => !(each.type === 'tEXt' && keywordOf(each.data) === keyword));
  const end = kept.findIndex((each) => each.type === 'IEND');
  const before = kept.slice(0, end).map((each) => each.raw);
  return {
    ok: true,
    value: concat([Uint8Array.from(signature), ...before, chunk, ...kept.slice(end).map((each) => each.raw)]),
  };
}

/** The text under `keyword`, or null when the picture has none. */
export function readPngText(bytes: Uint8Array, keyword: string): Result<string | null> {
  const chunks = readChunks(bytes);
  if (!chunks.ok) return chunks;
  const chunk = chunks.value.find((each) => each.type === 'tEXt' && keywordOf(each.data) === keyword);
  return { ok: true, value: chunk === undefined ? null : fromLatin1(chunk.data.subarray(keyword.length + 1)) };
}

interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
  /** Length, type, data and checksum as they stood in the file. */
  readonly raw: Uint8Array;
}

function readChunks(bytes: Uint8Array): Result<readonly Chunk[]> {
  if (!isPng(bytes)) return { ok: false, sentence: 'This is not a PNG picture.' };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  let at: number = signature.length;
  while (at + 12 <= bytes.length) {
    const length = view.getUint32(at);
    const end = at + 12 + length;
    if (end > bytes.length) break;
    const type = fromLatin1(bytes.subarray(at + 4, at + 8));
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (view.getUint32(end - 4) !== crc32(bytes.subarray(at + 4, end - 4))) {
      return { ok: false, sentence: `The picture is damaged: its part "${type}" at byte ${at} has a wrong checksum.` };
    }
    chunks.push({ type, data, raw: bytes.subarray(at, end) });
    if (type === 'IEND') return { ok: true, value: chunks };
    at = end;
  }
  return { ok: false, sentence: `The picture is cut off: it ends after ${bytes.length} bytes, before its last part.` };
}

function encodeChunk(type: string, data: Uint8Array): Uint8Array {
  const chunk = new Uint8Array(12 + data.length);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length);
  chunk.set(latin1(type), 4);
  chunk.set(data, 8);
  view.setUint32(8 + data.length, crc32(chunk.subarray(4, 8 + data.length)));
  return chunk;
}

function keywordOf(data: Uint8Array): string {
  const end = data.indexOf(0);
  return end < 0 ? '' : fromLatin1(data.subarray(0, end));
}

/** Every character outside ASCII as \uXXXX, which JSON reads back as the same text. */
function asciiJson(json: string): string {
  return json.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function fromLatin1(bytes: Uint8Array): string {
  let text = '';
  // In slices: a call with a million arguments would overflow the stack.
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** CRC-32 as in the PNG specification, annex D. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

const crcTable = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});
