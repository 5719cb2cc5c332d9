import { open } from 'node:fs/promises';

const pieceBytes = 1024 * 1024;

/**
 * The bytes of a file, or null where it holds more than `most`. A device or a pipe tells no size and may never end, so
 * nothing is trusted but what was read.
 */
export async function readAtMost(path: string, most: number): Promise<Buffer | null> {
  const file = await open(path, 'r');
  try {
    if ((await file.stat()).size > most) return null;
    const pieces: Buffer[] = [];
    let length = 0;
    for (;;) {
      const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(pieceBytes), 0, pieceBytes, null);
      if (bytesRead === 0) return Buffer.concat(pieces, length);
      pieces.push(buffer.subarray(0, bytesRead));
      length += bytesRead;
      if (length > most) return null;
    }
  } finally {
    await file.close();
  }
}
