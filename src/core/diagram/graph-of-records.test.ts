import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BoardBuilder } from './board-builder';
import { graphOfRecords } from './graph-of-records';
import { smallCatalog } from './small-catalog';

const catalog = smallCatalog();

function read(board: BoardBuilder) {
  return graphOfRecords(board.records, catalog);
}

function nodeNamed(board: BoardBuilder, name: string) {
  const node = read(board).nodes.find(({ id }) => id === `shape:${name}`);
  if (!node) throw new Error(`no node ${name}`);
  return node;
}

describe('graphOfRecords: nodes', () => {
  it('takes the kind of a stencil from the stencil and its text from label and note', () => {
    const board = new BoardBuilder().stencil('a', { kind: 'kafka', label: 'rides', note: 'by zone_id' });
    expect(read(board).nodes).toEqual([
      { id: 'shape:a', text: 'rides\nby zone_id', kinds: ['kafka'], roles: ['durable-log'], via: 'stencil', zones: [] },
    ]);
  });

  it('counts a role line that the person wrote, and not the one that the stencil came with', () => {
    const board = new BoardBuilder()
      .stencil('own', { kind: 'kafka', label: 'Kafka', role: 'ride events' })
      .stencil('given', { kind: 'kafka', label: 'Kafka', role: 'Role of Kafka' });
    expect([nodeNamed(board, 'own').text, nodeNamed(board, 'given').text]).toEqual(['Kafka\nride events', 'Kafka']);
  });

  it.each(['rectangle', 'ellipse', 'cloud', 'diamond'])('recognises the label of a %s', (geo) => {
    expect(nodeNamed(new BoardBuilder().box('a', 'Apache Kafka', { geo }), 'a')).toMatchObject({
      kinds: ['kafka'],
      via: 'words',
    });
  });

  it('reads notes and free texts as nodes', () => {
    const board = new BoardBuilder().note('n', 'Redis').text('t', 'Flink', { x: 900 });
    expect(read(board).nodes.map(({ id, kinds }) => [id, kinds])).toEqual([
      ['shape:n', ['redis']],
      ['shape:t', ['flink']],
    ]);
  });

  it('takes a long unconnected note for a remark and a connected one for a component', () => {
    const words = 'Kafka, because we want to read it again after a bug in the job';
    const remark = new BoardBuilder().note('n', words);
    const used = new BoardBuilder().note('n', words).box('r', 'Redis', { x: 600 }).arrow('x', { from: 'n', to: 'r' });
    expect([nodeNamed(remark, 'n').kinds, nodeNamed(used, 'n').kinds]).toEqual([[], ['kafka']]);
  });

  it('gives one label several kinds', () => {
    expect(nodeNamed(new BoardBuilder().box('a', 'Kafka + Flink'), 'a').kinds.toSorted()).toEqual(['flink', 'kafka']);
  });

  it('keeps a label that names nothing', () => {
    expect(nodeNamed(new BoardBuilder().box('a', 'elasticity per zone'), 'a')).toMatchObject({
      kinds: [],
      via: 'none',
    });
  });

  it('lets the person say what a shape is, over stencil and words', () => {
    const meta = { kind: 'redis' };
    const board = new BoardBuilder()
      .stencil('s', { kind: 'kafka', label: 'Kafka', meta })
      .box('b', 'Kafka', { x: 400, meta })
      .text('t', 'the store', { x: 900, meta })
      .frame('f', 'store', { x: 2000, meta });
    for (const name of ['s', 'b', 't', 'f']) {
      expect(nodeNamed(board, name)).toMatchObject({ kinds: ['redis'], via: 'override' });
    }
  });

  it('falls back to the words where an override or a stencil names no component', () => {
    const board = new BoardBuilder()
      .box('b', 'Kafka', { meta: { kind: 'gone' } })
      .stencil('s', { kind: 'gone', label: 'Flink', x: 400 });
    expect([nodeNamed(board, 'b').kinds, nodeNamed(board, 's').kinds]).toEqual([['kafka'], ['flink']]);
  });

  it('lets the label of a generic stencil name the product', () => {
    const board = new BoardBuilder().stencil('s', { kind: 'log', label: 'Kinesis' });
    expect(nodeNamed(board, 's').kinds).toEqual(['kinesis', 'log']);
  });

  it('reads a stencil that travelled as a plain box', () => {
    const component = { kind: 'kafka', label: 'Kafka', role: '', note: 'by zone_id' };
    const board = new BoardBuilder().box('b', 'Kafka\nby zone_id', { meta: { component } });
    expect(nodeNamed(board, 'b')).toMatchObject({ kinds: ['kafka'], via: 'stencil', text: 'Kafka\nby zone_id' });
  });

  it('makes a picture a node when words lie under it, and an ornament else', () => {
    const board = new BoardBuilder().image('i', {}).text('t', 'Redis', { x: 4, y: 70 }).image('bare', { x: 500 });
    expect(read(board).nodes.map(({ id, kinds }) => [id, kinds])).toEqual([['shape:i', ['redis']]]);
  });
});

