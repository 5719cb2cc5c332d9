import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** What a request wants. A page load shows itself by its cookie; an upload and a socket must also name their origin. */
export type Door = 'page' | 'upload' | 'socket';

/** Why a request was turned away, in the order in which it is looked at. */
export type Denial = 'host' | 'fetch-site' | 'origin' | 'cookie';

export interface Access {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  /** A new address that opens the program once, in whichever browser loads it first. */
  createEntry(): string;
  /** The Set-Cookie value for a token that has not been used; null for any other. */
  redeem(token: string): string | null;
  /** Null when the request may pass. */
  deny(headers: IncomingHttpHeaders, door: Door): Denial | null;
  /** As `deny`, for a request that brings a token instead of a cookie. */
  denyEntry(headers: IncomingHttpHeaders): Denial | null;
}

/**
 * Who may talk to the browser shell on `127.0.0.1:port`. Any web page and any program of any user of this machine can
 * send requests here; only a browser that was given an entry address holds the cookie.
 */
export function createAccess(port: number): Access {
  const host = `127.0.0.1:${port}`;
  const origin = `http://${host}`;
  // Cookies do not know ports: the name keeps two running workspaces apart.
  const cookieName = `whetboard_${port}`;
  const session = createSecret();
  const unusedTokens = new Set<string>();

  function denyEntry(headers: IncomingHttpHeaders): Denial | null {
    // A foreign name that resolves to 127.0.0.1 (DNS rebinding) arrives with that name as Host.
    if (headers.host !== host) return 'host';
    const site = headers['sec-fetch-site'];
    // `same-site` is another port of this machine. A client that is no browser sends nothing.
    if (site !== undefined && site !== 'same-origin' && site !== 'none') return 'fetch-site';
    if (headers.origin !== undefined && headers.origin !== origin) return 'origin';
    return null;
  }

  return {
    origin,
    createEntry() {
      const token = createSecret();
      unusedTokens.add(token);
      return `${origin}/?token=${token}`;
    },
    redeem(token) {
      for (const unused of unusedTokens) {
        if (!isSame(unused, token)) continue;
        unusedTokens.delete(unused);
        return `${cookieName}=${session}; HttpOnly; SameSite=Strict; Path=/`;
      }
      return null;
    },
    denyEntry,
    deny(headers, door) {
      const denial = denyEntry(headers);
      if (denial !== null) return denial;
      // Browsers name the origin of every WebSocket and every POST; whoever does not is no page of ours.
      if (door !== 'page' && headers.origin === undefined) return 'origin';
      return isSame(readCookie(headers.cookie, cookieName), session) ? null : 'cookie';
    },
  };
}

function createSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** Compares in a time that tells nothing about where the texts differ; hashing makes the lengths equal. */
function isSame(a: string, b: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(a), hash(b));
}

function readCookie(header: string | undefined, name: string): string {
  const prefix = `${name}=`;
  const pair = (header ?? '').split(';').find((part) => part.trim().startsWith(prefix));
  return pair === undefined ? '' : pair.trim().slice(prefix.length);
}
