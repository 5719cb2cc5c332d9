import { describe, expect, it } from 'vitest';
import { fuzzyFilter, fuzzyScore } from './fuzzy';

describe('fuzzyScore', () => {
  it('prefers a beginning to a word, a word to its inside, and that to letters in order', () => {
    const scores = ['export a picture', 'now export', 'reexport', 'e x p'].map((text) => fuzzyScore(text, 'exp'));
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(new Set(scores).size).toBe(scores.length);
  });

  it('asks for every word', () => {
    expect([fuzzyScore('Export a picture', 'pic exp'), fuzzyScore('Export a picture', 'exp zoom')]).toEqual([15, 0]);
  });

  it('does not find letters strewn over a sentence', () => {
    expect(fuzzyScore('kept apart from each and all', 'kfa')).toBe(0);
  });
});

describe('fuzzyFilter', () => {
  const items = [
    { name: 'Zoom to fit', words: 'camera' },
    { name: 'Export', words: 'zoom' },
  ];
  const texts = (item: (typeof items)[number]) => [item.name, item.words];

  it('keeps the order for an empty query', () => {
    expect(fuzzyFilter(items, ' ', texts)).toEqual(items);
  });

  it('puts a hit in the name before one in the keywords', () => {
    expect(fuzzyFilter([...items].reverse(), 'zoom', texts)).toEqual(items);
  });
});
