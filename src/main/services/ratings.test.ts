import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Refusal } from '../../contract/dispatcher';
import { createFakeClock } from './fake-clock';
import { createRatings } from './ratings';
import { createWorkspace } from './workspace';

let root = '';
beforeEach(async () => void (root = await mkdtemp(join(tmpdir(), 'ratings-'))));
afterEach(() => rm(root, { recursive: true }));

const file = () => join(root, 'progress', 'ratings.jsonl');
const open = () =>
  createRatings({
    workspace: createWorkspace(root),
    clock: createFakeClock(),
    log: { info: () => {}, error: () => {} },
  });

describe('createRatings', () => {
  it('begins with nothing', async () => {
    expect(await open().all()).toEqual({ lines: [], notices: [] });
  });

  it('adds a line for each rating, in their order, and keeps the earlier ones', async () => {
    const ratings = open();
    await Promise.all([ratings.rate('gdpr-erasure', 'red'), ratings.rate('gdpr-erasure', 'yellow')]);
    await ratings.rate('sargable-predicates', 'green');
    const { lines } = await open().all();
    expect(lines.map(({ question, rating }) => [question, rating])).toEqual([
      ['gdpr-erasure', 'red'],
      ['gdpr-erasure', 'yellow'],
      ['sargable-predicates', 'green'],
    ]);
  });

  it('writes after half a line without harm to either', async () => {
    await mkdir(join(root, 'progress'), { recursive: true });
    await writeFile(file(), '{"format":1,"quest');
    const rated = await open().rate('gdpr-erasure', 'green');
    expect(rated).toMatchObject({ lines: [{ question: 'gdpr-erasure' }], notices: [/^Line 1 of progress\/ratings/] });
    expect(await readFile(file(), 'utf8')).toMatch(/^\{"format":1,"quest\n\{.*\}\n$/);
  });

  it('says what is wrong when the file cannot be written', async () => {
    await mkdir(file(), { recursive: true });
    const refused = await open().rate('gdpr-erasure', 'green');
    expect(refused).toBeInstanceOf(Refusal);
    expect((await open().all()).notices).toEqual([expect.stringContaining('cannot be read (EISDIR)')]);
  });
});
