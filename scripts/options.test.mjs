import { describe, expect, it } from 'vitest';
import { readOptions } from './options.mjs';

/** @type {Record<string, import('./options.mjs').OptionSpec>} */
const specs = {
  shell: { takes: 'text', of: ['web', 'electron'] },
  port: { takes: 'number' },
  'no-open': { takes: 'flag' },
};

describe('readOptions', () => {
  it('reads values after a space and after =, and flags', () => {
    expect(readOptions(['--shell', 'web', '--port=8080', '--no-open'], specs)).toEqual({
      ok: true,
      values: { shell: 'web', port: 8080, 'no-open': true },
    });
  });

  it.each([
    [['--color'], 'There is no option --color; there are --shell, --port, --no-open.'],
    [['extra'], 'There is no option extra; there are --shell, --port, --no-open.'],
    [['--constructor', 'x'], 'There is no option --constructor; there are --shell, --port, --no-open.'],
    [['--shell'], '--shell needs a value.'],
    [['--shell='], '--shell needs a value.'],
    [['--shell', '--no-open'], '--shell needs a value.'],
    [['--shell', 'kde'], '--shell is web or electron, not kde.'],
    [['--port', '80a'], '--port is a whole number, not 80a.'],
    [['--port', '-1'], '--port is a whole number, not -1.'],
    [['--no-open=yes'], '--no-open takes no value.'],
  ])('%j: %s', (args, sentence) => {
    expect(readOptions(args, specs)).toEqual({ ok: false, sentence });
  });
});
