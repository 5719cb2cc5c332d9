import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createFileLog } from './log';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'whetboard-log-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const clock = { wall: () => 0 };

test('errors go to the file and to the terminal, the rest to the file alone', async () => {
  const file = join(folder, 'logs', 'web.log');
  const shown: string[] = [];
  const terminal = new Writable({
    write(text, _encoding, done) {
      shown.push(String(text));
      done();
    },
  });
  const log = createFileLog(file, clock, terminal);
  log.info('started');
  log.error('page server', 'no room');
  expect(shown).toEqual(['page server: no room\n']);
  expect(await readFile(file, 'utf8')).toBe(
    '1970-01-01T00:00:00.000Z info started\n1970-01-01T00:00:00.000Z error page server: no room\n',
  );
});

test('goes on when the terminal is gone', async () => {
  const file = join(folder, 'web.log');
  const terminal = new Writable({ write: (_text, _encoding, done) => done(new Error('write EPIPE')) });
  const log = createFileLog(file, clock, terminal);
  log.error('first');
  // An error of the terminal that nobody heard would end this test here.
  await turn();
  expect(terminal.errored).toEqual(new Error('write EPIPE'));
  log.error('second');
  await turn();
  expect(await readFile(file, 'utf8')).toMatch(/error first\n.* error second\n$/);
});
