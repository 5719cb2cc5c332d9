import { describe, expect, it } from 'vitest';
import type { Demand } from '../../core/checker/demand';
import { graphOfSheet } from '../../core/reference/design-graph';
import { assessWhole, builtInCatalog, builtInContent, builtInPairs, unmet } from './fixtures/built-in-content';

const empty = { nodes: [], edges: [], zones: [], loose: [] };

function kindsOf(demand: Demand): string[] {
  return demand.demand === 'choice'
    ? ['choice', ...demand.options.flatMap(({ all }) => all.map((each) => each.demand))]
    : [demand.demand];
}

describe('the exercises that ship', () => {
  it('are read without a problem, each with its reference', () => {
    expect(builtInContent.problems).toEqual([]);
    expect(builtInPairs.map(({ id }) => id)).toEqual(
      expect.arrayContaining(builtInContent.exercises.map(({ id }) => id)),
    );
  });

  it('use every kind of demand between them', () => {
    const used = new Set(
      builtInPairs.flatMap(({ exercise }) => exercise.requirements.flatMap(({ check }) => kindsOf(check))),
    );
    expect([...used].sort()).toEqual([
      'absent',
      'both-paths',
      'choice',
      'component',
      'evidence',
      'flow',
      'gate',
      'loop',
      'quantity',
      'separate',
      'zone',
    ]);
  });
});

describe.each(builtInPairs)('$id', ({ exercise, template }) => {
  const { accepted, tempting } = exercise.solutions;

  it('asks for enough, in enough ways, for a hundred points', () => {
    const { requirements } = exercise;
    expect(requirements.length).toBeGreaterThanOrEqual(12);
    expect(new Set(requirements.map(({ check }) => check.demand)).size).toBeGreaterThanOrEqual(6);
    expect(requirements.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
    expect(new Set(requirements.map(({ phase }) => phase))).toEqual(new Set(exercise.phases.map(({ id }) => id)));
  });

  it('asks what breaks first at every constraint, and names the par', () => {
    for (const { constraint, breaksFirst, changes } of exercise.phases.slice(1)) {
      expect([constraint, breaksFirst?.why]).not.toContain(undefined);
      expect(changes.length).toBeGreaterThan(0);
    }
  });

  it('gives an empty board nothing', () => {
    expect(assessWhole(exercise, empty).score).toBe(0);
  });

  it('is answered by its reference in full', () => {
    const report = assessWhole(exercise, graphOfSheet(template, builtInCatalog), template.design.decisions);
    expect(unmet(report)).toEqual([]);
    expect(report.parsimony.surplus).toEqual([]);
    expect(report.score).toBe(1);
  });

  it('has at least two other right answers, and two wrong ones', () => {
    expect(accepted.length).toBeGreaterThanOrEqual(2);
    expect(tempting.length).toBe(2);
  });

  it.each(accepted)('accepts: $name', ({ design }) => {
    const report = assessWhole(exercise, graphOfSheet({ design, notes: [] }, builtInCatalog), design.decisions);
    expect({ unmet: unmet(report), surplus: report.parsimony.surplus }).toEqual({ unmet: [], surplus: [] });
    expect(report.score).toBeGreaterThanOrEqual(0.95);
  });

  it.each(tempting)('is not fooled by: $name', ({ design, fails }) => {
    const report = assessWhole(exercise, graphOfSheet({ design, notes: [] }, builtInCatalog), design.decisions);
    expect(unmet(report).sort()).toEqual([...fails].sort());
    expect(report.score).toBeLessThan(0.7);
  });
});
