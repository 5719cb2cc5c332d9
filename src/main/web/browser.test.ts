import { describe, expect, it } from 'vitest';
import { findChromium, hasDisplay } from './browser';

const linux = { platform: 'linux', env: {}, home: '/home/ada' } as const;

describe('findChromium', () => {
  it('takes the first that is there', () => {
    const exists = (path: unknown) => path === '/usr/bin/google-chrome' || path === '/snap/bin/chromium';
    expect(findChromium(linux, exists)).toBe('/usr/bin/google-chrome');
    expect(findChromium(linux, () => false)).toBeNull();
  });

  it('knows Edge on Windows and the applications of a Mac', () => {
    const windows = { platform: 'win32', env: { PROGRAMFILES: 'C:\\P' }, home: 'C:\\U' } as const;
    const isEdge = (path: unknown) => String(path).endsWith('msedge.exe');
    expect(findChromium(windows, isEdge)).toBe('C:\\P\\Microsoft\\Edge\\Application\\msedge.exe');
    expect(findChromium({ ...linux, platform: 'darwin' }, () => true)).toBe(
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    );
  });
});

describe('hasDisplay', () => {
  it('asks for a display server on Linux only', () => {
    expect(hasDisplay(linux)).toBe(false);
    expect(hasDisplay({ ...linux, env: { DISPLAY: ':0' } })).toBe(true);
    expect(hasDisplay({ ...linux, env: { WAYLAND_DISPLAY: 'wayland-0' } })).toBe(true);
    expect(hasDisplay({ ...linux, platform: 'win32' })).toBe(true);
  });
});
