/**
 * Points of a stroke as tldraw 4.x and 5.x store them: base64, little-endian; the first point as 32-bit floats, each
 * later one as 16-bit differences to the one before. `dimensions` 2 leaves out the pen pressure, which is then 0.5.
 * A path that is cut off gives the points that are whole.
 */
export function decodeNewerPath(path: string, dimensions: 2 | 3): { x: number; y: number; z: number }[] {
  const bytes = Buffer.from(path, 'base64');
  const first = dimensions * 4;
  if (bytes.length < first) return [];
  let x = bytes.readFloatLE(0);
  let y = bytes.readFloatLE(4);
  let z = dimensions === 3 ? bytes.readFloatLE(8) : 0.5;
  const points = [{ x, y, z }];
  const step = dimensions * 2;
  for (let at = first; at + step <= bytes.length; at += step) {
    x += float16(bytes.readUInt16LE(at));
    y += float16(bytes.readUInt16LE(at + 2));
    if (dimensions === 3) z += float16(bytes.readUInt16LE(at + 4));
    points.push({ x, y, z });
  }
  return points;
}

/** IEEE 754 half precision: 1 sign, 5 exponent and 10 fraction bits. */
function float16(bits: number): number {
  const sign = bits >> 15 === 0 ? 1 : -1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 31) return fraction === 0 ? sign * Infinity : Number.NaN;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}
