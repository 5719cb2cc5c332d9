import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { load } from 'js-yaml';
import { loadContent as loadReady } from './compiled-content';
import { problemText } from './content';
import type { ContentFolders } from './content-files';

const roles = `- { id: durable-log, name: a durable log }\n- { id: cache, name: a cache }\n`;
const components = `- id: kafka
  name: Kafka
  category: logs
  roleLine: Durable log
  roles: [durable-log]
  tradeoffs:
    - { against: redis, text: "More durable." }
  icon: kafka
- id: redis
  name: Redis
  category: serving
  roleLine: Cache
  roles: [cache]
`;
const icon = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="M1 2"/></svg>';
const exercise = `format: 1
id: log
title: Log
company: Acme
area: Streaming
days: "1"
minutes: 45
summary: A log.
brief: [Draw a log.]
scale:
  - { what: Events, value: 1M/s }
phases:
  - { id: base, title: Base, at: 0 }
  - id: hot
    title: Hot
    at: 0.4
requirements:
  - id: has-log
    statement: There is a log
    weight: 2
    phase: base
    reason: It decouples.
    hints: [One., Two., Three.]
    check:
      demand: flow
      stages:
        - { role: durable-log }
        - { kind: redis }
reference: log
`;
const template = `format: 1
id: log
title: Log
company: Acme
summary: A log.
design:
  nodes:
    - { id: log, kind: kafka }
    - { id: cache, kind: redis }
  flows:
    - "log -> cache: events"
`;

const loadContent = async (folders: ContentFolders) => (await loadReady(folders)).content;
const contentProblems = async (folders: ContentFolders) => (await loadContent(folders)).problems.map(problemText);

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'content-'));
  for (const [file, text] of Object.entries({
    'content/roles.yaml': roles,
    'content/components/all.yaml': components,
    'content/icons/kafka.svg': icon,
    'content/exercises/log.yaml': exercise,
    'templates/log.yaml': template,
  })) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), text);
  }
});
afterEach(() => rm(root, { recursive: true }));

const folders = () => ({ content: join(root, 'content'), templates: join(root, 'templates') });

/** Replaces a piece of a file, so that it has a mistake. */
async function mistake(file: string, from: string, to: string): Promise<void> {
  const text = await readFile(join(root, file), 'utf8');
  expect(text).toContain(from);
  await writeFile(join(root, file), text.replace(from, to));
}

