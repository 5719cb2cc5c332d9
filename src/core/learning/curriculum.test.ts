import { describe, expect, it } from 'vitest';
import { coverageOf, curriculumItemSchema, type Homes } from './curriculum';

const none = new Set<string>();
const homes: Homes = {
  ...{ question: new Set(['exactly-once']), pattern: none, exercise: none, reference: none },
  ...{ vocabulary: new Set(['Meta']), drill: none, day: new Set(['61']) },
};
const item = (...lives: string[]) => ({ part: 'Streaming', item: 'Exactly once', lives });

describe('coverageOf', () => {
  it('names what an item lacks', () => {
    const items = [item('question/exactly-once', 'day/61'), item('vocabulary/Meta', 'drill/none', 'question/none')];
    expect(coverageOf(items, homes).map(({ missing }) => missing)).toEqual([[], ['drill/none', 'question/none']]);
  });
});

describe('curriculumItemSchema', () => {
  it.each(['exactly-once', 'poem/ode', 'question/'])('refuses "%s"', (home) => {
    expect(curriculumItemSchema.safeParse(item(home)).success).toBe(false);
  });
});
