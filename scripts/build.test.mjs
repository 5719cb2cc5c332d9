import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fingerprint } from './build.mjs';

/** @type {string} */
let folder;
/** @type {string} */
let before;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'whetboard-build-'));
  write('package-lock.json', '{}');
  write('src/core/a.ts', 'a');
  write('src/core/b.css', 'b');
  before = fingerprint(folder);
});

afterEach(() => rmSync(folder, { recursive: true }));

/**
 * @param {string} file
 * @param {string} text
 */
function write(file, text) {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

describe('fingerprint', () => {
  it.each([
    ['a changed source', 'src/core/a.ts', 'A'],
    ['a new source', 'src/core/c.ts', ''],
    ['a changed style', 'src/core/b.css', 'B'],
    ['other dependencies', 'package-lock.json', '{ }'],
  ])('changes with %s', (_name, file, text) => {
    write(file, text);
    expect(fingerprint(folder)).not.toBe(before);
  });

  it('changes when a file gets another name', () => {
    rmSync(join(folder, 'src/core/a.ts'));
    write('src/core/z.ts', 'a');
    expect(fingerprint(folder)).not.toBe(before);
  });

  it('does not change with a test, a document, content, or a time stamp', () => {
    write('src/core/a.test.ts', 'test');
    write('README.md', 'text');
    write('content/exercises/x.yaml', 'x');
    utimesSync(join(folder, 'src/core/a.ts'), 1, 1);
    expect(fingerprint(folder)).toBe(before);
  });
});
