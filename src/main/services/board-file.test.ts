import { readFileSync } from 'node:fs';
import { createTLSchema } from '@tldraw/tlschema';
import { describe, expect, it, vi } from 'vitest';
import type { CanvasRecord } from '../../core/diagram/canvas-record';
import { stencilsToBoxes } from '../../core/diagram/tldraw-exchange';
import { firstInvalid, readBoardFile, writeBoardFile, maxBoardBytes, maxOwnBoardBytes } from './board-file';
import { plainSchema, serializedSchema } from './board-schema';

const page = [
  { id: 'document:document', typeName: 'document', gridSize: 10, name: '', meta: {} },
  { id: 'page:page', typeName: 'page', name: 'Board', index: 'a1', meta: {} },
];

function shape(id: string, type: string, props: object, more: object = {}): CanvasRecord {
  return {
    ...{ id: `shape:${id}`, typeName: 'shape', type, x: 0, y: 0, rotation: 0, index: 'a1', parentId: 'page:page' },
    ...{ isLocked: false, opacity: 1, meta: {}, props },
    ...more,
  };
}

function stencil(id: string, more: object = {}): CanvasRecord {
  const props = { w: 188, h: 88, kind: 'kafka', label: 'Kafka', role: 'Durable log', note: 'partitioned by\nzone_id' };
  return shape(id, 'component', props, more);
}

function binding(id: string, toId: string): CanvasRecord {
  const props = {
    terminal: 'end',
    normalizedAnchor: { x: 0.5, y: 0.5 },
    isExact: false,
    isPrecise: false,
    snap: 'none',
  };
  return { id: `binding:${id}`, typeName: 'binding', type: 'arrow', fromId: 'shape:arrow', toId, meta: {}, props };
}

const arrow = shape('arrow', 'arrow', {
  ...{ kind: 'elbow', labelColor: 'black', color: 'black', fill: 'none', dash: 'solid', size: 's', text: 'events' },
  ...{ arrowheadStart: 'none', arrowheadEnd: 'arrow', font: 'sans', start: { x: 0, y: 0 }, end: { x: 9, y: 9 } },
  ...{ bend: 0, labelPosition: 0.5, scale: 1, elbowMidPoint: 0.5 },
});

function bytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
}

function file(records: readonly object[], more: object = {}): Uint8Array {
  return bytes({ tldrawFileFormatVersion: 1, schema: serializedSchema, records: [...page, ...records], ...more });
}

function read(content: Uint8Array) {
  return readBoardFile(content, 'ride.tldr');
}

