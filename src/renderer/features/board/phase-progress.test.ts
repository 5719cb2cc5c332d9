import { describe, expect, it } from 'vitest';
import type { AttemptView } from '../../../contract/values';
import type { Exercise } from '../../../core/exercise/exercise';
import { currentPhase, phaseSegments, unlockedPhases, waitingConstraint } from './phase-progress';

const asked = { answer: 'latency', why: 'because' } as const;
// Only the phases are read.
const exercise = {
  phases: [
    { id: 'base', title: 'First design', at: 0, changes: [] },
    { id: 'stadium', title: 'Stadium', at: 0.4, constraint: 'A stadium empties.', breaksFirst: asked, changes: [] },
    { id: 'audit', title: 'Audit', at: 0.8, constraint: 'An auditor calls.', breaksFirst: asked, changes: [] },
  ],
} as unknown as Exercise;

function view(...phases: [number | null, 'latency' | null][]): AttemptView {
  const ids = ['base', 'stadium', 'audit'];
  const states = phases.map(([shownAt, answer], index) => ({ id: ids[index] ?? '', shownAt, answer }));
  return { durationMs: 1000, phases: states } as unknown as AttemptView;
}

describe('phaseSegments', () => {
  it('is as long as the phases are, a constraint that was asked for early from when it came', () => {
    const early = view([0, null], [200, null], [null, null]);
    const segments = phaseSegments(exercise, early, 500).map(({ share, passed }) => ({ share, passed }));
    expect(segments).toEqual([
      { share: 0.2, passed: 1 },
      { share: 0.6, passed: 0.5 },
      { share: 0.2, passed: 0 },
    ]);
  });
});

describe('unlockedPhases', () => {
  it('unlocks a constraint only after its answer', () => {
    expect([
      unlockedPhases(exercise, view([0, null], [400, null], [null, null])),
      unlockedPhases(exercise, view([0, null], [400, 'latency'], [null, null])),
    ]).toEqual([['base'], ['base', 'stadium']]);
  });

  it('asks everything of a board without a clock', () => {
    expect(unlockedPhases(exercise, null)).toEqual(['base', 'stadium', 'audit']);
  });
});

describe('waitingConstraint', () => {
  it('is the oldest one without an answer', () => {
    const waiting = waitingConstraint(exercise, view([0, null], [400, null], [800, null]));
    expect(waiting).toEqual({ phase: exercise.phases[1], number: 1, of: 2 });
  });

  it('is none when all are answered', () => {
    expect(waitingConstraint(exercise, view([0, null], [400, 'latency'], [null, null]))).toBeNull();
  });
});

describe('currentPhase', () => {
  it('counts what was shown', () => {
    expect(currentPhase(view([0, null], [400, null], [null, null]))).toBe(2);
  });
});
