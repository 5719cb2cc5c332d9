import { describe, expect, it } from 'vitest';
import { smallCatalog } from '../diagram/small-catalog';
import { demandSchema, type Demand } from './demand';
import type { StatedDecision } from './finding';
import { graphFrom } from './graph-builder';
import { evaluate } from './registry';
import { Scene } from './scene';

const catalog = smallCatalog();
type Plan = Parameters<typeof graphFrom>[0];

function find(demand: unknown, plan: Plan, decisions: readonly StatedDecision[] = []) {
  const parsed: Demand = demandSchema.parse(demand);
  return evaluate(parsed, new Scene(graphFrom(plan, catalog), catalog, decisions));
}

const status = (demand: unknown, plan: Plan) => find(demand, plan).status;
const log = { role: 'durable-log' };
const processor = { role: 'stream-processor' };
const store = { role: 'kv-store' };
const lake = { role: 'table-format' };
const gateRole = { role: 'privacy-gate' };

describe('component', () => {
  it.each([
    ['one plays the role', { select: log }, { k: 'kafka' }, 'met'],
    ['an alternative plays it', { select: log }, { k: 'kinesis' }, 'met'],
    ['nothing plays it', { select: log }, { r: 'redis' }, 'missing'],
    ['one of two', { select: log, min: 2 }, { k: 'kafka' }, 'partial'],
    ['two of two', { select: log, min: 2 }, { k: 'kafka', l: 'kinesis' }, 'met'],
    ['a kind, not only the role', { select: { kind: 'kafka' } }, { k: 'kinesis' }, 'missing'],
    ['a case of a general kind', { select: { kind: 'log' } }, { k: 'kafka' }, 'met'],
    ['with its words', { select: { ...log, words: ['by zone'] } }, { k: 'kafka: partitioned by zones' }, 'met'],
    ['without its words', { select: { ...log, words: ['by zone'] } }, { k: 'kafka' }, 'partial'],
    ['words denied', { select: { ...log, words: ['by zone'] } }, { k: 'kafka: not by zone' }, 'partial'],
    ['one of several selectors', { select: { anyOf: [log, store] } }, { r: 'redis' }, 'met'],
  ])('%s: %s', (_, demand, nodes, expected) => {
    expect(status({ demand: 'component', ...demand }, { nodes })).toBe(expected);
  });

  it('wants the zone that it names', () => {
    const demand = { demand: 'component', select: { ...log, zone: ['EU'] } };
    const zones = { eu: 'EU region', us: 'US' };
    expect(status(demand, { nodes: { k: 'kafka @eu' }, zones })).toBe('met');
    expect(status(demand, { nodes: { k: 'kafka @us' }, zones })).toBe('partial');
  });

  it('asks for no technology where none plays the role', () => {
    expect(find({ demand: 'component', select: { role: 'privacy-gate' } }, { nodes: { g: 'pii-gate' } }).why).toBe(
      '“PII gate” is a privacy gate.',
    );
  });

  it('lets an arrow at a product that is drawn around its parts reach the product', () => {
    const nodes = { h: 'h3', k: 'kafka@k', p: '@k', f: 'flink' };
    const plan = { nodes, zones: { k: 'Kafka' }, flows: ['h -> k', 'k -> f'] };
    const stages = [{ role: 'spatial-index' }, log, processor];
    expect(find({ demand: 'flow', stages }, plan).status).toBe('met');
  });

  it('accepts a generic word and asks for the technology', () => {
    expect(find({ demand: 'component', select: log }, { nodes: { q: 'log' } })).toEqual({
      status: 'met',
      why: '“Log” is a durable log: name the technology and say why.',
      shapes: ['q'],
    });
  });
});

