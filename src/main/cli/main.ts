import { resolve } from 'node:path';
import { runCheck } from './check-command';
import { runCompile } from './compile-command';
import { runCorpus } from './corpus-command';
import { runRead } from './read-command';
import { runRecognise } from './recognise-command';
import { runSchema } from './schema-command';
import { runValidate } from './validate-command';

/** The command line: the product's checker and content loader without a window, in plain Node. */

const root = resolve(import.meta.dirname, '../..');
const compiled = resolve(root, 'out', 'content');
const folders = { content: resolve(root, 'content'), templates: resolve(root, 'templates'), compiled };

const usage = [
  'usage: npm run --silent check -- EXERCISE FILE [--phase N] [--json]',
  '       npm run --silent read -- FILE [--json]',
  '       npm run --silent content -- [PACK]',
  '       npm run --silent schema -- KIND',
  '       npm run --silent recognise -- LABEL ... | --jsonl',
  '       npm run --silent corpus -- LABELS.jsonl VOCAB.json',
].join('\n');

// `... | head` closes the pipe early; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

// Libraries tell the console about files that they cannot read; standard error is for our one sentence about them.
console.error = console.warn = () => undefined;

const [command, ...args] = process.argv.slice(2);
process.exitCode = await run(command, args);

async function readStdin(): Promise<string> {
  let text = '';
  for await (const part of process.stdin.setEncoding('utf8')) text += String(part);
  return text;
}

/** 0 when all is well, 1 when something is not met, 2 when the input cannot be used. */
async function run(command: string | undefined, args: readonly string[]): Promise<number> {
  const output = {
    print: (text: string) => void process.stdout.write(`${text}\n`),
    complain: (text: string) => void process.stderr.write(`${text}\n`),
    columns: process.stdout.columns ?? 100,
    colour: process.stdout.isTTY && process.env['NO_COLOR'] === undefined,
  };
  try {
    if (command === 'check') return await runCheck(args, folders, output);
    if (command === 'read') return await runRead(args, folders, output);
    if (command === 'compile') return await runCompile(folders, compiled, output);
    if (command === 'recognise') return await runRecognise({ args, readStdin }, folders, output);
    if (command === 'corpus') return await runCorpus(args, folders, output);
    if (command === 'schema') return runSchema(args, output);
    if (command === 'validate') return await runValidate(args, folders, output);
    output.complain(command === undefined ? usage : `There is no command "${command}".\n${usage}`);
    return 2;
  } catch (error) {
    // Whatever is thrown is a bug of ours; it must still not look like a verdict.
    output.complain(`The checker failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    return 2;
  }
}
