import { describe, expect, it } from 'vitest';
import { findChromium } from './chromium.mjs';

/**
 * A machine that has these files and nothing else.
 * @param {readonly string[]} files
 * @param {Partial<import('./chromium.mjs').Machine>} [more]
 * @returns {import('./chromium.mjs').Machine}
 */
function machine(files, more = {}) {
  return {
    platform: 'linux',
    env: { PATH: '/usr/local/bin:/usr/bin' },
    home: '/home/ada',
    exists: (path) => files.includes(path),
    list: (folder) => [
      ...new Set(
        files
          .filter((file) => file.startsWith(`${folder}/`))
          .map((file) => file.slice(folder.length + 1).split('/')[0] ?? ''),
      ),
    ],
    ...more,
  };
}

const kept = (/** @type {number} */ revision) =>
  `/home/ada/.cache/ms-playwright/chromium-${revision}/chrome-linux/chrome`;

describe('findChromium', () => {
  it('takes what CHROMIUM names, and nothing else if that is not there', () => {
    const env = { PATH: '/usr/bin', CHROMIUM: '/opt/chromium' };
    expect(findChromium(machine(['/opt/chromium', '/usr/bin/chromium'], { env }))).toBe('/opt/chromium');
    expect(findChromium(machine(['/usr/bin/chromium'], { env }))).toBeNull();
  });

  it('prefers Chromium to Chrome, and an installed one to that of Playwright', () => {
    expect(findChromium(machine(['/usr/bin/google-chrome', '/usr/bin/chromium', kept(1200)]))).toBe(
      '/usr/bin/chromium',
    );
  });

  it('takes the newest that Playwright keeps, by number', () => {
    expect(findChromium(machine([kept(999), kept(1200)]))).toBe(kept(1200));
  });

  it('finds an application on a Mac', () => {
    const path = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(findChromium(machine([path], { platform: 'darwin' }))).toBe(path);
  });

  it('finds nothing on a machine without', () => {
    expect(findChromium(machine([]))).toBeNull();
  });
});
