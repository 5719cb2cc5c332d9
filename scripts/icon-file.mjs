/** What an icon of Windows may hold; 256 is the largest that its header can say. */
const icoSizes = [16, 32, 48, 64, 128, 256];

/** Type codes of macOS for PNG pictures, by pixels on a side. */
const icnsTypes = /** @type {const} */ ([
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
]);

/**
 * A Windows icon: a directory of 16 bytes a picture, then the PNG files as they are (read so since Vista).
 * @param {ReadonlyMap<number, Buffer>} pictures PNG files by pixels on a side
 */
export function icoOf(pictures) {
  const entries = icoSizes.flatMap((size) => {
    const png = pictures.get(size);
    return png ? [{ size, png }] : [];
  });
  const header = Buffer.alloc(6 + 16 * entries.length);
  header.writeUInt16LE(1, 2); // an icon, not a cursor
  header.writeUInt16LE(entries.length, 4);
  let offset = header.length;
  for (const [index, { size, png }] of entries.entries()) {
    const at = 6 + 16 * index;
    header.writeUInt8(size % 256, at); // 0 stands for 256
    header.writeUInt8(size % 256, at + 1);
    header.writeUInt16LE(1, at + 4); // colour planes
    header.writeUInt16LE(32, at + 6); // bits a pixel
    header.writeUInt32LE(png.length, at + 8);
    header.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([header, ...entries.map(({ png }) => png)]);
}

/**
 * A macOS icon: chunks of type, length including these eight bytes, PNG file.
 * @param {ReadonlyMap<number, Buffer>} pictures PNG files by pixels on a side
 */
export function icnsOf(pictures) {
  const chunks = icnsTypes.flatMap(([type, size]) => {
    const png = pictures.get(size);
    return png ? [chunk(type, png)] : [];
  });
  return chunk('icns', Buffer.concat(chunks));
}

/**
 * @param {string} type four letters
 * @param {Buffer} body
 */
function chunk(type, body) {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32BE(8 + body.length, 4);
  return Buffer.concat([head, body]);
}