describe('flow', () => {
  const nodes = { h: 'h3', k: 'kafka', f: 'flink', r: 'redis', x: '' };
  const demand = { demand: 'flow', stages: [{ role: 'spatial-index' }, log, processor, store] };

  it('is met along the arrows, with other nodes between, and shows the way', () => {
    expect(find(demand, { nodes, flows: ['h -> k', 'k -> x', 'x -> f', 'f -> r'] })).toEqual({
      status: 'met',
      why: 'The flow leads from “H3” to “Kafka” to … to “Flink” to “Redis”.',
      shapes: ['h', 'h>k', 'k', 'k>x', 'x', 'x>f', 'f', 'f>r', 'r'],
    });
  });

  it.each([
    ['backward arrows count backwards', ['k <- h', 'k -> f', 'f -> r'], 'met'],
    ['arrows with both heads count', ['h <-> k', 'k -> f', 'f -> r'], 'met'],
    ['arrows without heads count', ['h -- k', 'k -> f', 'f -> r'], 'met'],
    ['a reversed arrow breaks it', ['h -> k', 'f -> k', 'f -> r'], 'partial'],
    ['a gap leaves it partial', ['h -> k', 'f -> r'], 'partial'],
    ['labels alone are nothing', [], 'missing'],
    ['the wrong order is nothing', ['r -> f', 'f -> k', 'k -> h'], 'missing'],
  ])('%s', (_, flows, expected) => {
    expect(status(demand, { nodes, flows })).toBe(expected);
  });

  it('says which stretches stand and which are needed', () => {
    expect(find(demand, { nodes, flows: ['h -> k', 'k -> f'] })).toMatchObject({
      why: 'The flow from a spatial index to a durable log to a stream processor stands; still needed: from a stream processor to a key-value store.',
      shapes: ['h', 'h>k', 'k', 'k>f', 'f'],
    });
  });

  it('allows nothing between when it should be direct, but for the edge of a zone', () => {
    const direct = { demand: 'flow', stages: [log, processor], direct: true };
    expect(status(direct, { nodes, flows: ['k -> x', 'x -> f'] })).toBe('missing');
    expect(status(direct, { nodes, flows: ['k -> f'] })).toBe('met');
    const inside = { nodes: { k: 'kafka', f: 'flink @z' }, zones: { z: 'Jobs' }, flows: ['k -> z'] };
    expect(status(direct, inside)).toBe('met');
  });

  it('counts an arrow at a zone for every node inside, and for none outside', () => {
    const zoned = { nodes: { k: 'kafka @a', f: 'flink @b', r: 'redis' }, zones: { a: 'A', b: 'B' }, flows: ['a -> b'] };
    expect(status({ demand: 'flow', stages: [log, processor] }, zoned)).toBe('met');
    expect(status({ demand: 'flow', stages: [processor, log] }, zoned)).toBe('missing');
    expect(status({ demand: 'flow', stages: [log, store] }, zoned)).toBe('missing');
  });

  it('lets one box with two names be two stages, and one name never two', () => {
    const two = { demand: 'flow', stages: [log, processor, store] };
    expect(status(two, { nodes: { m: 'kafka+flink', r: 'redis' }, flows: ['m -> r'] })).toBe('met');
    const same = { demand: 'flow', stages: [processor, { role: 'batch-processor' }] };
    expect(status(same, { nodes: { s: 'spark', r: 'redis' }, flows: ['s -> r'] })).toBe('missing');
    const logs = { demand: 'flow', stages: [log, log] };
    expect(status(logs, { nodes: { m: 'kafka+log', r: 'redis' }, flows: ['m -> r'] })).toBe('missing');
  });

  it('reads no flow into a heading that names everything', () => {
    const heading = { nodes: { t: 'h3+kafka+flink+redis', k: 'kafka', f: 'flink' }, flows: ['k -> f'] };
    expect(status(demand, heading)).toBe('partial');
    const inside = { nodes: { t: 'client+iceberg', k: 'kafka', f: 'flink' }, flows: ['k -> f'] };
    const apart = { demand: 'separate', from: { role: 'client' }, to: lake };
    expect(status(apart, inside)).toBe('missing');
  });
});

describe('gate', () => {
  const demand = { demand: 'gate', from: log, through: gateRole, to: lake };
  const nodes = { k: 'kafka', g: 'pii-gate', i: 'iceberg', s: 'spark' };

  it.each([
    ['every way passes it', ['k -> g', 'g -> s', 's -> i'], 'met'],
    ['a second way goes round it', ['k -> g', 'g -> i', 'k -> s', 's -> i'], 'violated'],
    ['it stands beside the flow', ['k -> i'], 'violated'],
    ['the way ends at it', ['k -> g'], 'partial'],
    ['nothing leads to it', [], 'missing'],
  ])('%s: %s', (_, flows, expected) => {
    expect(status(demand, { nodes, flows })).toBe(expected);
  });

  it('shows the way round', () => {
    const found = find(demand, { nodes, flows: ['k -> g', 'g -> i', 'k -> s', 's -> i'] });
    expect(found.path).toEqual(['k', 'k>s', 's', 's>i', 'i']);
    expect(found.why).toBe('The way from “Kafka” to “Spark” to “Iceberg” goes round “PII gate”.');
  });

  it('is missing, not broken, before there is a gate, and shows what is unguarded', () => {
    expect(find(demand, { nodes: { k: 'kafka', i: 'iceberg' }, flows: ['k -> i'] })).toMatchObject({
      status: 'missing',
      path: ['k', 'k>i', 'i'],
    });
  });
});

