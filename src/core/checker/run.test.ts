import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallCatalog } from '../diagram/small-catalog';
import type { Graph } from '../diagram/graph';
import type { Demand } from './demand';
import { demandSchema } from './demand';
import { graphFrom } from './graph-builder';
import { requirementSchema, type Requirement } from './requirement';
import { check } from './run';

const catalog = smallCatalog();
const log = { role: 'durable-log' };
const processor = { role: 'stream-processor' };
const store = { role: 'kv-store' };

function requirement(id: string, demand: unknown, more: { weight?: number; phase?: string } = {}): Requirement {
  const checked: Demand = demandSchema.parse(demand);
  const words = { statement: id, reason: 'why', hints: ['a', 'b', 'c'] };
  return requirementSchema.parse({ id, weight: 1, phase: 'base', ...words, ...more, check: checked });
}

/** One of every kind. */
const requirements = [
  requirement('component', { demand: 'component', select: log }),
  requirement('flow', { demand: 'flow', stages: [log, processor, store] }),
  requirement('gate', { demand: 'gate', from: log, through: { role: 'privacy-gate' }, to: { role: 'table-format' } }),
  requirement('separate', { demand: 'separate', from: { role: 'table-format' }, to: store }),
  requirement('both-paths', { demand: 'both-paths', from: log, first: store, second: { role: 'table-format' } }),
  requirement('loop', { demand: 'loop', from: processor, to: log }),
  requirement('zone', { demand: 'zone', select: store, inside: ['eu'] }),
  requirement('evidence', { demand: 'evidence', words: [['zone id']] }),
  requirement('quantity', { demand: 'quantity', unit: 'min', min: 5, max: 5 }),
  requirement('absent', { demand: 'absent', select: { role: 'batch-processor' } }),
];

const design = graphFrom(
  {
    nodes: { k: 'kafka: by zone_id', f: 'flink: 5 min windows', r: 'redis @eu', g: 'pii-gate', i: 'iceberg' },
    zones: { eu: 'EU' },
    flows: ['k -> f', 'f -> r', 'k -> g', 'g -> i', 'f -> k: late events'],
  },
  catalog,
);

function run(graph: Graph, asked: readonly Requirement[] = requirements) {
  return check({ graph, catalog, requirements: asked, decisions: [] });
}

const statuses = (graph: Graph) => run(graph).requirements.map(({ id, status }) => `${id}: ${status}`);

describe('check: score', () => {
  it('is 1 when everything is met', () => {
    expect(run(design)).toMatchObject({ score: 1, parsimony: { surplus: [], cost: 0 }, diagnostics: [] });
  });

  it('is 0 for an empty board, whatever is asked', () => {
    const empty = run(graphFrom({ nodes: {} }, catalog));
    expect(empty.score).toBe(0);
    expect(new Set(empty.requirements.map(({ status }) => status))).toEqual(new Set(['missing']));
  });

  it('weighs requirements and counts a partial one half', () => {
    const asked = [
      requirement('a', { demand: 'component', select: log }, { weight: 3 }),
      requirement('b', { demand: 'component', select: store, min: 2 }, { weight: 1, phase: 'late' }),
    ];
    const report = run(graphFrom({ nodes: { k: 'kafka', r: 'redis' }, flows: ['k -> r'] }, catalog), asked);
    expect(report.score).toBe(3.5 / 4);
    expect(report.coverage).toEqual([
      { phase: 'base', share: 1, met: 1, total: 1 },
      { phase: 'late', share: 0.5, met: 0, total: 1 },
    ]);
  });

  it('is a number to read, whatever the weights add up to', () => {
    const asked = [
      requirement('a', { demand: 'component', select: log }, { weight: 1 }),
      requirement('b', { demand: 'component', select: processor }, { weight: 2 }),
    ];
    expect(run(graphFrom({ nodes: { k: 'kafka' } }, catalog), asked).score).toBe(0.333333);
  });
});