describe('loadContent', () => {
  it('reads content without a problem', async () => {
    const content = await loadContent(folders());
    expect(content.problems).toEqual([]);
    expect(content.exercises.map(({ id }) => id)).toEqual(['log']);
    expect(content.templates.map(({ id }) => id)).toEqual(['log']);
    expect(content.catalog.icons).toEqual({ kafka: { viewBox: '0 0 24 24', body: '<path d="M1 2"/>' } });
  });

  const all = 'content/components/all.yaml';
  const log = 'content/exercises/log.yaml';
  const reference = 'templates/log.yaml';
  const mistakes: readonly [what: string, file: string, from: string, to: string, problem: string][] = [
    ['a field of the wrong type', log, 'minutes: 45', 'minutes: soon', 'exercises/log.yaml:7 minutes: '],
    [
      'a field that is missing',
      log,
      '    weight: 2\n',
      '',
      'exercises/log.yaml:18 requirements[0].weight: this field is missing',
    ],
    [
      'a field that nobody knows',
      log,
      'weight: 2',
      'weigth: 2',
      'exercises/log.yaml:20 requirements[0].weigth: there is no such field here',
    ],
    [
      'a demand that nobody knows',
      log,
      'demand: flow',
      'demand: float',
      'exercises/log.yaml:25 requirements[0].check.demand: ',
    ],
    [
      'a phase that is not there',
      log,
      'phase: base',
      'phase: bass',
      'exercises/log.yaml:21 requirements[0].phase: there is no phase "bass"',
    ],
    [
      'a role that is not there',
      log,
      'role: durable-log',
      'role: durabel-log',
      'exercises/log.yaml:27 requirements[0].check.stages[0].role: there is no role "durabel-log"',
    ],
    [
      'a kind that is not there',
      log,
      'kind: redis',
      'kind: radish',
      'exercises/log.yaml:28 requirements[0].check.stages[1].kind: there is no component "radish"',
    ],
    [
      'a reference that is not there',
      log,
      'reference: log',
      'reference: lag',
      'exercises/log.yaml:29 reference: there is no template "lag"',
    ],
    [
      'phases out of order',
      log,
      'at: 0.4',
      'at: 0',
      'exercises/log.yaml:16 phases[1].at: phases are listed in the order in which they arrive',
    ],
    ['broken YAML', log, 'brief: [Draw a log.]', 'brief: [Draw a log.', 'exercises/log.yaml:10: this is not YAML'],
    ['a name that is not the id', log, 'id: log', 'id: lag', 'exercises/log.yaml:2 id: the file is called "log"'],
    [
      'an unknown role of a component',
      all,
      'roles: [cache]',
      'roles: [cash]',
      'components/all.yaml:13 [1].roles[0]: there is no role "cash"',
    ],
    [
      'a component that is there twice',
      all,
      'id: redis',
      'id: kafka',
      'components/all.yaml:9 [1].id: "kafka" is there twice',
    ],
    [
      'an icon that is not there',
      all,
      'icon: kafka',
      'icon: kafak',
      'components/all.yaml:8 [0].icon: there is no icon "kafak"',
    ],
    [
      'an icon that is no plain shape',
      'content/icons/kafka.svg',
      'path',
      'script',
      'icons/kafka.svg: <script> is not a plain shape',
    ],
    [
      'a flow to nowhere',
      reference,
      'log -> cache',
      'log -> cash',
      'log.yaml:11 design.flows[0]: there is no node or zone "cash"',
    ],
    [
      'a flow that cannot be read',
      reference,
      'log -> cache',
      'log to cache',
      'log.yaml:11 design.flows[0]: write "from -> to: label"',
    ],
    ['a newer format', reference, 'format: 1', 'format: 2', 'log.yaml:1 format: '],
  ];
  it.each(mistakes)('names file, line and field of %s', async (_what, file, from, to, problem) => {
    await mistake(file, from, to);
    const problems = await contentProblems(folders());
    expect(problems).toContainEqual(expect.stringContaining(problem));
  });

  it('leaves out what is wrong and keeps the rest', async () => {
    await mistake(all, 'category: serving', 'category: desserts');
    await writeFile(
      join(root, 'content/exercises/second.yaml'),
      exercise.replace('id: log', 'id: second').replace('{ kind: redis }', '{ kind: kafka }'),
    );
    const content = await loadContent(folders());
    expect(content.catalog.components.map(({ id }) => id)).toEqual(['kafka']);
    expect(content.exercises).toEqual([]);
    expect(content.problems.length).toBeGreaterThan(0);
  });

  it('goes on without content at all', async () => {
    const content = await loadContent({ content: join(root, 'none'), templates: join(root, 'none') });
    expect(content.exercises).toEqual([]);
    expect(content.problems).toEqual([{ file: 'roles.yaml', line: null, field: '', message: 'this file is missing' }]);
  });
});

describe('the content that ships', () => {
  it('has no problem', async () => {
    expect(await contentProblems({ content: resolve('content'), templates: resolve('templates') })).toEqual([]);
  });

  it('means the same to the quick parser and to the one that knows lines', async () => {
    for (const file of ['content/exercises/surge-pricing.yaml', 'content/components/logs.yaml', 'content/roles.yaml']) {
      const text = await readFile(file, 'utf8');
      expect(load(text), file).toEqual(parseYaml(text));
    }
  });
});