describe('separate', () => {
  const nodes = { c: 'client', k: 'kafka', f: 'flink', i: 'iceberg' };
  const plain = { demand: 'separate', from: { role: 'client' }, to: lake };
  const async = { ...plain, unlessThrough: log };

  it.each([
    ['no way', plain, ['c -> f', 'k -> i'], 'met'],
    ['a way', plain, ['c -> f', 'f -> i'], 'violated'],
    ['only against the arrows', plain, ['i -> c'], 'met'],
    ['through the asynchronous hop', async, ['c -> k', 'k -> i'], 'met'],
    ['round the asynchronous hop', async, ['c -> k', 'k -> i', 'c -> i'], 'violated'],
    ['over an arrow that only says async', async, ['c -> f', 'f -> i: async call'], 'violated'],
    ['no arrows yet', plain, [], 'missing'],
  ])('%s: %s', (_, demand, flows, expected) => {
    expect(status(demand, { nodes, flows })).toBe(expected);
  });

  it('shows the path that breaks it', () => {
    expect(find(plain, { nodes, flows: ['c -> f', 'f -> i'] }).path).toEqual(['c', 'c>f', 'f', 'f>i', 'i']);
  });

  it('is broken by a box that is both', () => {
    expect(status(plain, { nodes: { m: 'client+iceberg', k: 'kafka' }, flows: ['m -> k'] })).toBe('violated');
  });

  it('is missing until both are there', () => {
    expect(status(plain, { nodes: { c: 'client', k: 'kafka' }, flows: ['c -> k'] })).toBe('missing');
  });
});

describe('both-paths', () => {
  const demand = { demand: 'both-paths', from: log, first: store, second: lake };
  const nodes = { k: 'kafka', f: 'flink', s: 'spark', r: 'redis', i: 'iceberg' };

  it.each([
    ['two ways of their own', ['k -> f', 'f -> r', 'k -> s', 's -> i'], 'met'],
    ['ways that cross but need not', ['k -> f', 'f -> r', 'f -> i', 'k -> s', 's -> r'], 'met'],
    ['ways that share a node', ['k -> f', 'f -> r', 'f -> i'], 'partial'],
    ['one of two', ['k -> f', 'f -> r'], 'partial'],
    ['one goal behind the other', ['k -> r', 'r -> i'], 'partial'],
    ['none', ['f -> k'], 'missing'],
  ])('%s: %s', (_, flows, expected) => {
    expect(status(demand, { nodes, flows })).toBe(expected);
  });

  it('names what the two ways share', () => {
    expect(find(demand, { nodes, flows: ['k -> f', 'f -> r', 'f -> i'] }).why).toContain('both pass “Flink”');
  });
});

describe('loop', () => {
  const demand = { demand: 'loop', from: processor, to: store };
  const nodes = { f: 'flink', k: 'kafka', r: 'redis' };

  it.each([
    ['out and back', ['f -> r', 'r -> k', 'k -> f'], 'met'],
    ['out only', ['f -> r'], 'partial'],
    ['back only', ['r -> f'], 'partial'],
    ['neither', [], 'missing'],
  ])('%s: %s', (_, flows, expected) => {
    expect(status(demand, { nodes, flows })).toBe(expected);
  });
});

describe('zone', () => {
  const demand = { demand: 'zone', select: store, inside: ['EU', 'Europe'], leavesOnlyThrough: gateRole };
  const zones = { eu: 'EU region', us: 'US' };

  it.each([
    ['inside', { r: 'redis @eu' }, [], 'met'],
    ['outside', { r: 'redis @us' }, [], 'violated'],
    ['one of two outside', { r: 'redis @eu', c: 'cassandra' }, [], 'violated'],
    ['a flow out of it', { r: 'redis @eu', k: 'kafka @us' }, ['r -> k'], 'violated'],
    ['a flow out by way of another', { r: 'redis @eu', s: 'spark @eu', k: 'kafka' }, ['r -> s', 's -> k'], 'violated'],
    ['a flow out through the gate', { r: 'redis @eu', g: 'pii-gate', k: 'kafka' }, ['r -> g', 'g -> k'], 'met'],
    ['a flow within', { r: 'redis @eu', s: 'spark @eu' }, ['r -> s'], 'met'],
    ['nothing to hold', { k: 'kafka @eu' }, [], 'missing'],
  ])('%s: %s', (_, nodes, flows, expected) => {
    expect(status(demand, { nodes, zones, flows })).toBe(expected);
  });

  it('asks no heading or remark to lie inside', () => {
    const nodes = { r: 'redis @eu', s: 'spark @eu', heading: 'kafka+redis' };
    expect(status(demand, { nodes, zones, flows: ['r -> s'] })).toBe('met');
  });

  it('is missing while no zone has the label', () => {
    expect(status(demand, { nodes: { r: 'redis @us' }, zones: { us: 'US' } })).toBe('missing');
  });
});