describe('readBoardFile', () => {
  it('gives back what writeBoardFile wrote', () => {
    const records = [...page, stencil('a'), arrow, binding('1', 'shape:a')];
    expect(read(bytes(writeBoardFile(records)))).toEqual({ ok: true, value: { records, notices: [] } });
  });

  it.each<[string, Uint8Array, string]>([
    ['an empty file', new Uint8Array(), '"ride.tldr" is empty.'],
    ['bytes that are no text', new Uint8Array([0xff, 0xfe, 0x00]), 'it holds no UTF-8 text'],
    ['a text', bytes('dear diary'), 'not complete JSON (it breaks off in line 1'],
    ['half a file', file([stencil('a')]).subarray(0, 300), 'not complete JSON'],
    ['another JSON', bytes({ hello: 1 }), 'is not a board'],
    ['a list', bytes([1, 2]), 'is not a board'],
    ['null', bytes('null'), 'is not a board'],
    ['an Excalidraw drawing', bytes({ type: 'excalidraw', elements: [] }), 'Excalidraw'],
    ['a newer file format', file([], { tldrawFileFormatVersion: 2 }), 'file format 2; this program reads 1'],
    [
      'a newer schema',
      file([], { schema: { schemaVersion: 3, sequences: {} } }),
      'schema format 3; this program reads 2',
    ],
    ['no records', file([], { records: 7 }), 'records is missing or wrong'],
    ['a wrong prop', file([shape('a', 'component', { w: 'wide' })]), 'props'],
    ['an unknown record type', file([{ id: 'spell:a', typeName: 'spell' }]), 'unknown type "spell"'],
    ['the same id twice', file([stencil('a'), stencil('a')]), '"shape:a" is there twice'],
    ['a parent that is not there', file([stencil('a', { parentId: 'shape:gone' })]), 'which the file does not hold'],
    [
      'shapes inside each other',
      file([stencil('a', { parentId: 'shape:b' }), stencil('b', { parentId: 'shape:a' })]),
      'lies inside itself',
    ],
    ['a shape at 1e308', file([stencil('a', { x: 1e308 })]), 'too far out'],
    ['no page', bytes({ tldrawFileFormatVersion: 1, schema: serializedSchema, records: [page[0]] }), 'no page'],
  ])('refuses %s with a sentence that names the file', (_, content, sentence) => {
    const result = read(content);
    expect(result).toMatchObject({ ok: false });
    expect(!result.ok && result.sentence).toContain(sentence);
    expect(!result.ok && result.sentence).toContain('"ride.tldr"');
  });

  it('refuses a board of a newer Whetboard instead of repairing it', () => {
    const sequences = {
      ...('sequences' in serializedSchema ? serializedSchema.sequences : {}),
      'com.tldraw.shape.component': 9,
    };
    const result = read(file([stencil('a')], { schema: { schemaVersion: 2, sequences } }));
    expect(!result.ok && result.sentence).toContain('newer Whetboard');
  });

  it('takes more from the workspace than from elsewhere', () => {
    const large = Buffer.concat([file([stencil('a')]), Buffer.alloc(maxBoardBytes, ' ')]);
    const result = read(large);
    expect(!result.ok && result.sentence).toBe('"ride.tldr" is larger than the 64 MB that a board may have.');
    expect(readBoardFile(large, 'ride.tldr', maxOwnBoardBytes).ok).toBe(true);
  });

  it('never throws on a file cut off at any byte', () => {
    const whole = file([stencil('a'), arrow, binding('1', 'shape:a')]);
    for (let length = 0; length < whole.length; length += 1) expect(read(whole.subarray(0, length)).ok).toBe(false);
  });

  it('leaves out a binding to a shape that is not there, and says so', () => {
    const result = read(file([arrow, binding('1', 'shape:gone')]));
    expect(result.ok && result.value.records.some((record) => record.typeName === 'binding')).toBe(false);
    expect(result.ok && result.value.notices).toEqual([expect.stringContaining('1 arrow end')]);
  });

  it('takes out what would be fetched from the network, and keeps pictures that are in the file', () => {
    const asset = (id: string, src: string) => ({
      ...{ id: `asset:${id}`, typeName: 'asset', type: 'image', meta: {} },
      props: { name: id, src, w: 10, h: 10, mimeType: 'image/png', isAnimated: false },
    });
    const result = read(
      file([asset('far', 'https://example.invalid/a.png'), asset('near', 'data:image/png;base64,AA==')]),
    );
    expect(result.ok && result.value.records.map((record) => record.id)).toEqual([
      ...page.map(({ id }) => id),
      'asset:near',
    ]);
    expect(result.ok && result.value.notices).toEqual([expect.stringContaining('1 picture lies on the network')]);
  });

  it('keeps the words of a text whose formatting it does not know', () => {
    const richText = { type: 'doc', content: [{ type: 'marquee', content: [{ type: 'text', text: 'hot zone' }] }] };
    const text = {
      color: 'black',
      size: 'm',
      font: 'sans',
      textAlign: 'start',
      w: 9,
      richText,
      scale: 1,
      autoSize: true,
    };
    const result = read(file([shape('a', 'text', text)]));
    const paragraph = { type: 'paragraph', content: [{ type: 'text', text: 'hot zone' }] };
    expect(result.ok && result.value.records.at(-1)).toMatchObject({ props: { richText: { content: [paragraph] } } });
    expect(result.ok && result.value.notices).toHaveLength(1);
  });

  it('opens a board of tldraw 5.4.2 and says what was left out', () => {
    const result = readBoardFile(readFileSync(new URL('fixtures/tldraw-5.4.2.tldr', import.meta.url)), 'new.tldr');
    if (!result.ok) throw new Error(result.sentence);
    const of = (id: string) => result.value.records.find((record) => record.id === id)?.['props'];
    expect(result.value.records).toHaveLength(11);
    expect(of('shape:arrow')).toMatchObject({ text: 'ride events', kind: 'elbow' });
    expect(of('shape:kafka')).toMatchObject({ fill: 'semi', dash: 'solid' });
    expect(of('shape:note')).toMatchObject({ fontSizeAdjustment: 11 });
    expect(of('shape:stroke')).toMatchObject({
      segments: [
        {
          points: [
            { x: 0, y: 0 },
            { x: 20, y: 5 },
            { x: 40, y: -8 },
          ],
        },
        {
          points: [
            { x: 40, y: -8, z: 0.25 },
            { x: 61, y: 1, z: 0.75 },
          ],
        },
      ],
    });
    expect(result.value.notices).toEqual([
      expect.stringContaining('newer tldraw'),
      'Left out: 1 x the dash "none".',
      'Left out: 1 x the fill "lined-fill".',
    ]);
  });
});

