import { describe, expect, it } from 'vitest';
import type { CanvasRecord } from '../diagram/canvas-record';
import { graphOfRecords } from '../diagram/graph-of-records';
import { smallCatalog } from '../diagram/small-catalog';
import type { Demand } from './demand';
import { check } from './run';

const demands: readonly Demand[] = [
  { demand: 'flow', stages: [{ role: 'client' }, { kind: 'log' }, { role: 'spatial-index' }], direct: false },
  { demand: 'separate', from: { role: 'client' }, to: { role: 'spatial-index' } },
  { demand: 'evidence', words: [['watermark'], ['zone id']], places: ['nodes', 'edges'] },
];

describe('the cost of reading and checking', () => {
  it('grows with the number of shapes and no faster', () => {
    const [small, large] = [stepsFor(50), stepsFor(500)];
    expect(small).toBeGreaterThan(50);
    expect(large).toBeLessThan(11 * small);
  });
});

/** Fields of records that are read, and questions to the catalogue: both are asked in the innermost loops. */
function stepsFor(size: number): number {
  let steps = 0;
  const counted = <T extends object>(target: T): T =>
    new Proxy(target, {
      get: (object, field) => {
        steps += 1;
        return Reflect.get(object, field) as unknown;
      },
    });
  const catalog = counted(smallCatalog());
  const requirements = demands.map((demand, index) => ({
    ...{
      id: `r${index}`,
      statement: '',
      weight: 1,
      phase: 'p',
      reason: '',
      hints: ['', '', ''] satisfies [string, string, string],
    },
    check: demand,
  }));
  const graph = graphOfRecords(row(size).map(counted), catalog);
  expect(graph.nodes).toHaveLength(size);
  check({ graph, catalog, requirements, decisions: [] });
  return steps;
}

/** Labelled boxes side by side, each with an arrow to the next; every third arrow ends near it and is not bound. */
function row(size: number): CanvasRecord[] {
  const labels = ['Client', 'Kafka', 'H3', 'Service'];
  const common = { typeName: 'shape', parentId: 'page:page', rotation: 0, y: 0, meta: {} };
  const box = { geo: 'rectangle', w: 100, h: 60, fill: 'none' };
  return Array.from({ length: size }, (_, at): CanvasRecord[] => [
    {
      ...common,
      id: `shape:n${at}`,
      type: 'geo',
      x: at * 300,
      props: { ...box, text: `${labels[at % 4] ?? ''} ${at}` },
    },
    {
      ...{ ...common, id: `shape:a${at}`, type: 'arrow', x: at * 300 + 100 },
      props: { start: { x: 0, y: 30 }, end: { x: 190, y: 30 }, arrowheadEnd: 'arrow', text: 'events' },
    },
    ...(at % 3 === 0 ? [] : [binding(at, 'start', at)]),
    binding(at, 'end', Math.min(at + 1, size - 1)),
  ]).flat();
}

function binding(arrow: number, terminal: string, target: number): CanvasRecord {
  const ends = { fromId: `shape:a${arrow}`, toId: `shape:n${target}` };
  return { id: `binding:${terminal}${arrow}`, typeName: 'binding', type: 'arrow', ...ends, props: { terminal } };
}
