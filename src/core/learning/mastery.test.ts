import { describe, expect, it } from 'vitest';
import type { Rating } from '../documents/attempt';
import { colourOf, countColours, historiesOf, suggestNext } from './mastery';
import type { Question, Section } from './question';

const question = (id: string): Question => ({
  ...{ id, kind: 'explain', ask: id, answer: [id], tradeOff: id, changeMind: id },
  ...{ references: [], patterns: [], vocabulary: [], components: [] },
});
const section = (id: string, questions: readonly string[]): Section => ({
  ...{ format: 1, id, title: id, order: 1, area: 'Area', days: '1', summary: id },
  questions: questions.map(question),
});
const said = (questionId: string, rating: Rating, at: number) =>
  ({ format: 1, question: questionId, rating, at }) as const;

const sections = [section('meta', ['a', 'b']), section('google', ['c', 'd'])];

describe('historiesOf', () => {
  it('keeps everything that was said, and the last word counts', () => {
    const histories = historiesOf([said('a', 'red', 1), said('b', 'green', 2), said('a', 'yellow', 3)]);
    expect(histories.get('a')?.map(({ rating }) => rating)).toEqual(['red', 'yellow']);
    expect([colourOf(histories.get('a')), colourOf(histories.get('c'))]).toEqual(['yellow', 'unrated']);
  });
});

describe('countColours', () => {
  it('counts each question once', () => {
    const histories = historiesOf([said('a', 'red', 1), said('a', 'green', 2), said('c', 'yellow', 3)]);
    expect(
      countColours(
        sections.flatMap(({ questions }) => questions),
        histories,
      ),
    ).toEqual({
      ...{ green: 1, yellow: 1, red: 0, unrated: 2 },
    });
  });
});

describe('suggestNext', () => {
  const ask = (lines: Parameters<typeof historiesOf>[0], count: number) =>
    suggestNext(sections, historiesOf(lines), count).map(({ question: { id } }) => id);

  it('begins at the beginning while nothing is rated, one of each section first', () => {
    expect(ask([], 3)).toEqual(['a', 'c', 'b']);
  });

  it('puts red before yellow before unrated, the longest unseen first, and leaves out green', () => {
    const lines = [said('d', 'red', 5), said('c', 'red', 4), said('a', 'green', 1), said('b', 'yellow', 2)];
    expect(ask(lines, 9)).toEqual(['c', 'b', 'd']);
  });

  it('has nothing to say when all is green', () => {
    expect(
      ask(
        ['a', 'b', 'c', 'd'].map((id) => said(id, 'green', 1)),
        3,
      ),
    ).toEqual([]);
  });
});
