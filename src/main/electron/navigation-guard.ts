import type { WebContents } from 'electron';
import { isAppAddress } from './app-address';
import { isOutsideLink } from './links';

/** Keeps a window on our own page: it goes nowhere else, opens no window and no webview. `openOutside` gets https and mailto links. */
export function guardNavigation(contents: WebContents, openOutside: (address: string) => void) {
  contents.on('will-navigate', (event) => {
    if (!isAppAddress(event.url)) event.preventDefault();
  });
  // A page of ours that answers with a redirect to elsewhere.
  contents.on('will-redirect', (event) => {
    if (!isAppAddress(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!isAppAddress(event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    // After the handler has answered: it must not wait for another program.
    if (isOutsideLink(url)) setImmediate(openOutside, url);
    return { action: 'deny' };
  });
}
