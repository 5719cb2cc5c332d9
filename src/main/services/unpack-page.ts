import { inflateRawSync } from 'node:zlib';
import { grouped, limits } from '../../core/foreign/limits';
import { failure, type Result } from '../../core/result';
import { systemCode } from './write-problem';

/** Unfolds a page as draw.io packs it: base64 of raw deflate of URI-encoded XML. Stops at the limit, however small it came. */
export function unpackPage(packed: string): Result<string> {
  try {
    const encoded = inflateRawSync(Buffer.from(packed, 'base64'), { maxOutputLength: limits.unpacked });
    return { ok: true, value: decodeURIComponent(encoded.toString('utf8')) };
  } catch (error) {
    if (systemCode(error) === 'ERR_BUFFER_TOO_LARGE') {
      return failure(
        `its page unfolds to more than ${grouped(limits.unpacked / 1024 / 1024)} MB, the most that is read.`,
      );
    }
    return failure('its page is packed in a way that cannot be unfolded.');
  }
}
