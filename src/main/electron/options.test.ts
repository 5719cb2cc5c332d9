import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { boardFilesIn, readOptions } from './options';

const folder = resolve('/home/someone');

describe('readOptions', () => {
  it('reads folders from words, joined or apart, relative to where the person is', () => {
    expect(readOptions({ words: ['--workspace', 'boards', '--config=/etc/w'], folder }, {})).toEqual({
      workspace: resolve(folder, 'boards'),
      config: resolve('/etc/w'),
      files: [],
    });
  });

  it('falls back to the environment, and to nothing', () => {
    const env = { WHETBOARD_WORKSPACE: '/w', WHETBOARD_CONFIG_DIR: '/c' };
    expect(readOptions({ words: [], folder }, env)).toMatchObject({ workspace: resolve('/w'), config: resolve('/c') });
    expect(readOptions({ words: [], folder }, {})).toEqual({ workspace: null, config: null, files: [] });
  });
});

describe('boardFilesIn', () => {
  it('finds boards and pictures among what Chromium and the system pass along', () => {
    const words = ['--no-sandbox', 'a.tldr', '--x=b.tldr', '/abs/B.PNG', 'c.drawio', 'notes.txt', '.'];
    expect(boardFilesIn({ words, folder })).toEqual([
      resolve(folder, 'a.tldr'),
      resolve('/abs/B.PNG'),
      resolve(folder, 'c.drawio'),
    ]);
  });
});
