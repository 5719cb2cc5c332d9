import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphOfRecords } from '../../core/diagram/graph-of-records';
import { smallCatalog } from '../../core/diagram/small-catalog';
import { graphOfSheet } from '../../core/reference/design-graph';
import type { Graph } from '../../core/diagram/graph';
import { readDrawingFile, readForeignFile } from './drawing-file';
import { createLayoutEngine } from './layout-engine';

const place = createLayoutEngine();
const catalog = smallCatalog();
const fixtures = join(import.meta.dirname, 'fixtures', 'foreign');

async function boardOf(name: string, bytes: Uint8Array | string = readFileSync(join(fixtures, name))) {
  const board = await readDrawingFile(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, name, place);
  if (!board.ok) throw new Error(board.sentence);
  return { ...board.value, graph: graphOfRecords(board.value.records, catalog) };
}

async function refusalOf(name: string, bytes: Uint8Array | string): Promise<string> {
  const board = await readDrawingFile(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, name, place);
  return board.ok ? '' : board.sentence;
}

/** Every flow as "from -> to: text", with the first lines of what is written at its ends. */
function flowsOf({ nodes, zones, edges }: Graph): string[] {
  const texts = new Map([...zones, ...nodes].map(({ id, text }) => [id, text.split('\n')[0] ?? '']));
  const signs = { forward: '->', backward: '<-', both: '<->', none: '--' };
  return edges
    .map(({ from, to, direction, text }) => {
      const words = text === '' ? '' : `: ${text}`;
      return `${texts.get(from)} ${signs[direction]} ${texts.get(to)}${words}`;
    })
    .toSorted((a, b) => a.localeCompare(b));
}

/** Every zone with the first lines of what stands in it. */
function zonesOf({ nodes, zones }: Graph): Record<string, string[]> {
  return Object.fromEntries(
    zones.map(({ id, text }) => [
      text,
      nodes
        .flatMap((node) => (node.zones.includes(id) && node.id !== id ? [node.text.split('\n')[0] ?? ''] : []))
        .sort(),
    ]),
  );
}

describe('Excalidraw', () => {
  it('becomes a board: labels, grounds and frames as zones, symbols, loose ends that lie near', async () => {
    const { graph, notices } = await boardOf('streaming.excalidraw');
    expect(flowsOf(graph)).toEqual([
      'Flink -> Redis',
      'Kafka topic: pings -> Flink',
      'Rider app -> Kafka topic: pings: GPS',
    ]);
    expect(zonesOf(graph)).toEqual({ Streaming: ['Flink', 'Kafka topic: pings'], Serving: ['Redis'] });
    expect(graph.loose).toHaveLength(1);
    expect(graph.nodes.map(({ text }) => text).sort()).toEqual([
      'Flink',
      'Kafka topic: pings',
      'Redis',
      'Rider app',
      'https://example.com/embed',
    ]);
    expect(notices).toEqual([
      'Left out: 1 x picture that the file does not hold.',
      'Left out: 1 x embedded web page, which is an empty box here: nothing is fetched.',
    ]);
  });

  it('keeps groups together and pictures of the file, and names no address that is fetched', async () => {
    const { records } = await boardOf('streaming.excalidraw');
    const types = records.filter(({ typeName }) => typeName === 'shape').map((record) => record['type']);
    expect(types.filter((type) => type === 'group')).toHaveLength(2);
    expect(types.filter((type) => type === 'image')).toHaveLength(2);
    const assets = records.filter(({ typeName }) => typeName === 'asset').map((record) => JSON.stringify(record));
    expect(assets).toHaveLength(1);
    expect(assets[0]).toContain('"src":"data:image/png;base64,');
    expect(JSON.stringify(records)).not.toContain('tracker.png');
  });

  it.each([
    [
      'a library',
      '{"type":"excalidrawlib","elements":[]}',
      '"x.excalidraw" is a library of Excalidraw shapes, not a drawing.',
    ],
    ['no drawing', '{"type":"excalidraw"}', '"x.excalidraw" is not an Excalidraw drawing: it has no list of elements.'],
    ['a torn file', '{"type":"excalidraw","elements":[', '"x.excalidraw" is damaged: it is not complete JSON.'],
    [
      'too much',
      JSON.stringify({ type: 'excalidraw', elements: Array.from({ length: 20_001 }, () => 0) }),
      '"x.excalidraw" holds 20,001 elements; at most 20,000 are read.',
    ],
    [
      'a tower of lists',
      `{"type":"excalidraw","elements":${'['.repeat(9_000)}${']'.repeat(9_000)}}`,
      '"x.excalidraw" is damaged: its parts lie inside each other deeper than any drawing\'s.',
    ],
  ])('refuses %s in a sentence', async (_, text, sentence) => {
    expect(await refusalOf('x.excalidraw', text)).toBe(sentence);
  });
});