describe('graphOfRecords: texts', () => {
  it.each([
    ['inside', { x: 40, y: 20 }],
    ['just under', { x: 40, y: 70 }],
  ])('makes a text %s a box its label', (_, place) => {
    const board = new BoardBuilder().box('b', '').text('t', 'Kafka', place);
    expect(read(board).nodes).toMatchObject([{ id: 'shape:b', text: 'Kafka', kinds: ['kafka'] }]);
  });

  it('gives an arrow that is bound to the label to its box', () => {
    const board = new BoardBuilder()
      .box('b', '')
      .text('t', 'Kafka', { x: 40, y: 20 })
      .box('f', 'Flink', { x: 500 })
      .arrow('x', { from: 't', to: 'f' });
    expect(read(board).edges).toMatchObject([{ from: 'shape:b', to: 'shape:f', attached: true }]);
  });

  it('writes a text near an arrow on that arrow', () => {
    const board = new BoardBuilder()
      .box('a', 'Kafka')
      .box('b', 'Flink', { x: 800 })
      .arrow('x', { from: 'a', to: 'b', text: 'events' })
      .text('t', 'watermark 2 s', { x: 420, y: 0 });
    const graph = read(board);
    expect(graph.edges).toMatchObject([{ text: 'events\nwatermark 2 s' }]);
    expect(graph.nodes.map(({ id }) => id)).toEqual(['shape:a', 'shape:b']);
  });
});

describe('graphOfRecords: arrows', () => {
  const boxes = () => new BoardBuilder().box('a', 'Kafka').box('b', 'Flink', { x: 500 });

  it.each([
    ['->', 'forward'],
    ['<-', 'backward'],
    ['<->', 'both'],
    ['--', 'none'],
  ] as const)('reads %s as %s', (heads, direction) => {
    expect(read(boxes().arrow('x', { from: 'a', to: 'b', heads })).edges).toEqual([
      { id: 'shape:x', from: 'shape:a', to: 'shape:b', direction, text: '', attached: true },
    ]);
  });

  it.each([
    [31, true],
    [33, false],
  ])('an end %i px beside a box belongs to it: %s', (gap, belongs) => {
    const graph = read(boxes().arrow('x', { from: 'a', to: [500 - gap, 32] }));
    expect(graph.edges.map(({ to, attached }) => ({ to, attached }))).toEqual(
      belongs ? [{ to: 'shape:b', attached: false }] : [],
    );
    expect(graph.loose).toHaveLength(belongs ? 0 : 1);
  });

  it('measures to the outline, not to the centre or the bounds', () => {
    const big = new BoardBuilder().box('a', 'Kafka').box('big', 'Flink', { x: 300, w: 900, h: 600 });
    expect(read(big.arrow('x', { from: 'a', to: [280, 500] })).edges).toHaveLength(1);
    const round = new BoardBuilder().box('a', 'Kafka').box('o', 'Flink', { x: 300, w: 400, h: 400, geo: 'ellipse' });
    expect(read(round.arrow('x', { from: 'a', to: [302, 2] })).edges).toHaveLength(0);
  });

  it('takes the nearest of two shapes', () => {
    const board = boxes().box('c', 'Redis', { x: 500, y: 100 });
    expect(read(board.arrow('x', { from: 'a', to: [490, 78] })).edges).toMatchObject([{ to: 'shape:b' }]);
    const lower = boxes().box('c', 'Redis', { x: 500, y: 100 });
    expect(read(lower.arrow('x', { from: 'a', to: [490, 90] })).edges).toMatchObject([{ to: 'shape:c' }]);
  });

  it('finds a rotated box', () => {
    const board = new BoardBuilder().box('a', 'Kafka').box('b', 'Flink', { x: 600, y: 0, rotation: Math.PI / 2 });
    // Turned about its corner it stands from x 536 to 600 and from y 0 to 188.
    expect(read(board.arrow('x', { from: 'a', to: [520, 150] })).edges).toMatchObject([{ to: 'shape:b' }]);
  });

  it('lists an arrow that hangs in the air with the end that it has', () => {
    expect(read(boxes().arrow('x', { from: 'a', to: [300, 900], text: 'events' })).loose).toEqual([
      { id: 'shape:x', text: 'events', from: 'shape:a', to: null },
    ]);
  });

  it('does not bend a short loose arrow beside a box into a loop', () => {
    expect(read(boxes().arrow('x', { from: 'a', to: [200, 40] }))).toMatchObject({
      edges: [],
      loose: [{ from: 'shape:a', to: null }],
    });
  });

  it('treats a binding to a shape that is not there as a loose end', () => {
    expect(read(boxes().arrow('x', { from: 'a', to: 'gone' })).edges).toEqual([]);
  });
});

