import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCorpus } from './corpus-command';
import { runRecognise } from './recognise-command';

// With what the last build left, when it is of these files: reading them anew takes a while.
const compiled = resolve('out/content');
const folders = { content: resolve('content'), templates: resolve('templates'), compiled };

async function collect(run: (output: Parameters<typeof runCorpus>[2]) => Promise<number>) {
  const printed: string[] = [];
  const complained: string[] = [];
  const code = await run({
    print: (text) => void printed.push(text),
    complain: (text) => void complained.push(text),
    columns: 100,
    colour: false,
  });
  return { code, printed, complained };
}

const recognise = (args: readonly string[], stdin = '') =>
  collect((output) => runRecognise({ args, readStdin: () => Promise.resolve(stdin) }, folders, output));

describe('recognise', () => {
  it('answers each line with a line, in the words of the label vocabulary', async () => {
    const { code, printed } = await recognise(['--jsonl'], '"MSK (topic: rides)"\n\n"AWS KMS"\n"hello there"\n');
    expect(code).toBe(0);
    const lines = printed.map((line) => JSON.parse(line) as { label: string; kinds: string[]; roles: string[] });
    expect(lines.map(({ label, kinds }) => [label, kinds])).toEqual([
      ['MSK (topic: rides)', ['kafka', 'queue']],
      ['AWS KMS', ['encryption']],
      ['hello there', []],
    ]);
    expect(lines[0]?.roles).toContain('durable-log');
  });

  it('takes labels from the command line, too', async () => {
    const { printed } = await recognise(['Redis cache']);
    expect(JSON.parse(printed[0] ?? '')).toMatchObject({ kinds: expect.arrayContaining(['redis']) as unknown });
  });

  it.each([
    [[], '', /Write labels/],
    [['--yaml'], '', /no option "--yaml"/],
    [['--jsonl'], '"Kafka"\n{"label": "Kafka"}', /Line 2 of standard input is no JSON string/],
  ])('says what is wrong with %j and %j', async (args, stdin, sentence) => {
    const { code, complained } = await recognise(args, stdin);
    expect([code, complained.join()]).toEqual([2, expect.stringMatching(sentence)]);
  });
});

describe('corpus', () => {
  let folder = '';
  beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'corpus-'))));
  afterEach(() => rm(folder, { recursive: true }));
  const write = async (name: string, text: string) => {
    await writeFile(join(folder, name), text);
    return join(folder, name);
  };

  it('prints precision, recall and the confusions', async () => {
    const labels = await write(
      'labels.jsonl',
      ['{"label":"MSK","kinds":["kafka"]}', '{"label":"hello there","kinds":["redis"],"also":[]}'].join('\n'),
    );
    const vocabulary = await write('vocab.json', '{"kafka":{"broader":["queue"]},"redis":{}}');
    const { code, printed } = await collect((output) => runCorpus([labels, vocabulary], folders, output));
    expect(code).toBe(0);
    expect(printed.join('\n')).toMatch(/^2 labels\nnamed technologies +precision 1\.000 {2}recall 0\.500/);
    expect(printed.join('\n')).toContain('"hello there"  missed redis');
  });

  it.each([
    ['{"label":1}', '{}', /line 1, is no label/],
    ['', '[]', /is no list of kinds/],
  ])('says what is wrong with %j and %j', async (labels, vocabulary, sentence) => {
    const files = [await write('labels.jsonl', labels), await write('vocab.json', vocabulary)];
    const { code, complained } = await collect((output) => runCorpus(files, folders, output));
    expect([code, complained.join()]).toEqual([2, expect.stringMatching(sentence)]);
  });

  it('says which file is not there', async () => {
    const { code, complained } = await collect((output) => runCorpus(['none.jsonl', 'none.json'], folders, output));
    expect([code, complained]).toEqual([2, ['"none.jsonl" cannot be read (ENOENT).']]);
  });
});
