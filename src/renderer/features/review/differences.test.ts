import { describe, expect, it } from 'vitest';
import { type ComponentDefinition, componentSchema } from '../../../core/catalog/component';
import type { DiagramNode, Graph } from '../../../core/diagram/graph';
import { compareBoards } from './differences';

const components = new Map<string, ComponentDefinition>(
  [
    { id: 'kafka', roles: ['durable-log'] },
    { id: 'kinesis', roles: ['durable-log'], tradeoffs: [{ against: 'kafka', text: 'Shards are split by hand.' }] },
    { id: 'redis', roles: ['key-value'] },
    { id: 'druid', roles: ['olap'] },
  ].map((each) => [each.id, componentSchema.parse({ name: each.id, category: 'logs', roleLine: '', ...each })]),
);
const catalog = { component: (id: string) => components.get(id) };

function node(id: string, kind: string, text = kind): DiagramNode {
  return { id, text, kinds: [kind], roles: components.get(kind)?.roles ?? [], via: 'stencil', zones: [] };
}

function graph(...nodes: DiagramNode[]): Graph {
  return { nodes, edges: [], zones: [], loose: [] };
}

describe('compareBoards', () => {
  it('finds what is missing, chosen differently and too much', () => {
    const differences = compareBoards({
      own: graph(node('1', 'kinesis'), node('2', 'druid', 'Druid')),
      reference: graph(node('a', 'kafka', 'Kafka'), node('b', 'redis', 'Redis\none key a zone')),
      surplus: ['2'],
      catalog,
    });
    expect(differences).toEqual({
      missing: [{ shape: 'b', kind: 'redis', name: 'Redis', note: 'one key a zone' }],
      chosenDifferently: [
        {
          reference: { shape: 'a', name: 'Kafka' },
          own: { shape: '1', name: 'kinesis' },
          tradeoff: 'Shards are split by hand.',
        },
      ],
      surplus: [{ shape: '2', name: 'Druid' }],
    });
  });

  it('lets one own component stand for one of the reference only', () => {
    const { missing } = compareBoards({
      own: graph(node('1', 'kafka')),
      reference: graph(node('a', 'kafka'), node('b', 'kafka')),
      surplus: [],
      catalog,
    });
    expect(missing.map((each) => each.shape)).toEqual(['b']);
  });

  it('says nothing of equal boards', () => {
    const same = graph(node('1', 'kafka'), node('2', 'redis'));
    expect(compareBoards({ own: same, reference: same, surplus: [], catalog })).toEqual({
      missing: [],
      chosenDifferently: [],
      surplus: [],
    });
  });
});