describe('graphOfRecords: zones', () => {
  it('puts a node into every zone around it: frames and unfilled rectangles', () => {
    const board = new BoardBuilder()
      .frame('outer', 'EU', { x: 0, y: 0, w: 2000, h: 1200 })
      .box('inner', 'Lake', { x: 100, y: 100, w: 800, h: 500 })
      .stencil('k', { kind: 'kafka', label: 'Kafka', x: 300, y: 300 });
    const graph = read(board);
    expect(graph.zones).toEqual([
      { id: 'shape:inner', text: 'Lake' },
      { id: 'shape:outer', text: 'EU' },
    ]);
    expect(graph.nodes).toMatchObject([{ id: 'shape:k', zones: ['shape:inner', 'shape:outer'] }]);
  });

  it('leaves a filled rectangle, and one that encloses nothing, a node', () => {
    const board = new BoardBuilder()
      .box('filled', 'Redis', { w: 800, h: 500, fill: 'solid' })
      .box('in', 'Kafka', { x: 300, y: 200 })
      .box('empty', 'Flink', { x: 1500, w: 800, h: 500 });
    expect(read(board).zones).toEqual([]);
  });

  it.each(['solid', 'pattern', 'fill'])(
    'takes a rectangle with the fill %s for a zone when it holds several',
    (fill) => {
      const board = new BoardBuilder()
        .box('tinted', 'EU', { w: 800, h: 500, fill })
        .box('k', 'Kafka', { x: 100, y: 200 })
        .box('r', 'Redis', { x: 500, y: 200 });
      expect(read(board)).toMatchObject({ zones: [{ id: 'shape:tinted', text: 'EU' }], nodes: [{}, {}] });
    },
  );

  it('says when there are more than it looks for', () => {
    const board = (count: number) =>
      Array.from({ length: count }, (_, index) => index).reduce(
        (made, index) =>
          made
            .box(`z${index}`, `Zone ${index}`, { x: index * 1000, w: 800, h: 500 })
            .box(`k${index}`, 'Kafka', { x: index * 1000 + 100, y: 100 }),
        new BoardBuilder(),
      );
    expect(read(board(3))).not.toHaveProperty('zonesCut');
    const graph = read(board(501));
    expect([graph.zones.length, graph.zonesCut]).toEqual([500, true]);
  });

  it('lets an arrow lead from and to a frame', () => {
    const board = new BoardBuilder()
      .frame('f', 'EU', { x: 0, y: 0, w: 600, h: 400 })
      .stencil('k', { kind: 'kafka', parent: 'f', x: 100, y: 100 })
      .stencil('r', { kind: 'redis', x: 1000, y: 100 })
      .arrow('x', { from: 'f', to: 'r' });
    expect(read(board).edges).toMatchObject([{ from: 'shape:f', to: 'shape:r', attached: true }]);
  });

  it('takes an empty frame that names a component for that component', () => {
    const board = new BoardBuilder().frame('f', 'Kafka', { x: 0, y: 0 }).frame('g', 'EU', { x: 900, y: 0 });
    const graph = read(board);
    expect(graph.nodes).toMatchObject([{ id: 'shape:f', kinds: ['kafka'] }]);
    expect(graph.zones).toEqual([{ id: 'shape:g', text: 'EU' }]);
  });

  it('resolves groups, rotation and frames to page space', () => {
    const board = new BoardBuilder()
      .frame('f', 'EU', { x: 1000, y: 1000, w: 800, h: 800 })
      .group('g', { parent: 'f', x: 100, y: 100, rotation: Math.PI / 2 })
      .group('h', { parent: 'g', x: 10, y: -10 })
      .stencil('k', { kind: 'kafka', parent: 'h', x: 0, y: 0 })
      .box('b', 'Redis', { x: 300, y: 0 })
      // k's corner is at 1110, 1110 and it is turned: it reaches from x 1046 to 1110 and from y 1110 to 1298.
      .arrow('x', { from: 'b', to: [1078, 1320] });
    const graph = read(board);
    expect(graph.edges).toMatchObject([{ from: 'shape:b', to: 'shape:k', attached: false }]);
    expect(graph.nodes.find(({ id }) => id === 'shape:k')?.zones).toEqual(['shape:f']);
  });
});

