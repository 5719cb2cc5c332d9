import { describe, expect, it } from 'vitest';
import { graphOfRecords } from '../diagram/graph-of-records';
import { smallCatalog } from '../diagram/small-catalog';
import { readExcalidraw } from './excalidraw';
import { foreignRecords } from './foreign-records';

type Element = Readonly<Record<string, unknown>>;

function element(type: string, id: string, place: readonly number[], more: Element = {}): Element {
  const [x = 0, y = 0, width = 100, height = 60] = place;
  return { id, type, x, y, width, height, angle: 0, groupIds: [], backgroundColor: 'transparent', ...more };
}

function text(id: string, words: string, place: readonly number[], more: Element = {}): Element {
  return element('text', id, place, { text: words, originalText: words, fontSize: 20, textAlign: 'left', ...more });
}

function box(id: string, words: string, place: readonly number[], more: Element = {}): Element[] {
  return [element('rectangle', id, place, more), text(`${id}-words`, words, place, { containerId: id })];
}

function arrow(id: string, [x = 0, y = 0, dx = 0, dy = 0]: readonly number[], more: Element = {}): Element {
  const ends = [0, 0, dx, dy];
  const points = { points: [ends.slice(0, 2), ends.slice(2)] };
  return element('arrow', id, [x, y, Math.abs(dx), Math.abs(dy)], { ...points, endArrowhead: 'arrow', ...more });
}

function to(elementId: string): Element {
  return { elementId, focus: 0, gap: 1 };
}

function read(...elements: readonly Element[]) {
  const drawing = readExcalidraw(JSON.stringify({ type: 'excalidraw', elements }), 'x.excalidraw');
  if (!drawing.ok) throw new Error(drawing.sentence);
  const graph = graphOfRecords(foreignRecords(drawing.value), smallCatalog());
  const texts = new Map([...graph.zones, ...graph.nodes].map(({ id, text: words }) => [id, words]));
  return {
    nodes: graph.nodes.map((node) => node.text),
    flows: graph.edges.map(({ from, to: end, direction, attached }) => {
      return `${texts.get(from)} ${direction} ${texts.get(end)}${attached ? '' : ' (near)'}`;
    }),
    zones: graph.zones.map((zone) => zone.text),
    loose: graph.loose.length,
    notices: drawing.value.notices,
  };
}

describe('readExcalidraw', () => {
  const pair = [...box('a', 'Kafka', [0, 0, 100, 60]), ...box('b', 'Flink', [300, 0, 100, 60])];

  it('reads what an arrow is bound to, by its words or by its box', () => {
    const bound = { startBinding: to('a-words'), endBinding: to('b') };
    expect(read(...pair, arrow('w', [104, 30, 190, 0], bound)).flows).toEqual(['Kafka forward Flink']);
  });

  it('leaves an end loose that is bound to nothing that is there, so that what lies near is found', () => {
    const gone = element('rectangle', 'gone', [300, 0, 100, 60], { isDeleted: true });
    const near = arrow('w', [110, 30, 180, 0], { startBinding: to('a'), endBinding: to('gone') });
    expect(read(...pair, gone, near)).toMatchObject({ flows: ['Kafka forward Flink (near)'], loose: 0 });
    expect(read(...pair, arrow('w', [110, 30, 60, 0], { startBinding: to('a') }))).toMatchObject({
      flows: [],
      loose: 1,
    });
  });

  it('takes a group of shapes around one name for one thing, and its inner arrows for decoration', () => {
    const inGroup = { groupIds: ['inner', 'outer'] };
    const symbol = [
      element('rectangle', 's1', [0, 200, 100, 60], { ...inGroup, backgroundColor: '#eeeeee' }),
      element('ellipse', 's2', [10, 210, 20, 20], inGroup),
      element('ellipse', 's3', [60, 210, 20, 20], inGroup),
      arrow('tiny', [30, 220, 30, 0], { ...inGroup, startBinding: to('s2'), endBinding: to('s3') }),
      text('name', 'Redis', [20, 265, 60, 25], { groupIds: ['outer'] }),
    ];
    const { nodes, flows } = read(
      ...pair,
      ...symbol,
      arrow('w', [50, 62, 0, 130], { startBinding: to('a'), endBinding: to('s3') }),
    );
    expect(nodes.toSorted()).toEqual(['Flink', 'Kafka', 'Redis']);
    expect(flows).toEqual(['Kafka forward Redis']);
  });

  it('leaves a group of several named things what it is', () => {
    const grouped = pair.map((each) => ({ ...each, groupIds: ['g'] }));
    expect(read(...grouped).nodes.toSorted()).toEqual(['Flink', 'Kafka']);
  });

  it('takes coloured ground under boxes for a zone', () => {
    const ground = element('rectangle', 'z', [-40, -60, 500, 200], { backgroundColor: '#a5d8ff' });
    expect(read(ground, text('t', 'Streaming', [-30, -50, 90, 25]), ...pair)).toMatchObject({ zones: ['Streaming'] });
  });

  it('passes over what is broken, and counts it', () => {
    const broken = [
      element('rectangle', 'a', [0, 0], { x: 'left' }),
      element('rectangle', 'far', [9e12, 0]),
      element('hologram', 'h', [0, 300]),
      element('arrow', 'w', [0, 0], { points: [[0, 0]] }),
      element('rectangle', '', [0, 0]),
    ];
    expect(read(...broken)).toEqual({
      ...{ nodes: [], flows: [], zones: [], loose: 0 },
      notices: [
        'Left out: 2 x element without an id or a place of its own.',
        'Left out: 1 x element too far out to be drawn.',
        'Left out: 1 x arrow without two ends.',
        'Left out: 1 x element of the unknown type "hologram".',
      ],
    });
  });
});
