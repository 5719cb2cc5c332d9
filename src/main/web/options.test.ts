import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readOptions } from './options';

describe('readOptions', () => {
  it('opens a window on the usual port and folders unless told otherwise', () => {
    expect(readOptions([], {})).toEqual({ workspace: null, config: null, port: null, open: true });
  });

  it('reads everything that can be said', () => {
    expect(readOptions(['--workspace', 'w', '--config', 'c', '--port', '0', '--no-open'], {})).toEqual({
      workspace: resolve('w'),
      config: resolve('c'),
      port: 0,
      open: false,
    });
  });

  it('takes folders from the environment when no word names them', () => {
    const env = { WHETBOARD_WORKSPACE: '/w', WHETBOARD_CONFIG_DIR: '/c' };
    expect(readOptions(['--workspace', '/named'], env)).toMatchObject({
      workspace: resolve('/named'),
      config: resolve('/c'),
    });
  });

  it.each([
    ['--port', '70000'],
    ['--port', '-1'],
    ['--port', 'x'],
    ['--port', '1.5'],
    ['--unknown'],
    ['word'],
    ['--port'],
  ])('says what is wrong with %j', (...words) => {
    expect(readOptions(words, {})).toEqual({ problem: expect.any(String) as string });
  });
});
