import type { CustomScheme } from 'electron';

/** The address of the renderer in the desktop shell. No file:// address is ever loaded: those may read the disk. */
export const appScheme = 'app';
const appHost = 'whetboard';
export const appAddress = `${appScheme}://${appHost}/`;

/** Registered before the app is ready: a page at this scheme is a secure context of its own origin, with fetch and streams. */
export const appSchemePrivileges: CustomScheme = {
  scheme: appScheme,
  privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
};

/** True for our own pages; `app://whetboard.example/` is not one. */
export function isAppAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return url.protocol === `${appScheme}:` && url.host === appHost;
}
