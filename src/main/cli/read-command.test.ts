import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runRead } from './read-command';

const root = resolve(import.meta.dirname, '../../..');
const folders = { content: join(root, 'content'), templates: join(root, 'templates') };
const foreign = join(root, 'src/main/services/fixtures/foreign');

async function run(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runRead(args, folders, {
    print: (text) => void out.push(text),
    complain: (text) => void err.push(text),
    columns: 100,
    colour: false,
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

describe('read', () => {
  it.each(['streaming.excalidraw', 'streaming.drawio', 'streaming.mmd', 'streaming.md'])(
    'prints nodes, edges, zones and diagnostics of %s, and nothing else',
    async (name) => {
      const { code, out, err } = await run(join(foreign, name), '--json');
      const reading = JSON.parse(out) as Record<string, unknown[]>;
      expect([code, err]).toEqual([0, '']);
      expect(Object.keys(reading)).toEqual(['nodes', 'edges', 'zones', 'diagnostics']);
      expect(reading['nodes']?.length).toBeGreaterThan(2);
      expect(reading['edges']?.length).toBeGreaterThan(1);
    },
  );

  it('lists what was left out among the diagnostics', async () => {
    const { out } = await run('--json', join(foreign, 'streaming.drawio'));
    const { diagnostics } = JSON.parse(out) as { diagnostics: unknown[] };
    const sentence = 'Left out: 1 cell that is hidden in the drawing.';
    expect(diagnostics).toContainEqual({ kind: 'left-out', shapes: [], sentence });
  });

  it('reads a template and a board too', async () => {
    const { code, out } = await run(join(folders.templates, 'surge-pricing.yaml'));
    expect(code).toBe(0);
    expect(out).toMatch(/^\d+ nodes, \d+ flows, \d+ zones/);
    expect(out).toContain('->');
  });

  it.each([
    [[], 'Name a file: npm run --silent read -- FILE [--json]'],
    [['a', 'b'], 'One file at a time: "b" is too much.'],
    [['--fast', 'a'], 'There is no option "--fast".'],
    [['no-such.drawio'], 'There is no file "no-such.drawio".'],
  ])('refuses %j in a sentence', async (args, sentence) => {
    expect(await run(...args)).toEqual({ code: 2, out: '', err: sentence });
  });
});
