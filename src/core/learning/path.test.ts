import { describe, expect, it } from 'vitest';
import { nextStep, pathOf, type PathInput } from './path';
import { historiesOf } from './mastery';
import type { Section } from './question';

const section = (id: string, questions: readonly string[]): Section => ({
  ...{ format: 1, id, title: id, order: 1, area: 'Area', days: '31-32', summary: id },
  questions: questions.map((each) => ({
    ...{ id: each, kind: 'explain', ask: each, answer: [each], tradeOff: each, changeMind: each },
    ...{ references: [], patterns: [], vocabulary: [], components: [] },
  })),
});
const input: PathInput = {
  sections: [section('meta', ['a', 'b']), section('google', ['c'])],
  plan: [
    { day: 61, kind: 'mock', title: 'Mock', task: 'Draw.', minutes: 45, exercise: 'stories' },
    { day: 90, kind: 'rest', title: 'Rest', task: 'Rest.', minutes: 0 },
  ],
  histories: historiesOf([
    { format: 1, question: 'a', rating: 'red', at: 1 },
    { format: 1, question: 'b', rating: 'green', at: 2 },
  ]),
  exercises: [
    { id: 'second', timed: 2, best: 0.7 },
    { id: 'first', timed: 1, best: null },
    { id: 'stories', timed: null, best: 0.9 },
    { id: 'other', timed: null, best: 0.1 },
  ],
};

describe('pathOf', () => {
  it('walks the sections, then the timed exercises in their order, then Phase 3', () => {
    expect(pathOf(input).map(({ id, days, colours, done }) => [id, days, colours, done])).toEqual([
      ['meta', '31-32', ['red', 'green'], true],
      ['google', '31-32', ['unrated'], false],
      ['weekend', '60', ['unrated', 'yellow'], false],
      ['phase-3', '61-90', ['green'], true],
    ]);
  });

  it('leaves out what has nothing on it', () => {
    expect(pathOf({ ...input, plan: [], exercises: [] }).map(({ id }) => id)).toEqual(['meta', 'google']);
  });
});

describe('nextStep', () => {
  it('is the first stretch with something undone, and nothing at the end', () => {
    expect(nextStep(pathOf(input))?.id).toBe('google');
    expect(nextStep(pathOf({ ...input, sections: [], exercises: [] }))).toBeNull();
  });
});
