import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BoardBuilder } from '../../core/diagram/board-builder';
import { runCheck } from './check-command';

const root = resolve(import.meta.dirname, '../../..');
// With what the last build left, when it is of these files: reading them anew takes a while.
const compiled = join(root, 'out', 'content');
const folders = { content: join(root, 'content'), templates: join(root, 'templates'), compiled };
const reference = join(folders.templates, 'surge-pricing.yaml');

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'whetboard-cli-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function run(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCheck(args, folders, {
    print: (text) => void out.push(text),
    complain: (text) => void err.push(text),
    columns: 100,
    colour: false,
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

async function put(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, content);
  return path;
}

const emptyBoard = JSON.stringify({
  tldrawFileFormatVersion: 1,
  schema: { schemaVersion: 2, sequences: {} },
  records: [
    { typeName: 'document', id: 'document:document', gridSize: 10, name: '', meta: {} },
    { typeName: 'page', id: 'page:page', name: 'Page 1', index: 'a1', meta: {} },
  ],
});

function stencilRecord(label: string) {
  const props = { w: 188, h: 64, kind: 'nothing', label, role: '', note: '' };
  const place = { parentId: 'page:page', index: 'a1', x: 0, y: 0, rotation: 0, isLocked: false, opacity: 1, meta: {} };
  return { id: 'shape:a', typeName: 'shape', type: 'component', ...place, props };
}

describe('check', () => {
  it('meets every requirement with the reference and exits 0', async () => {
    const { code, out, err } = await run('surge-pricing', reference);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^Surge pricing, all phases: (\d+) of \1 met, score 100 of 100/);
  });

  it('prints exactly the fields of the contract with --json', async () => {
    const { code, out } = await run('surge-pricing', reference, '--json', '--phase', '1');
    const report = JSON.parse(out) as Record<string, Record<string, unknown>[]>;
    expect(code).toBe(0);
    expect(Object.keys(report)).toEqual([
      'exercise',
      'phase',
      'score',
      'requirements',
      'nodes',
      'edges',
      'diagnostics',
    ]);
    expect(report).toMatchObject({ exercise: 'surge-pricing', phase: 1, score: 1 });
    expect(Object.keys(report['requirements']?.[0] ?? {})).toEqual(['id', 'status', 'why', 'shapes']);
    expect(Object.keys(report['nodes']?.[0] ?? {})).toEqual(['id', 'text', 'kinds', 'roles', 'via', 'zones']);
    expect(Object.keys(report['edges']?.[0] ?? {})).toEqual(['id', 'from', 'to', 'direction', 'text', 'attached']);
  });

  it('asks less when fewer phases are shown', async () => {
    const count = async (phase: string) => {
      const { out } = await run('surge-pricing', reference, '--json', `--phase=${phase}`);
      return (JSON.parse(out) as { requirements: unknown[] }).requirements.length;
    };
    expect(await count('1')).toBeLessThan(await count('2'));
  });

  it('reads a board, says 0 for an empty one and exits 1', async () => {
    const { code, out } = await run('surge-pricing', await put('empty.tldr', emptyBoard), '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ score: 0, nodes: [], edges: [] });
  });

  it('reads drawings of other programs, and says on standard error what was left out', async () => {
    const foreign = join(root, 'src/main/services/fixtures/foreign');
    const drawio = await run('surge-pricing', join(foreign, 'streaming.drawio'), '--json');
    expect(drawio.code).toBe(1);
    expect(drawio.err).toContain('The file has another page: "Sketches".');
    const report = JSON.parse(drawio.out) as { nodes: { text: string }[] };
    expect(report.nodes.map(({ text }) => text)).toContain('Pricing API');
    expect((await run('surge-pricing', join(foreign, 'streaming.mmd'))).code).toBe(1);
  });

  it('takes an exercise from a file', async () => {
    const { code } = await run(join(folders.content, 'exercises', 'surge-pricing.yaml'), reference);
    expect(code).toBe(0);
  });

  it('says so when the trade-offs beside a board cannot be read, and checks on', async () => {
    await put('attempt/attempt.json', '{ "format": 1,');
    const { code, err } = await run('surge-pricing', await put('attempt/board.tldr', emptyBoard));
    expect([code, err]).toEqual([1, 'The attempt.json beside the board is damaged: its trade-offs are not counted.']);
  });
});

describe('check: what a board writes on the terminal', () => {
  it('shows no control characters of a label, and cuts none of its letters in half', async () => {
    const label = `\u001b[31mZebra\u202e ${'🦓'.repeat(40)}`;
    const board = { ...(JSON.parse(emptyBoard) as { records: unknown[] }) };
    board.records = [...board.records, stencilRecord(label)];
    const { code, out } = await run('surge-pricing', await put('control.tldr', JSON.stringify(board)));
    expect(code).toBe(1);
    expect(out).toContain('Zebra');
    expect(out).not.toContain('\u001b');
    expect(out).not.toContain('\u202e');
    expect(out).not.toMatch(/\p{Cs}/u);
  });
});

describe('check: bad input', () => {
  it.skipIf(process.platform === 'win32')('reads no device for ever', async () => {
    const { code, err } = await run('surge-pricing', '/dev/zero');
    expect([code, err]).toEqual([2, '"zero" is larger than the 64 MB that a board may have.']);
  });

  it.each([
    ['nothing', [], /Name an exercise and a file/],
    ['no file', ['surge-pricing'], /Name an exercise and a file/],
    ['an unknown exercise', ['nope', reference], /There is no exercise "nope"\. There are: .*surge-pricing/],
    ['too many files', ['surge-pricing', reference, reference], /One exercise and one file/],
    ['an unknown option', ['surge-pricing', reference, '--yaml'], /There is no option "--yaml"/],
    ['phase 0', ['surge-pricing', reference, '--phase', '0'], /--phase takes a number from 1 on/],
    ['no phase', ['surge-pricing', reference, '--phase'], /--phase takes a number from 1 on/],
    ['phase 99', ['surge-pricing', reference, '--phase', '99'], /has 4 phases; --phase 99 is too much/],
    ['a missing file', ['surge-pricing', 'no-such.tldr'], /There is no file "no-such\.tldr"/],
    ['a folder', ['surge-pricing', root], /is a folder; name a file/],
    ['a folder by the name of a template', ['surge-pricing', folders.templates], /is a folder/],
    [
      'an exercise where a template belongs',
      ['surge-pricing', join(folders.content, 'roles.yaml')],
      /^roles\.yaml:\d+/,
    ],
    ['a template where an exercise belongs', [reference, reference], /^surge-pricing\.yaml:\d+/],
  ])('refuses %s with one sentence and exit 2', async (_, args, sentence) => {
    const { code, out, err } = await run(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(sentence);
    expect(err.split('\n')).toHaveLength(1);
  });

  it.each([
    ['empty.tldr', ''],
    ['cut.tldr', emptyBoard.slice(0, 60)],
    ['other.tldr', '{"hello": 1}'],
    ['list.tldr', '[]'],
    ['binary.tldr', new Uint8Array([0, 255, 254, 1, 2, 3])],
    ['broken.yaml', 'nodes: [a'],
    ['bare.png', new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10])],
    [
      'records.tldr',
      JSON.stringify({ ...(JSON.parse(emptyBoard) as object), records: new BoardBuilder().box('a', 'x').records }),
    ],
  ])('refuses %s', async (name, content) => {
    const { code, out, err } = await run('surge-pricing', await put(name, content), '--json');
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/\S+/);
    expect(err).not.toMatch(/\n {4}at /);
  });
});