describe('graphOfRecords: broken records', () => {
  it('reads what it can of a ring of parents, a missing parent and absurd numbers', () => {
    const board = new BoardBuilder()
      .stencil('orphan', { kind: 'kafka', parent: 'gone' })
      .group('g', { parent: 'h' })
      .group('h', { parent: 'g' })
      .stencil('ring', { kind: 'redis', parent: 'g', x: 500 })
      .stencil('far', { kind: 'flink', x: 1e308, y: -1e308, rotation: Number.NaN })
      .raw({ id: 'shape:nothing', typeName: 'shape', type: 'geo', props: null, meta: 7, x: 'left' })
      .raw({ id: 'binding:bad', typeName: 'binding', type: 'arrow', props: { terminal: 'middle' } });
    const kinds = read(board).nodes.flatMap((node) => node.kinds);
    expect(kinds.toSorted()).toEqual(['flink', 'kafka', 'redis']);
  });

  it('reads the open page only', () => {
    const board = new BoardBuilder()
      .stencil('one', { kind: 'kafka' })
      .raw({ id: 'page:two', typeName: 'page', index: 'a2' })
      .raw({
        id: 'shape:two',
        typeName: 'shape',
        type: 'component',
        parentId: 'page:two',
        props: { w: 9, h: 9, kind: 'redis' },
      });
    expect(read(board).nodes.map(({ kinds }) => kinds)).toEqual([['kafka']]);
    board.raw({ id: 'instance:instance', typeName: 'instance', currentPageId: 'page:two' });
    expect(read(board).nodes.map(({ kinds }) => kinds)).toEqual([['redis']]);
  });

  it('never throws, whatever the records hold', () => {
    const value = fc.oneof(fc.string(), fc.double(), fc.constant(null), fc.object({ maxDepth: 2 }));
    const record = fc.record(
      {
        id: fc.constantFrom('shape:a', 'shape:b', 'shape:c'),
        typeName: fc.constantFrom('shape', 'binding', 'page', 'asset'),
        type: fc.constantFrom('component', 'geo', 'text', 'note', 'frame', 'group', 'arrow', 'line', 'image', 'odd'),
        parentId: fc.constantFrom('page:page', 'shape:a', 'shape:b', 'shape:gone'),
        fromId: fc.constantFrom('shape:a', 'shape:b'),
        toId: fc.constantFrom('shape:b', 'shape:c'),
        x: value,
        y: value,
        rotation: value,
        meta: value,
        props: fc.oneof(
          value,
          fc.dictionary(fc.constantFrom('w', 'h', 'text', 'richText', 'start', 'points', 'name'), value),
        ),
      },
      { requiredKeys: ['id', 'typeName'] },
    );
    fc.assert(fc.property(fc.array(record, { maxLength: 8 }), (records) => void graphOfRecords(records, catalog)));
  });
});