describe('a board for plain tldraw', () => {
  const records = [...page, stencil('a', { rotation: 1, x: 40 }), arrow, binding('1', 'shape:a')];

  it('holds nothing that plain tldraw refuses', () => {
    const plain = createTLSchema();
    const boxes = stencilsToBoxes(records);
    expect(JSON.parse(writeBoardFile(boxes, plainSchema))).toMatchObject({ schema: plain.serialize() });
    for (const record of boxes) {
      const type = Object.entries(plain.types).find(([name]) => name === record.typeName)?.[1];
      expect(() => type?.validate(record)).not.toThrow();
    }
    expect(firstInvalid(boxes)).toBeNull();
  });

  it('comes back with its stencils', () => {
    expect(read(bytes(writeBoardFile(stencilsToBoxes(records), plainSchema)))).toEqual({
      ok: true,
      value: { records, notices: [] },
    });
  });

  it('keeps what was written into a box meanwhile', () => {
    const boxes = stencilsToBoxes(records).map((record) =>
      record.id === 'shape:a'
        ? {
            ...record,
            props: { ...(record['props'] as object), richText: doc('Kinesis', 'Durable log', 'shard by cell') },
          }
        : record,
    );
    const result = read(bytes(writeBoardFile(boxes, plainSchema)));
    expect(result.ok && result.value.records.find((record) => record.id === 'shape:a')?.['props']).toMatchObject({
      label: 'Kinesis',
      role: 'Durable log',
      note: 'shard by cell',
    });
  });
});

function doc(...lines: string[]) {
  return { type: 'doc', content: lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })) };
}

describe('readBoardFile: broken in unusual ways', () => {
  const box = (richText: unknown) =>
    shape('box', 'geo', {
      ...{ w: 9, h: 9, geo: 'rectangle', color: 'black', labelColor: 'black', fill: 'none', dash: 'draw', size: 'm' },
      ...{ font: 'draw', align: 'middle', verticalAlign: 'middle', growY: 0, url: '', scale: 1, richText },
    });
  const nested = (levels: number): object =>
    levels === 0 ? { type: 'paragraph' } : { type: 'bulletList', content: [nested(levels - 1)] };

  it('says so when parts lie inside each other without end', () => {
    const text = new TextDecoder().decode(file([box({ type: 'doc', content: ['@'] })]));
    const levels = 20_000;
    const deep = '{"type":"bulletList","content":['.repeat(levels) + ']}'.repeat(levels);
    expect(read(bytes(text.replace('"@"', deep)))).toEqual({
      ok: false,
      sentence: '"ride.tldr" is damaged: its parts lie inside each other deeper than any board\'s.',
    });
  });

  it('takes lists in lists, and brackets in words', () => {
    const words = { type: 'paragraph', content: [{ type: 'text', text: '[{'.repeat(300) + '\\"' }] };
    expect(read(file([box({ type: 'doc', content: [nested(10), words] })]))).toMatchObject({ ok: true });
  });

  it.each([
    ['an old schema without its versions', { schemaVersion: 1 }],
    ['a schema from the future', { schemaVersion: 99, sequences: {} }],
    ['a version that is no whole number', { schemaVersion: 2, sequences: { 'com.tldraw.shape': 1.5 } }],
    ['records of another version', { schemaVersion: 2, sequences: { 'com.tldraw.shape.geo': 1 } }],
  ])('refuses %s, and leaves the console alone', (_, schema) => {
    const complain = vi.spyOn(console, 'error');
    const result = read(file([box({ type: 'doc', content: [] })], { schema }));
    expect([result.ok, complain.mock.calls]).toEqual([false, []]);
    complain.mockRestore();
  });

  it.each([
    ['size', shape('far', 'frame', { w: 1e300, h: 9, name: '', color: 'black' }), 'has the w 1e+300'],
    ['arrow', { ...arrow, props: { ...Object(arrow['props']), end: { x: -1e308, y: 0 } } }, 'has the end -1e+308'],
  ])('refuses a %s that no canvas can draw', (_, record, sentence) => {
    expect(read(file([record]))).toMatchObject({ ok: false, sentence: expect.stringContaining(sentence) as string });
  });

  it('walks a long chain of groups once', () => {
    const chain = Array.from({ length: 15_000 }, (_, at) =>
      shape(`g${at}`, 'group', {}, { parentId: at === 0 ? 'page:page' : `shape:g${at - 1}` }),
    );
    expect(read(file(chain.reverse()))).toMatchObject({ ok: true });
  });
});