describe('draw.io', () => {
  const plain = readFileSync(join(fixtures, 'streaming.drawio'), 'utf8');
  const packed = (xml: string) => deflateRawSync(Buffer.from(encodeURIComponent(xml))).toString('base64');

  it('becomes a board: containers as zones, labels of edges, icons, loose ends that lie near', async () => {
    const { graph, notices } = await boardOf('streaming.drawio');
    expect(flowsOf(graph)).toEqual([
      'Flink -> kinesis',
      'Flink <- Kafka: topic',
      'kinesis <-> Redis',
      'Pricing API -> Kafka: pings',
    ]);
    expect(zonesOf(graph)).toEqual({ 'EU region': ['Flink', 'Kafka'] });
    expect(graph.nodes.find(({ text }) => text.startsWith('Kafka'))?.text).toBe('Kafka\npings');
    expect(notices).toEqual([
      'The file has another page: "Sketches". The first, "Live", is here.',
      'Left out: 1 cell that is hidden in the drawing.',
    ]);
  });

  it('holds nothing that runs or is fetched', async () => {
    const { records } = await boardOf('streaming.drawio');
    expect(JSON.stringify(records)).not.toMatch(/script|fetch|https?:|javascript/);
  });

  it('reads a packed page like an open one', async () => {
    const model = /<mxGraphModel>[^]*?<\/mxGraphModel>/.exec(plain)?.[0] ?? '';
    const { graph } = await boardOf(
      'packed.drawio',
      `<mxfile><diagram name="Live">${packed(model)}</diagram></mxfile>`,
    );
    expect(graph).toEqual((await boardOf('streaming.drawio')).graph);
  });

  it('reads a bare model, whatever the file is called', async () => {
    const model = /<mxGraphModel>[^]*?<\/mxGraphModel>/.exec(plain)?.[0] ?? '';
    expect((await boardOf('model.txt', model)).graph).toEqual((await boardOf('streaming.drawio')).graph);
  });

  it('stops unfolding a bomb', async () => {
    const bomb = deflateRawSync(Buffer.alloc(100 * 1024 * 1024, 'a')).toString('base64');
    expect(await refusalOf('bomb.drawio', `<mxfile><diagram>${bomb}</diagram></mxfile>`)).toBe(
      '"bomb.drawio" cannot be read: its page unfolds to more than 32 MB, the most that is read.',
    );
  });

  it('expands no entity that the file declares', async () => {
    const lol = Array.from({ length: 12 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('');
    const cell = '<mxCell id="a" value="x&l12;y" vertex="1" parent="1"><mxGeometry width="9" height="9"/></mxCell>';
    const file = `<!DOCTYPE m [<!ENTITY l0 "lol">${lol}<!ENTITY f SYSTEM "file:///etc/passwd">]><mxfile><diagram><mxGraphModel><root>${cell}</root></mxGraphModel></diagram></mxfile>`;
    const { graph, notices } = await boardOf('entities.drawio', file);
    expect(graph.nodes.map(({ text }) => text)).toEqual(['x&l12;y']);
    expect(notices.join()).toMatch(/no sound XML \(.*undefined entity/);
  });

  it.each([
    ['no XML', 'hello', '"x.drawio" is not a draw.io drawing: it is no whole XML'],
    [
      'another XML',
      '<svg xmlns="http://www.w3.org/2000/svg"/>',
      '"x.drawio" is not a draw.io drawing: it has no page.',
    ],
    [
      'what does not unfold',
      '<mxfile><diagram>!!!</diagram></mxfile>',
      '"x.drawio" cannot be read: its page is packed in a way',
    ],
    [
      'too many cells',
      `<mxGraphModel><root>${'<mxCell id="1"/>'.repeat(25_000)}</root></mxGraphModel>`,
      '"x.drawio" holds 25,000 elements; at most 20,000 are read.',
    ],
    [
      'a tower',
      '<a>'.repeat(1_000),
      '"x.drawio" is damaged: its parts lie inside each other deeper than any drawing\'s.',
    ],
  ])('refuses %s in a sentence', async (_, text, sentence) => {
    expect(await refusalOf('x.drawio', text)).toContain(sentence);
  });
});

describe('Mermaid', () => {
  it('becomes a board that says what the text says', async () => {
    const { graph, notices } = await boardOf('streaming.mmd');
    expect(flowsOf(graph)).toEqual([
      'Flink job -- Spark',
      'Flink job -> Redis: every 5 s',
      'pings -> Flink job: exactly once',
      'Pricing API -> pings: JSON',
      'Redis <-> Pricing API',
      'Rider app -> pings: JSON',
    ]);
    expect(zonesOf(graph)).toEqual({
      Edge: ['Pricing API', 'Rider app'],
      Kafka: ['pings'],
      'Processing "hot"': ['Flink job', 'Redis'],
    });
    expect(graph.nodes.find(({ text }) => text.startsWith('Rider'))?.text).toBe('Rider app\n(iOS & Android)');
    expect(notices).toEqual([]);
  });

  it('says the same before it is laid out', async () => {
    const read = readForeignFile(readFileSync(join(fixtures, 'streaming.mmd')), 'streaming.mmd');
    if (read === null || !read.ok || !('sheet' in read.value)) throw new Error('no design');
    const graph = graphOfSheet(read.value.sheet, catalog);
    expect(flowsOf(graph)).toEqual(flowsOf((await boardOf('streaming.mmd')).graph));
  });

  it('finds the flowchart in Markdown, and names the others', async () => {
    const { graph, notices } = await boardOf('streaming.md');
    expect(flowsOf(graph)).toEqual(['Kafka -> Flink', 'Producer -> Kafka']);
    expect(notices).toEqual(['The file has 1 other Mermaid drawing; its first flowchart is here.']);
  });

  it('puts a large drawing in rows, in a moment', async () => {
    const lines = Array.from({ length: 1_500 }, (_, at) => `n${at} --> n${(at * 7) % 1_500}`);
    const { graph, notices } = await boardOf('large.mmd', `graph LR\n${lines.join('\n')}`);
    expect([graph.nodes.length, graph.edges.length]).toEqual([1_500, 1_500]);
    expect(notices).toEqual([
      'The drawing is large: its parts stand in rows, in the order in which the file names them.',
    ]);
  });

  it.each([
    [
      'another drawing',
      'sequenceDiagram\nA->>B: hi',
      '"x.mmd" holds a sequence diagram of Mermaid; only flowcharts can be read.',
    ],
    ['prose', 'Hello there', '"x.mmd" holds no Mermaid flowchart.'],
    [
      'a row that multiplies',
      `graph LR\n${Array.from({ length: 900 }, (_, at) => `a${at}`).join(' & ')} --> ${Array.from({ length: 900 }, (_, at) => `b${at}`).join(' & ')}`,
      '"x.mmd" holds more than 4,000 flows; no more than that are read.',
    ],
    [
      'too much text',
      `graph LR\n${'%% comment\n'.repeat(60_000)}`,
      '"x.mmd" has 660,009 characters; of a Mermaid text at most 500,000 are read.',
    ],
  ])('refuses %s in a sentence', async (_, text, sentence) => {
    expect(await refusalOf('x.mmd', text)).toBe(sentence);
  });
});

describe('anything else', () => {
  it('goes by what the file holds where its name says nothing', async () => {
    const text = readFileSync(join(fixtures, 'streaming.excalidraw'));
    expect((await boardOf('board.json', text)).graph.edges).toHaveLength(3);
    expect(await refusalOf('board.tldr', text)).toMatch(/is an Excalidraw drawing, not a \.tldr board/);
  });

  it(
    'is a board on the disk or a sentence, never a throw, however a file is torn or mixed up',
    { timeout: 60_000 },
    async () => {
      const names = ['streaming.excalidraw', 'streaming.drawio', 'streaming.mmd', 'streaming.md'];
      const texts = names.map((name) => readFileSync(join(fixtures, name), 'utf8'));
      const torn = fc
        .record({
          which: fc.nat(3),
          name: fc.nat(3),
          from: fc.nat(6_000),
          length: fc.nat(400),
          put: fc.string({ maxLength: 40 }),
        })
        .map(({ which, name, from, length, put }) => {
          const text = texts[which] ?? '';
          return { name: names[name] ?? '', text: text.slice(0, from) + put + text.slice(from + length) };
        });
      await fc.assert(
        fc.asyncProperty(torn, async ({ name, text }) => {
          const board = await readDrawingFile(Buffer.from(text), name, place);
          const said = board.ok ? board.value.records[0]?.id : board.sentence;
          expect(said).toMatch(/^document:document$|^"streaming\..+"/);
        }),
        { numRuns: 150 },
      );
    },
  );
});