describe('graphOfRecords: laws', () => {
  it('does not depend on the order of the records', () => {
    const { records } = new BoardBuilder()
      .frame('f', 'EU', { x: 0, y: 0 })
      .stencil('k', { kind: 'kafka', parent: 'f', x: 50, y: 50 })
      .box('b', '', { x: 900 })
      .text('t', 'Flink', { x: 940, y: 20 })
      .text('u', 'joined', { x: 930, y: 40 })
      .arrow('x', { from: 'k', to: [880, 30] })
      .text('v', 'by zone', { x: 650, y: 40 });
    const expected = graphOfRecords(records, catalog);
    fc.assert(
      fc.property(fc.shuffledSubarray([...records], { minLength: records.length }), (shuffled) => {
        expect(graphOfRecords(shuffled, catalog)).toEqual(expected);
      }),
    );
  });

  it('does not change while a node moves inside its zone', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 800 }), fc.integer({ min: 0, max: 500 }), (x, y) => {
        const at = (place: { x: number; y: number }) =>
          read(
            new BoardBuilder()
              .frame('f', 'EU', { x: 0, y: 0, w: 1000, h: 600 })
              .stencil('k', { kind: 'kafka', parent: 'f', ...place })
              .stencil('r', { kind: 'redis', x: 2000 })
              .arrow('x', { from: 'k', to: 'r' }),
          );
        expect(at({ x, y })).toEqual(at({ x: 10, y: 10 }));
      }),
    );
  });
});

describe('graphOfRecords: a product around its parts', () => {
  const board = (label: string, geo: { frame?: boolean } = {}) => {
    const made = new BoardBuilder();
    if (geo.frame) made.frame('outer', label, { w: 600, h: 400 });
    else made.box('outer', label, { w: 600, h: 400 });
    return made
      .box('pings', 'pings', { x: 40, y: 80 })
      .box('redis', 'Redis', { x: 300, y: 80 })
      .text('remark', 'three days', { x: 60, y: 320 });
  };

  it.each([false, true])('is a component and holds the others (frame: %s)', (frame) => {
    const graph = read(board('Kafka', { frame }));
    expect(graph.zones).toEqual([{ id: 'shape:outer', text: 'Kafka' }]);
    expect(graph.nodes.map(({ id, kinds, zones }) => [id, kinds, zones])).toEqual([
      ['shape:outer', ['kafka'], ['shape:outer']],
      ['shape:pings', ['kafka'], ['shape:outer']],
      ['shape:redis', ['redis'], ['shape:outer']],
      ['shape:remark', [], ['shape:outer']],
    ]);
  });

  it.each(['EU', 'Log', 'Kafka + Flink', 'no Kafka'])('stays a mere zone with the label %s', (label) => {
    expect(read(board(label)).nodes.map(({ id }) => id)).not.toContain('shape:outer');
  });

  it('is no zone when all that it holds is a logo', () => {
    const logo = new BoardBuilder().box('a', 'Flink', { w: 120, h: 80 }).image('logo', { x: 10, y: 10, w: 60, h: 60 });
    expect(read(logo)).toMatchObject({ zones: [], nodes: [{ id: 'shape:a', kinds: ['flink'] }] });
  });
});

describe('graphOfRecords: what is said of a group', () => {
  it('is said of its boxes, unless more is said of one of them, and not of its captions', () => {
    const board = new BoardBuilder()
      .group('outer', { meta: { kind: 'kafka' } })
      .group('inner', { parent: 'outer' })
      .box('pings', 'pings', { parent: 'inner' })
      .box('own', 'rides', { parent: 'outer', y: 200, meta: { kind: 'redis' } })
      .text('caption', 'topics', { parent: 'outer', y: 500 });
    expect(read(board).nodes.map(({ id, kinds, via }) => [id, kinds, via])).toEqual([
      ['shape:caption', [], 'none'],
      ['shape:own', ['redis'], 'override'],
      ['shape:pings', ['kafka'], 'override'],
    ]);
  });
});