describe('evidence', () => {
  const demand = { demand: 'evidence', words: [['zone_id', 'cell'], ['watermark']], on: log };

  it.each([
    ['both on the node', { k: 'kafka: by zoneId, watermarks' }, [], 'met'],
    ['one on an arrow', { k: 'kafka: by zone id', f: 'flink' }, ['k -> f: watermark 2 s'], 'met'],
    ['one of two', { k: 'kafka: by cell' }, [], 'partial'],
    ['on another node', { k: 'kafka', f: 'flink: zone_id, watermark' }, [], 'missing'],
    ['denied', { k: 'kafka: no zone_id, without a watermark' }, [], 'missing'],
    ['inside another word', { k: 'kafka: excellent watermarked' }, [], 'partial'],
  ])('%s: %s', (_, nodes, flows, expected) => {
    expect(status(demand, { nodes, flows })).toBe(expected);
  });

  it('takes a trade-off that is pinned there or to nothing', () => {
    const plan = { nodes: { k: 'kafka', f: 'flink' } };
    const decided = (shapes: string[]) => [{ text: 'by cell, watermark 5 s', requirement: null, shapes }];
    expect(find(demand, plan, decided([])).status).toBe('met');
    expect(find(demand, plan, decided(['k'])).status).toBe('met');
    expect(find(demand, plan, decided(['f'])).status).toBe('missing');
    expect(find(demand, { nodes: {} }, decided([])).status).toBe('missing');
  });
});

describe('quantity', () => {
  const demand = { demand: 'quantity', unit: 'ms', max: 100, near: ['p99', 'latency'] };

  it.each([
    ['p99 < 100 ms', 'met'],
    ['p99 0.1 s', 'met'],
    ['latency: 80ms', 'met'],
    ['p99 250 ms', 'partial'],
    ['p99 > 100 ms', 'partial'],
    ['80 ms', 'missing'],
    ['p99 100 rows', 'missing'],
    ['p99 250 ms, mean 40 ms', 'partial'],
    ['mean 40 ms / p99 250 ms', 'partial'],
    ['model 30 ms; p99 80 ms of 100 ms', 'met'],
    ['p99, end to end, 80 ms', 'met'],
    ['p99 1 000 ms', 'partial'],
  ])('%s: %s', (note, expected) => {
    expect(status(demand, { nodes: { r: `redis: ${note}` } })).toBe(expected);
  });
});

describe('absent', () => {
  const demand = { demand: 'absent', select: store };

  it('is broken by what plays the role, met without it, and open before there is a flow', () => {
    expect(status(demand, { nodes: { r: 'redis' } })).toBe('violated');
    expect(status(demand, { nodes: { k: 'kafka', f: 'flink' }, flows: ['k -> f'] })).toBe('met');
    expect(status(demand, { nodes: { k: 'kafka', f: 'flink' } })).toBe('missing');
  });
});

describe('choice', () => {
  const demand = {
    demand: 'choice',
    options: [
      {
        name: 'Stream',
        all: [
          { demand: 'flow', stages: [log, processor] },
          { demand: 'evidence', words: [['window']] },
        ],
      },
      {
        name: 'Batch',
        all: [
          { demand: 'component', select: { role: 'batch-processor' } },
          { demand: 'absent', select: log },
        ],
      },
    ],
  };

  it('holds when one alternative holds whole', () => {
    const plan = { nodes: { k: 'kafka', f: 'flink: 5 min window' }, flows: ['k -> f'] };
    expect(find(demand, plan)).toMatchObject({ status: 'met', shapes: ['k', 'k>f', 'f'] });
    expect(status(demand, { nodes: { s: 'spark', i: 'iceberg' }, flows: ['i -> s'] })).toBe('met');
  });

  it('is partial when one is begun, and never because something is left out', () => {
    expect(find(demand, { nodes: { k: 'kafka', f: 'flink' }, flows: ['k -> f'] })).toMatchObject({
      status: 'partial',
      why: '“Stream” is begun: nothing says “window”.',
    });
    expect(status(demand, { nodes: { c: 'client', r: 'redis' }, flows: ['c -> r'] })).toBe('missing');
  });
});
