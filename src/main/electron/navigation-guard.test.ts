import { EventEmitter } from 'node:events';
import type { WebContents, WindowOpenHandlerResponse } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { guardNavigation } from './navigation-guard';

function createGuarded() {
  let openHandler: (details: { url: string }) => WindowOpenHandlerResponse = () => ({ action: 'allow' });
  const openOutside = vi.fn<(address: string) => void>();
  const contents = Object.assign(new EventEmitter(), {
    setWindowOpenHandler: (handler: typeof openHandler) => (openHandler = handler),
  });
  // The parts of a WebContents that the guard uses.
  guardNavigation(contents as unknown as WebContents, openOutside);
  return {
    openOutside,
    isPrevented(event: string, url: string) {
      const preventDefault = vi.fn();
      contents.emit(event, { url, preventDefault });
      return preventDefault.mock.calls.length > 0;
    },
    open: (url: string) => openHandler({ url }),
  };
}

const foreign = [
  'https://evil.example/',
  'file:///etc/passwd',
  'app://other/',
  'http://whetboard/',
  'data:text/html,x',
  '',
];

describe('guardNavigation', () => {
  describe.each(['will-navigate', 'will-redirect', 'will-frame-navigate'])('%s', (event) => {
    it.each(foreign)('keeps the page from going to "%s"', (url) => {
      expect(createGuarded().isPrevented(event, url)).toBe(true);
    });

    it('lets it go to our own pages', () => {
      expect(createGuarded().isPrevented(event, 'app://whetboard/index.html')).toBe(false);
    });
  });

  it('attaches no webview, whatever it shows', () => {
    expect(createGuarded().isPrevented('will-attach-webview', 'app://whetboard/')).toBe(true);
  });

  it.each([...foreign, 'https://example.org/', 'mailto:someone@example.org', 'app://whetboard/'])(
    'opens no window for "%s"',
    (url) => {
      expect(createGuarded().open(url)).toEqual({ action: 'deny' });
    },
  );

  it('hands https and mailto links to the system, and nothing else', async () => {
    const { open, openOutside } = createGuarded();
    const links = ['https://example.org/a', 'mailto:someone@example.org'];
    const others = [
      'http://example.org/',
      'file:///bin/sh',
      'smb://host/share',
      'javascript:alert(1)',
      'ms-word:x',
      'no',
    ];
    for (const url of [...others, ...links]) open(url);
    expect(openOutside).not.toHaveBeenCalled();
    await new Promise(setImmediate);
    expect(openOutside.mock.calls.map(([address]) => address)).toEqual(links);
  });
});
