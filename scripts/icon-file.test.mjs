import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { icnsOf, icoOf } from './icon-file.mjs';
import { root } from './project.mjs';

const png = (/** @type {number} */ size) => readFileSync(join(root, `build/icons/${size}x${size}.png`));
const pictures = new Map([16, 32, 48, 64, 128, 256, 512, 1024].map((size) => [size, png(size)]));

describe('icoOf', () => {
  it('points at each picture', () => {
    const ico = icoOf(pictures);
    const read = Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
      const at = 6 + 16 * index;
      const offset = ico.readUInt32LE(at + 12);
      return { size: ico.readUInt8(at) || 256, png: ico.subarray(offset, offset + ico.readUInt32LE(at + 8)) };
    });
    expect(read).toEqual([16, 32, 48, 64, 128, 256].map((size) => ({ size, png: png(size) })));
  });

  it('is what build/icon.ico holds', () => {
    expect(readFileSync(join(root, 'build/icon.ico')).equals(icoOf(pictures))).toBe(true);
  });
});

describe('icnsOf', () => {
  it('is as long as it says, and so is each of its chunks', () => {
    const icns = icnsOf(pictures);
    expect([icns.toString('latin1', 0, 4), icns.readUInt32BE(4)]).toEqual(['icns', icns.length]);
    const types = [];
    for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) types.push(icns.toString('latin1', at, at + 4));
    expect(types).toEqual(['ic11', 'ic12', 'ic07', 'ic13', 'ic08', 'ic14', 'ic09', 'ic10']);
  });

  it('is what build/icon.icns holds', () => {
    expect(readFileSync(join(root, 'build/icon.icns')).equals(icnsOf(pictures))).toBe(true);
  });
});
