import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compileContent, loadContent } from './compiled-content';
import { createLayoutEngine } from './layout-engine';
import { createReferences } from './references';

const surge = ['content/exercises/surge-pricing.yaml', 'templates/surge-pricing.yaml'];

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'compiled-'));
  // One exercise stands for all: reading the whole curriculum takes a while.
  for (const part of ['content/roles.yaml', 'content/components', 'content/icons', ...surge]) {
    await cp(resolve(part), join(root, part), { recursive: true });
  }
});
afterEach(() => rm(root, { recursive: true }));

const folders = () => ({ content: join(root, 'content'), templates: join(root, 'templates') });
const compiled = () => join(root, 'compiled');
const compile = () => compileContent(folders(), { to: compiled(), place: createLayoutEngine() });
const loadCompiled = () => loadContent({ ...folders(), compiled: compiled() });

/** An engine for what must not be laid out again. */
const never = () => Promise.reject(new Error('laid out again'));

describe('compiled content', () => {
  it('is what the files say, with every reference laid out', async () => {
    await compile();
    const [fresh, ready] = [await loadContent(folders()), await loadCompiled()];
    expect(ready.content).toEqual(JSON.parse(JSON.stringify(fresh.content)));
    const [template] = fresh.content.templates;
    if (template === undefined) throw new Error('there is no template');
    const live = createReferences(fresh, createLayoutEngine());
    const kept = createReferences(ready, never);
    expect(await kept.records(template)).toEqual(JSON.parse(JSON.stringify(await live.records(template))));
    expect(await kept.summaries(null)).toEqual(await live.summaries(null));
  });

  it('gives way to files that were changed since', async () => {
    await compile();
    const file = join(root, 'templates/surge-pricing.yaml');
    await writeFile(file, (await readFile(file, 'utf8')).replace('title: Surge pricing', 'title: Another'));
    const { content, sketches } = await loadCompiled();
    expect([content.templates.map(({ title }) => title), sketches]).toEqual([['Another'], {}]);
  });

  it.each(['', '{', '[]', '{"stamp":"x"}'])('is not believed when it reads %j', async (text) => {
    await compile();
    await writeFile(join(compiled(), 'content.json'), text);
    expect((await loadCompiled()).content.templates).toHaveLength(1);
  });
});