describe('check: parsimony', () => {
  const asked = [requirement('flow', { demand: 'flow', stages: [log, store] })];
  const nodes = { k: 'kafka', r: 'redis', c: 'cassandra' };
  const flows = ['k -> r'];

  it('names what serves nothing and takes a little for it', () => {
    const report = run(graphFrom({ nodes, flows }, catalog), asked);
    expect(report.parsimony).toEqual({ surplus: ['c'], cost: 0.02 });
    expect(report.score).toBe(0.98);
  });

  it.each([
    ['it lies between evidence', { nodes: { ...nodes, f: 'flink' }, flows: ['k -> c', 'c -> r'] }],
    ['it is a client', { nodes: { k: 'kafka', r: 'redis', c: 'client' }, flows: ['k -> r', 'c -> k'] }],
    ['it watches over the rest', { nodes: { k: 'kafka', r: 'redis', c: 'monitoring' }, flows: ['k -> r', 'k -> c'] }],
    ['it was not read', { nodes: { k: 'kafka', r: 'redis', c: '' }, flows }],
  ])('lets a component be when %s', (_, plan) => {
    expect(run(graphFrom(plan, catalog), asked).parsimony.surplus).not.toContain('c');
  });

  it('lets a component be that a trade-off speaks of', () => {
    const graph = graphFrom({ nodes, flows }, catalog);
    const speak = (text: string, shapes: string[]) =>
      check({ graph, catalog, requirements: asked, decisions: [{ text, requirement: null, shapes }] }).parsimony
        .surplus;
    expect(speak('a second store for history', ['c'])).toEqual([]);
    expect(speak('Cassandra keeps the history', [])).toEqual([]);
    expect(speak('something else', [])).toEqual(['c']);
  });

  it('never costs more than a tenth', () => {
    const many = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`c${index}`, 'cassandra']));
    const graph = graphFrom({ nodes: { k: 'kafka', i: 'iceberg', ...many }, flows: ['k -> i'] }, catalog);
    const only = [requirement('flow', { demand: 'flow', stages: [log, { role: 'table-format' }] })];
    expect(run(graph, only).parsimony.cost).toBe(0.1);
  });
});

describe('check: diagnostics', () => {
  it('says when zones were left unread', () => {
    const graph: Graph = { nodes: [], edges: [], zones: [], loose: [], zonesCut: true };
    expect(run(graph).diagnostics).toEqual([
      {
        kind: 'too-many-zones',
        shapes: [],
        sentence: 'There are too many boxes around boxes: at most 500 are read as zones, and the rest are not.',
      },
    ]);
  });

  it('lists everything that was not understood or only guessed at', () => {
    const graph: Graph = {
      nodes: [
        { id: 'blank', text: '', kinds: [], roles: [], via: 'none', zones: [] },
        { id: 'odd', text: 'elasticity', kinds: [], roles: [], via: 'none', zones: [] },
        { id: 'k', text: 'Kafka', kinds: ['kafka'], roles: ['durable-log'], via: 'words', zones: [] },
        { id: 'alone', text: 'Redis', kinds: ['redis'], roles: ['kv-store'], via: 'words', zones: [] },
        { id: 'wrong', text: 'Flink', kinds: ['kafka'], roles: ['durable-log'], via: 'stencil', zones: [] },
      ],
      edges: [
        { id: 'near', from: 'k', to: 'odd', direction: 'forward', text: '', attached: false },
        { id: 'plain', from: 'k', to: 'wrong', direction: 'none', text: '', attached: true },
      ],
      zones: [{ id: 'zone', text: '' }],
      loose: [{ id: 'air', text: 'events', from: 'k', to: null }],
    };
    expect(run(graph).diagnostics.map(({ kind, shapes, sentence }) => [kind, ...shapes, sentence])).toEqual([
      ['loose-arrow', 'air', 'The arrow “events” at “Kafka” has a loose end: drag the end onto a shape.'],
      [
        'not-attached',
        'near',
        'The arrow between “Kafka” and “elasticity” only comes near: it counts, but it will not follow when they move.',
      ],
      ['no-direction', 'plain', 'The arrow between “Kafka” and “Flink” has no direction: it counts both ways.'],
      ['unlabelled', 'blank', 'A shape has no label: write what it is.'],
      ['unrecognised', 'odd', '“elasticity” was not read. Say what it is.'],
      ['isolated', 'alone', 'No arrow leads to or from “Redis”.'],
      [
        'contradiction',
        'wrong',
        '“Flink” is drawn with the stencil of Kafka and counts as Kafka. Say what it is if that is wrong.',
      ],
      ['unlabelled', 'zone', 'A zone has no label: write what it stands for.'],
    ]);
  });
});

