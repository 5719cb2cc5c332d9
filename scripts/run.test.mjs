import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { run } from './run.mjs';

const node = process.execPath;

describe('run', () => {
  it('answers with the exit code and all that was printed', async () => {
    const script = 'console.log("out"); console.error("err"); process.exitCode = 3';
    const { code, output } = await run(node, ['-e', script]);
    expect({ code, lines: output.trim().split('\n').sort() }).toEqual({ code: 3, lines: ['err', 'out'] });
  });

  it('does not throw when there is no such program', async () => {
    expect((await run('no-such-program-anywhere', [])).code).toBe(127);
  });

  it('stops what takes too long', async () => {
    const { code, output } = await run(node, ['-e', 'setInterval(() => {}, 1000)'], { timeoutMs: 50 });
    expect({ code, output }).toEqual({ code: 124, output: 'stopped after 50 ms\n' });
  });
});

describe('handOver', () => {
  it('passes signals on, and ends with the exit code of the other program', async () => {
    const other = "process.on('SIGTERM', () => process.exit(5)); console.log('up'); setInterval(() => {}, 1000)";
    const self = `import { handOver } from '${new URL('./run.mjs', import.meta.url).href}';
      process.exitCode = await handOver(process.execPath, ['-e', ${JSON.stringify(other)}]);`;
    const running = spawn(node, ['--input-type=module', '-e', self]);
    await once(running.stdout, 'data');
    running.kill('SIGTERM');
    expect(await once(running, 'close')).toEqual([5, null]);
  });
});
