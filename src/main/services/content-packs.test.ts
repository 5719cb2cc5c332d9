import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addContentPacks } from './content-packs';
import { problemText } from './content';
import { builtInContent } from './fixtures/built-in-content';

let root = '';
beforeEach(async () => void (root = await mkdtemp(join(tmpdir(), 'packs-'))));
afterEach(() => rm(root, { recursive: true }));

async function write(file: string, text: string) {
  await mkdir(dirname(join(root, file)), { recursive: true });
  await writeFile(join(root, file), text);
}

const component = `- id: sluice
  name: Sluice
  category: processing
  roleLine: Lets water through
  roles: [stream-processor]
  summary: A stream processor of our own.
`;
const template = `format: 1
id: harbour
title: Harbour
company: Port
summary: Ships are counted.
design:
  nodes:
    - { id: ships, kind: producer, label: Ships }
    - { id: log, kind: kafka }
    - { id: sluice, kind: sluice }
  flows: ['ships -> log', 'log -> sluice']
`;

/** The built-in exercise under another name, answered by the pack's reference. */
async function ownExercise(): Promise<string> {
  const text = await surge();
  return text.replace('id: surge-pricing', 'id: harbour').replace('reference: surge-pricing', 'reference: harbour');
}

async function surge(): Promise<string> {
  const text = await readFile(resolve('content/exercises/surge-pricing.yaml'), 'utf8');
  return text.replace(/trains:\n( {2}- .*\n)+/, '');
}

describe('addContentPacks', () => {
  it('takes nothing from a folder that is not there', async () => {
    expect(await addContentPacks(builtInContent, join(root, 'none'))).toEqual({ content: builtInContent, skipped: [] });
  });

  it('adds what a sound pack has, which may build on what is there', async () => {
    await write('port/content/components/own.yaml', component);
    await write('port/content/exercises/harbour.yaml', await ownExercise());
    await write('port/templates/harbour.yaml', template);
    const { content, skipped } = await addContentPacks(builtInContent, root);
    expect(skipped).toEqual([]);
    expect(content.exercises.at(-1)?.id).toBe('harbour');
    expect(content.templates.at(-1)?.id).toBe('harbour');
    expect(content.catalog.components.at(-1)?.id).toBe('sluice');
    expect(content.catalog.components.length).toBe(builtInContent.catalog.components.length + 1);
  });

  it('leaves out a bad pack whole, says what is wrong and where, and takes the next', async () => {
    await write('bad/templates/harbour.yaml', template);
    await write('good/content/components/own.yaml', component);
    await write('empty/readme.txt', 'Nothing yet.');
    const { content, skipped } = await addContentPacks(builtInContent, root);
    expect(skipped.map(({ name, problems }) => [name, problems.map(problemText)])).toEqual([
      ['bad', ['bad/harbour.yaml:10 design.nodes[2].kind: there is no component "sluice"']],
      ['empty', ['empty/: there is neither a content nor a templates folder with YAML files in it']],
    ]);
    expect(content.templates).toEqual(builtInContent.templates);
    expect(content.catalog.components.at(-1)?.id).toBe('sluice');
  });

  it('lets no pack take a name or an id that means something already', async () => {
    await write(
      'port/content/components/own.yaml',
      component.replace('name: Sluice', 'name: Sluice\n  aliases: [apache kafka]'),
    );
    await write('port/content/exercises/surge-pricing.yaml', await surge());
    const { skipped } = await addContentPacks(builtInContent, root);
    expect(skipped[0]?.problems.map(problemText)).toEqual([
      'port/exercises/surge-pricing.yaml:2 id: "surge-pricing" is there twice',
      'port/components/own.yaml:3 [0].aliases[0]: "apache kafka" already means "kafka"',
    ]);
  });
});
