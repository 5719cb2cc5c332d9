import { describe, expect, it } from 'vitest';
import { readStartOptions } from './start-options.mjs';

const nothing = { ok: true, shell: undefined, workspace: undefined, port: undefined, noOpen: false };

describe('readStartOptions', () => {
  it.each([
    [[], nothing],
    [['--shell', 'web'], { ...nothing, shell: 'web' }],
    [['--shell=electron', '--workspace', 'my boards'], { ...nothing, shell: 'electron', workspace: 'my boards' }],
    [['--port', '0'], { ...nothing, shell: 'web', port: 0 }],
    [['--no-open'], { ...nothing, shell: 'web', noOpen: true }],
  ])('%j', (args, options) => {
    expect(readStartOptions(args)).toEqual(options);
  });

  it.each([
    [['--port', '65536'], '--port is at most 65535, not 65536.'],
    [['--shell', 'electron', '--no-open'], '--port and --no-open belong to the browser shell (--shell web).'],
    [['--help'], 'There is no option --help; there are --shell, --workspace, --port, --no-open.'],
  ])('%j is refused in one sentence', (args, sentence) => {
    expect(readStartOptions(args)).toEqual({ ok: false, sentence });
  });
});
