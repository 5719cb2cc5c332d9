import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the checkout, whatever the working directory is. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** What scripts keep between runs; not under version control. */
export const cacheFolder = join(root, '.cache');

/**
 * One line for the person at the terminal. Always stderr: stdout belongs to what the command itself answers.
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/**
 * The JavaScript entry of a tool in node_modules, to be run with this same Node: no shell and no .cmd file between.
 * @param {string} path inside node_modules, with forward slashes
 */
export function tool(path) {
  return join(root, 'node_modules', ...path.split('/'));
}
