import { describe, expect, it } from 'vitest';
import { appAddress, appSchemePrivileges, isAppAddress } from './app-address';

describe('isAppAddress', () => {
  it.each([appAddress, 'app://whetboard/index.html#/board/1', 'APP://whetboard/'])('accepts %s', (address) => {
    expect(isAppAddress(address)).toBe(true);
  });

  it.each([
    'app://whetboard.example/',
    'app://other/',
    'app://user@whetboard:1/',
    'http://whetboard/',
    'https://whetboard/app://whetboard/',
    'file:///app/whetboard/index.html',
    'about:blank',
    'data:text/html,app://whetboard/',
    'javascript:alert(1)',
    'app:',
    '',
  ])('refuses %s', (address) => {
    expect(isAppAddress(address)).toBe(false);
  });
});

describe('appSchemePrivileges', () => {
  it('makes the page a secure origin of its own that bypasses no policy', () => {
    expect(appSchemePrivileges).toEqual({
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    });
  });
});