describe('check: what a stencil says and what its label says', () => {
  it.each([
    ['kafka', 'Kinesis', true],
    ['kafka', 'MSK', false],
    ['log', 'Kafka', false],
    ['redis', 'prices', false],
  ])('a stencil of %s labelled %s', (kind, label, isClash) => {
    const graph = graphFrom({ nodes: { a: kind } }, catalog);
    const nodes = graph.nodes.map((node) => ({ ...node, text: label }));
    const { diagnostics } = check({ graph: { ...graph, nodes }, catalog, requirements: [], decisions: [] });
    expect(diagnostics.some((one) => one.kind === 'contradiction')).toBe(isClash);
  });
});

describe('check: laws', () => {
  const kinds = ['client', 'kafka', 'flink', 'spark', 'redis', 'iceberg', 'pii-gate', 'kafka+flink', ''];
  const graphs = fc
    .record({
      nodes: fc.array(fc.tuple(fc.constantFrom(...kinds), fc.constantFrom('', ': zone_id', ': 5 min', ' @eu')), {
        maxLength: 9,
      }),
      arrows: fc.array(fc.tuple(fc.nat(8), fc.constantFrom('->', '<-', '<->', '--'), fc.nat(8)), { maxLength: 14 }),
    })
    .map(({ nodes, arrows }) => {
      const ids = nodes.map((_, index) => `n${index}`);
      const flows = arrows.flatMap(([from, arrow, to]) =>
        ids[from] && ids[to] ? [`${ids[from]} ${arrow} ${ids[to]}`] : [],
      );
      const plan = Object.fromEntries(nodes.map(([kind, more], index) => [`n${index}`, `${kind}${more}`]));
      return graphFrom({ nodes: plan, flows, zones: { eu: 'EU' } }, catalog);
    });

  it('gives the same verdicts whatever the order of the shapes', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const turned = { ...graph, nodes: graph.nodes.toReversed(), edges: graph.edges.toReversed() };
        expect(statuses(turned)).toEqual(statuses(graph));
      }),
    );
  });

  it('gives the same verdicts whatever the ids', () => {
    const other = (id: string) => (id === 'eu' ? id : `z${9 - Number(id.slice(1))}`);
    fc.assert(
      fc.property(graphs, (graph) => {
        const nodes = graph.nodes.map((node) => ({ ...node, id: other(node.id) }));
        // A node without a kind is labelled with its id here, which names nothing.
        const edges = graph.edges.map((edge) => ({ ...edge, from: other(edge.from), to: other(edge.to) }));
        expect(statuses({ ...graph, nodes, edges })).toEqual(statuses(graph));
      }),
    );
  });

  it('gives the same verdicts when arrows are drawn twice', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const twice = [...graph.edges, ...graph.edges.map((edge) => ({ ...edge, id: `${edge.id} again` }))];
        expect(statuses({ ...graph, edges: twice })).toEqual(statuses(graph));
      }),
    );
  });

  it('never takes a met component, flow or evidence away when a node is added', () => {
    const growing = new Set(['component', 'flow', 'both-paths', 'loop', 'evidence', 'quantity']);
    fc.assert(
      fc.property(graphs, fc.constantFrom(...kinds), (graph, kind) => {
        const more = graphFrom({ nodes: { extra: kind } }, catalog).nodes;
        const before = run(graph).requirements;
        const after = run({ ...graph, nodes: [...graph.nodes, ...more] }).requirements;
        const lost = before.filter(
          ({ id, status }, index) => growing.has(id) && status === 'met' && after[index]?.status !== 'met',
        );
        expect(lost).toEqual([]);
      }),
    );
  });

  it('points at shapes that are there', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const known = new Set([...graph.nodes, ...graph.edges, ...graph.zones].map(({ id }) => id));
        for (const verdict of run(graph).requirements) {
          expect([...verdict.shapes, ...(verdict.path ?? [])].every((shape) => known.has(shape))).toBe(true);
          expect(verdict.why).toMatch(/^\p{Lu}|^“/u);
          expect(verdict.why.endsWith('.')).toBe(true);
        }
      }),
    );
  });
});
