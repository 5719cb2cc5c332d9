import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { root } from './project.mjs';

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd] default: the checkout
 * @property {Record<string, string>} [env] added to this process's environment
 * @property {'capture' | 'stderr'} [output] keep what it prints (default), or pass it on to stderr as it comes
 * @property {number} [timeoutMs] after this the child is killed and counts as failed
 */

/**
 * Runs a program to its end. Never throws: a program that cannot be started has code 127, one that ran out of time 124.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{ code: number, output: string, ms: number }>} output is stdout and stderr in the order they came, without colours
 */
export function run(command, args, options = {}) {
  const started = performance.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? root,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    let output = '';
    let timedOut = false;
    const timer =
      options.timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true;
            child.kill('SIGKILL');
          }, options.timeoutMs);
    /** @param {Buffer} chunk */
    const collect = (chunk) => {
      if (options.output === 'stderr') process.stderr.write(chunk);
      else output += chunk.toString('utf8');
    };
    /** @param {number} code */
    const end = (code) => {
      clearTimeout(timer);
      resolve({ code, output: stripVTControlCharacters(output), ms: performance.now() - started });
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', (error) => {
      output += `${error.message}\n`;
      end(127);
    });
    child.on('close', (code) => {
      if (timedOut) output += `stopped after ${String(options.timeoutMs)} ms\n`;
      end(timedOut ? 124 : (code ?? 1));
    });
  });
}

/**
 * Becomes another program as far as Node can: same terminal, signals passed on, its exit code is ours.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: Record<string, string> }} [options] cwd default: where we are
 * @returns {Promise<number>} the exit code; 128 + number for a child ended by a signal
 */
export function handOver(command, args, { cwd = process.cwd(), env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: 'inherit' });
    const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
    // The terminal already sends Ctrl+C to the whole group; listening keeps this process alive until the child has ended.
    const listeners = signals.map((signal) => ({ signal, pass: () => void child.kill(signal) }));
    for (const { signal, pass } of listeners) process.on(signal, pass);
    /** @param {number} code */
    const end = (code) => {
      for (const { signal, pass } of listeners) process.off(signal, pass);
      resolve(code);
    };
    child.on('error', () => end(127));
    child.on('close', (code, signal) => end(code ?? signalExitCode(signal)));
  });
}

/** @param {NodeJS.Signals | null} signal */
function signalExitCode(signal) {
  return 128 + (signal === 'SIGINT' ? 2 : signal === 'SIGHUP' ? 1 : signal === 'SIGKILL' ? 9 : 15);
}
