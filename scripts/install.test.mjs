import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isInstalled } from './install.mjs';

/** @type {string} */
let folder;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'whetboard-install-'));
  mkdirSync(join(folder, 'node_modules'));
  lock('package-lock.json', {
    '': { version: '1.0.0' },
    'node_modules/zod': { version: '4.6.7' },
    'node_modules/fsevents': { version: '2.3.3', optional: true },
  });
});

afterEach(() => rmSync(folder, { recursive: true }));

/**
 * @param {string} file
 * @param {unknown} packages
 */
function lock(file, packages) {
  writeFileSync(join(folder, file), JSON.stringify({ packages }));
}

describe('isInstalled', () => {
  it('is content with what npm says it installed, without what this platform does not need', () => {
    lock('node_modules/.package-lock.json', { 'node_modules/zod': { version: '4.6.7' } });
    expect(isInstalled(folder)).toBe(true);
  });

  it.each([
    ['an older version', { 'node_modules/zod': { version: '4.6.6' } }],
    ['a missing package', {}],
    [
      'an older optional package',
      { 'node_modules/zod': { version: '4.6.7' }, 'node_modules/fsevents': { version: '2.0.0' } },
    ],
  ])('notices %s', (_name, packages) => {
    lock('node_modules/.package-lock.json', packages);
    expect(isInstalled(folder)).toBe(false);
  });

  it('notices an install that was broken off', () => {
    expect(isInstalled(folder)).toBe(false);
    writeFileSync(join(folder, 'node_modules/.package-lock.json'), '{"packages": {');
    expect(isInstalled(folder)).toBe(false);
  });
});
