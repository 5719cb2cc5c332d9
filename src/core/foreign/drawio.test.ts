import { describe, expect, it } from 'vitest';
import { graphOfRecords } from '../diagram/graph-of-records';
import { smallCatalog } from '../diagram/small-catalog';
import { failure } from '../result';
import { readDrawio } from './drawio';
import { foreignRecords } from './foreign-records';

const noPacking = () => failure('nothing is packed here.');

/** A cell that stands on the page, or in another cell. */
function vertex(id: string, value: string, place: readonly number[], more: { style?: string; parent?: string } = {}) {
  const [x, y, width, height] = place;
  const { style = 'rounded=0;html=1;', parent = '1' } = more;
  return `<mxCell id="${id}" value="${value}" style="${style}" vertex="1" parent="${parent}"><mxGeometry x="${x}" y="${y}" width="${width}" height="${height}" as="geometry"/></mxCell>`;
}

function edge(source: string, target: string, style = 'html=1;') {
  return `<mxCell id="${source}-${target}" style="${style}" edge="1" parent="1" source="${source}" target="${target}"><mxGeometry relative="1" as="geometry"/></mxCell>`;
}

function read(...cells: readonly string[]) {
  const model = `<mxGraphModel><root><mxCell id="0"/><mxCell id="1" parent="0"/>${cells.join('')}</root></mxGraphModel>`;
  const drawing = readDrawio(model, 'x.drawio', noPacking);
  if (!drawing.ok) throw new Error(drawing.sentence);
  const graph = graphOfRecords(foreignRecords(drawing.value), smallCatalog());
  const texts = new Map([...graph.zones, ...graph.nodes].map(({ id, text }) => [id, text]));
  return {
    nodes: graph.nodes.map(({ text }) => text),
    flows: graph.edges.map(({ from, to, direction }) => `${texts.get(from)} ${direction} ${texts.get(to)}`),
    zones: graph.zones.map(({ id, text }) => [
      text,
      graph.nodes.filter(({ zones }) => zones.includes(id)).map((node) => node.text),
    ]),
    notices: drawing.value.notices,
  };
}

describe('readDrawio', () => {
  it('takes a box with labelled boxes in it for a zone, counted from its corner', () => {
    const { zones, flows } = read(
      vertex('z', 'VPC', [100, 100, 400, 300], {
        style: 'shape=mxgraph.aws4.group;grIcon=mxgraph.aws4.group_vpc;html=1;',
      }),
      vertex('a', 'Kafka', [20, 40, 100, 60], { parent: 'z' }),
      vertex('b', 'Flink', [220, 40, 100, 60], { parent: 'z' }),
      edge('a', 'b'),
    );
    expect(zones).toEqual([['VPC', ['Kafka', 'Flink']]]);
    expect(flows).toEqual(['Kafka forward Flink']);
  });

  it('takes a card with a logo and lines of text for one box', () => {
    const { nodes, zones, flows, notices } = read(
      vertex('card', 'Pricing API', [0, 0, 200, 120]),
      vertex('logo', '', [10, 10, 30, 30], { parent: 'card', style: 'shape=image;image=img/lib/x/Logo.svg;' }),
      vertex('note', 'reads zones', [10, 80, 180, 20], { parent: 'card', style: 'text;html=1;' }),
      vertex('b', 'Redis', [400, 0, 100, 60]),
      edge('logo', 'b'),
    );
    expect(nodes).toEqual(['Pricing API\nreads zones', 'Redis']);
    expect([zones, flows]).toEqual([[], ['Pricing API\nreads zones forward Redis']]);
    expect(notices).toEqual(['Left out: 1 x picture on a box.']);
  });

  it('reads a group of one name and several shapes as one box', () => {
    const { nodes, flows } = read(
      vertex('g', '', [0, 0, 120, 120], { style: 'group' }),
      vertex('p1', '', [0, 0, 80, 80], { parent: 'g', style: 'ellipse;fillColor=#dae8fc;' }),
      vertex('p2', '', [20, 20, 40, 40], { parent: 'g' }),
      vertex('name', 'Kafka', [0, 90, 80, 20], { parent: 'g', style: 'text;html=1;' }),
      vertex('b', 'Flink', [400, 0, 100, 60]),
      edge('g', 'b'),
    );
    expect(nodes).toEqual(['Kafka', 'Flink']);
    expect(flows).toEqual(['Kafka forward Flink']);
  });

  it('goes by the arrowheads that an edge names, and has one at its end where it names none', () => {
    const boxes = [vertex('a', 'Kafka', [0, 0, 100, 60]), vertex('b', 'Flink', [300, 0, 100, 60])];
    const direction = (style: string) => read(...boxes, edge('a', 'b', style)).flows;
    expect(direction('html=1;')).toEqual(['Kafka forward Flink']);
    expect(direction('endArrow=none;')).toEqual(['Kafka none Flink']);
    expect(direction('startArrow=block;endArrow=none;')).toEqual(['Kafka backward Flink']);
    expect(direction('startArrow=classic;endArrow=open;')).toEqual(['Kafka both Flink']);
  });

  it('reads a label as HTML only where its style says so', () => {
    const label = '&lt;b&gt;Kafka&lt;/b&gt;';
    expect(read(vertex('a', label, [0, 0, 100, 60])).nodes).toEqual(['Kafka']);
    expect(read(vertex('a', label, [0, 0, 100, 60], { style: 'rounded=0;' })).nodes).toEqual(['<b>Kafka</b>']);
  });

  it('names an icon only where nobody else does', () => {
    const icon = { style: 'shape=mxgraph.aws4.resourceIcon;resIcon=mxgraph.aws4.kinesis_data_streams;html=1;' };
    expect(read(vertex('a', '', [0, 0, 60, 60], icon)).nodes).toEqual(['kinesis data streams']);
    const under = vertex('t', 'Ride events', [0, 66, 60, 20], { style: 'text;html=1;' });
    expect(read(vertex('a', '', [0, 0, 60, 60], icon), under).nodes).toEqual(['Ride events']);
  });

  it('stands rings of parents, edges to nothing and cells without a place', () => {
    const { nodes, notices } = read(
      vertex('a', 'Kafka', [0, 0, 100, 60], { parent: 'b' }),
      vertex('b', 'Flink', [300, 0, 100, 60], { parent: 'a' }),
      '<mxCell id="c" value="Redis" vertex="1" parent="1"/>',
      edge('c', 'nobody'),
    );
    expect(nodes).toContain('Redis');
    expect(notices).toEqual(['Left out: 1 x arrow without two ends.']);
  });
});
