import { readOptions } from './options.mjs';

/**
 * @typedef {object} StartOptions
 * @property {'web' | 'electron' | undefined} shell undefined: the best this machine has
 * @property {string | undefined} workspace
 * @property {number | undefined} port
 * @property {boolean} noOpen
 */

/**
 * What `npm start -- ...` was asked for. A port and --no-open speak of the browser shell, and choose it.
 * @param {readonly string[]} args
 * @returns {({ ok: true } & StartOptions) | { ok: false, sentence: string }}
 */
export function readStartOptions(args) {
  const read = readOptions(args, {
    shell: { takes: 'text', of: ['web', 'electron'] },
    workspace: { takes: 'text' },
    port: { takes: 'number' },
    'no-open': { takes: 'flag' },
  });
  if (!read.ok) return read;
  const { shell, workspace, port } = read.values;
  const noOpen = read.values['no-open'] === true;
  if (typeof port === 'number' && port > 65535) return { ok: false, sentence: `--port is at most 65535, not ${port}.` };
  if (shell === 'electron' && (port !== undefined || noOpen))
    return { ok: false, sentence: '--port and --no-open belong to the browser shell (--shell web).' };
  return {
    ok: true,
    shell: shell === 'electron' ? 'electron' : shell === 'web' || port !== undefined || noOpen ? 'web' : undefined,
    workspace: typeof workspace === 'string' ? workspace : undefined,
    port: typeof port === 'number' ? port : undefined,
    noOpen,
  };
}
