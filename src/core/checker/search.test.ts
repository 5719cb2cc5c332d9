import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallCatalog } from '../diagram/small-catalog';
import { findDisjointWays } from './disjoint-ways';
import type { FlowGraph, Links } from './flow-graph';
import { graphFrom } from './graph-builder';
import { Scene } from './scene';
import { findWay, reachable } from './search';
import { findStages } from './staged-way';
import { strongComponents } from './strong-components';

const catalog = smallCatalog();

/** A ladder: two rows of n nodes with arrows along and across, a log at its start and a store at its end. */
function ladder(n: number): Scene {
  const ids = Array.from({ length: n }, (_, index) => index);
  const nodes = Object.fromEntries(
    ids.flatMap((index) => [
      [`a${index}`, ''],
      [`b${index}`, ''],
    ]),
  );
  const along = ids.slice(1).flatMap((index) => [`a${index - 1} -> a${index}`, `b${index - 1} -> b${index}`]);
  const across = ids.map((index) => `a${index} -- b${index}`);
  const ends = { start: 'kafka', end: 'redis' };
  const flows = ['start -> a0', ...along, ...across, `b${n - 1} -> end`];
  return new Scene(graphFrom({ nodes: { ...nodes, ...ends }, flows }, catalog), catalog, []);
}

/** The same flow, with every reading of a link's target counted. */
function counted(flow: FlowGraph) {
  let steps = 0;
  const count = (links: Links): Links => ({
    ...links,
    targets: new Proxy(links.targets, {
      get(target, key): unknown {
        steps += 1;
        return Reflect.get(target, key);
      },
    }),
  });
  return { flow: { ...flow, out: count(flow.out), into: count(flow.into) }, steps: () => steps };
}

describe('searches', () => {
  const questions: readonly [string, (flow: FlowGraph, scene: Scene) => unknown][] = [
    ['findWay', (flow, scene) => findWay(flow, { from: scene.select({ role: 'durable-log' }), to: new Set([-1]) })],
    ['reachable', (flow, scene) => reachable(flow, flow.out, { from: scene.select({ role: 'durable-log' }) })],
    ['strongComponents', (flow) => strongComponents(flow)],
    [
      'findDisjointWays',
      (flow, scene) => {
        const from = scene.select({ role: 'durable-log' });
        return findDisjointWays(flow, { from, first: scene.select({ role: 'kv-store' }), second: new Set([0]) });
      },
    ],
    [
      'findStages',
      (flow, scene) => {
        const view = Object.create(scene, { flow: { value: flow } }) as Scene; // the same scene over the counted links
        return findStages(view, [{ role: 'durable-log' }, { role: 'kv-store' }], 'any');
      },
    ],
  ];

  it.each(questions)('%s takes steps in proportion to nodes and arrows', (_, ask) => {
    const stepsFor = (n: number): number => {
      const scene = ladder(n);
      const { flow, steps } = counted(scene.flow);
      ask(flow, scene);
      return steps();
    };
    const [small, large] = [stepsFor(100), stepsFor(1000)];
    expect(small).toBeGreaterThan(100);
    expect(large / small).toBeLessThan(10.5);
  });
});

describe('findDisjointWays', () => {
  it('agrees with trying every pair of ways', () => {
    const arrow = fc.tuple(fc.nat(5), fc.nat(5)).filter(([from, to]) => from !== to);
    fc.assert(
      fc.property(fc.array(arrow, { maxLength: 12 }), (arrows) => {
        const names = ['kafka', 'redis', 'iceberg', '', '', ''];
        const nodes = Object.fromEntries(names.map((kind, index) => [`n${index}`, kind]));
        const scene = new Scene(
          graphFrom({ nodes, flows: arrows.map(([a, b]) => `n${a} -> n${b}`) }, catalog),
          catalog,
          [],
        );
        const ways = findDisjointWays(scene.flow, { from: new Set([0]), first: new Set([1]), second: new Set([2]) });
        const simple = (goal: number) => simpleWays(arrows, goal);
        const apart = simple(1).some((one) =>
          simple(2).some((two) => one.every((node) => node === 0 || !two.includes(node))),
        );
        expect(ways.kind === 'two').toBe(apart);
        const { first, second } = ways.kind === 'two' ? ways : { first: [0, 1], second: [0, 2] };
        expect([first[0], first.at(-1), second[0], second.at(-1)]).toEqual([0, 1, 0, 2]);
        expect(first.some((node) => node !== 0 && second.includes(node))).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});

/** All ways without a repeated node from node 0 to the goal. */
function simpleWays(
  arrows: readonly (readonly [number, number])[],
  goal: number,
  way: readonly number[] = [0],
): number[][] {
  const at = way.at(-1);
  if (at === goal) return [[...way]];
  return arrows
    .filter(([from, to]) => from === at && !way.includes(to))
    .flatMap(([, to]) => simpleWays(arrows, goal, [...way, to]));
}
