import type { IncomingHttpHeaders } from 'node:http';
import { beforeEach, describe, expect, it } from 'vitest';
import { createAccess, type Access } from './access';

const origin = 'http://127.0.0.1:47217';
const host = '127.0.0.1:47217';

describe('createAccess', () => {
  let access: Access;
  let cookie: string;
  beforeEach(() => {
    access = createAccess(47217);
    cookie = setCookieOf(access).split(';')[0] ?? '';
  });

  it('lets a page in that holds the cookie', () => {
    expect(access.deny({ host, cookie }, 'page')).toBeNull();
    expect(access.deny({ host, cookie: `a=b; ${cookie}; c=d` }, 'page')).toBeNull();
  });

  it.each<[string, IncomingHttpHeaders]>([
    ['another name for this machine', { host: 'localhost:47217' }],
    ['no port', { host: '127.0.0.1' }],
    ['another port', { host: '127.0.0.1:47218' }],
    ['a name that resolves to it', { host: 'whetboard.example:47217' }],
    ['a longer name', { host: '127.0.0.1.nip.example:47217' }],
    ['no host', {}],
  ])('refuses as Host %s', (_what, headers) => {
    expect(access.deny({ cookie, ...headers }, 'page')).toBe('host');
    expect(access.denyEntry(headers)).toBe('host');
  });

  it.each(['cross-site', 'same-site'])('refuses Sec-Fetch-Site %s', (site) => {
    expect(access.deny({ host, cookie, 'sec-fetch-site': site }, 'page')).toBe('fetch-site');
    expect(access.denyEntry({ host, 'sec-fetch-site': site })).toBe('fetch-site');
  });

  it.each(['same-origin', 'none'])('accepts Sec-Fetch-Site %s', (site) => {
    expect(access.deny({ host, cookie, 'sec-fetch-site': site }, 'page')).toBeNull();
  });

  it.each(['http://evil.example', 'null', 'http://127.0.0.1:1', 'https://127.0.0.1:47217', `${origin}.evil.example`])(
    'refuses Origin %s everywhere',
    (foreign) => {
      expect(access.deny({ host, cookie, origin: foreign }, 'page')).toBe('origin');
      expect(access.deny({ host, cookie, origin: foreign }, 'upload')).toBe('origin');
      expect(access.deny({ host, cookie, origin: foreign }, 'socket')).toBe('origin');
      expect(access.denyEntry({ host, origin: foreign })).toBe('origin');
    },
  );

  it('wants the origin named for an upload and for a socket', () => {
    expect(access.deny({ host, cookie }, 'upload')).toBe('origin');
    expect(access.deny({ host, cookie }, 'socket')).toBe('origin');
    expect(access.deny({ host, cookie, origin }, 'upload')).toBeNull();
    expect(access.deny({ host, cookie, origin }, 'socket')).toBeNull();
  });

  it('refuses a missing, a wrong and another server’s cookie', () => {
    const other = setCookieOf(createAccess(47217)).split(';')[0] ?? '';
    for (const wrong of [undefined, '', 'whetboard_47217=', `${cookie}x`, cookie.slice(0, -1), other]) {
      expect(access.deny({ host, ...(wrong !== undefined && { cookie: wrong }) }, 'page')).toBe('cookie');
    }
  });

  it('makes a cookie that scripts cannot read, other sites cannot send, and other ports do not share', () => {
    expect(setCookieOf(access)).toMatch(/^whetboard_47217=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/);
  });

  it('takes each token once, and only its own', () => {
    const first = tokenOf(access);
    const second = tokenOf(access);
    expect(first).toMatch(/^[\w-]{43}$/);
    expect(access.redeem('')).toBeNull();
    expect(access.redeem(`${first}x`)).toBeNull();
    expect(access.redeem(tokenOf(createAccess(47217)))).toBeNull();
    expect(access.redeem(first)).not.toBeNull();
    expect(access.redeem(first)).toBeNull();
    expect(access.redeem(second)).not.toBeNull();
  });
});

function tokenOf(access: Access): string {
  return new URL(access.createEntry()).searchParams.get('token') ?? '';
}

function setCookieOf(access: Access): string {
  return access.redeem(tokenOf(access)) ?? '';
}
