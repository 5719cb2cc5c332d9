import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPng, readPngText, writePngText } from './png-text';

/** A valid 1 x 1 picture, built by hand so that the test depends on no encoder. */
function pixel(): Uint8Array {
  const crc = (bytes: Buffer) => {
    let value = ~0;
    for (const byte of bytes) {
      value ^= byte;
      for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    }
    return ~value >>> 0;
  };
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const whole = Buffer.alloc(body.length + 8);
    whole.writeUInt32BE(data.length, 0);
    body.copy(whole, 4);
    whole.writeUInt32BE(crc(body), body.length + 4);
    return whole;
  };
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', header),
      chunk('IDAT', deflateSync(Buffer.from([0, 0]))),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
}

function written(json: string): Uint8Array {
  const result = writePngText(pixel(), 'whetboard', json);
  if (!result.ok) throw new Error(result.sentence);
  return result.value;
}

describe('writePngText and readPngText', () => {
  it('give back any JSON, whatever characters it holds', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
        const read = readPngText(written(JSON.stringify(value)), 'whetboard');
        expect(read.ok && read.value !== null && JSON.parse(read.value)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('replace an earlier text and keep the picture as it was', () => {
    const once = written('"first"');
    const twice = writePngText(once, 'whetboard', '"second"');
    expect(twice.ok && readPngText(twice.value, 'whetboard')).toEqual({ ok: true, value: '"second"' });
    expect(twice.ok && twice.value.length).toBe(once.length + 1);
  });

  it('say that a picture has no such text', () => {
    expect(readPngText(pixel(), 'whetboard')).toEqual({ ok: true, value: null });
  });

  it('refuse a picture that is cut off at any byte', () => {
    const whole = written('"board"');
    for (let length = 8; length < whole.length; length += 1) {
      expect(readPngText(whole.subarray(0, length), 'whetboard')).toMatchObject({ ok: false });
    }
  });

  it('refuse a picture in which any byte after the signature was changed', () => {
    const whole = written('"board"');
    for (let at = 8; at < whole.length; at += 1) {
      const damaged = Uint8Array.from(whole);
      damaged[at] = (damaged[at] ?? 0) ^ 1;
      const read = readPngText(damaged, 'whetboard');
      expect(read.ok, `byte ${at}`).toBe(false);
    }
  });

  it('do not take another file for a picture', () => {
    expect(isPng(new Uint8Array([1, 2, 3]))).toBe(false);
    expect(writePngText(new Uint8Array(), 'whetboard', '1')).toMatchObject({ ok: false });
  });
});
