import { describe, expect, it } from 'vitest';
import type { LibraryItem } from './library-items';
import { byShelf, createLibrarySearch, filterChoices, filterItems, noFilters } from './library-search';

const item = (part: Partial<LibraryItem> & Pick<LibraryItem, 'id' | 'title'>): LibraryItem => ({
  ...{ shelf: 'components', line: '', names: '', body: '', company: null, area: null, days: null, kind: null },
  ...part,
});
const kafka = item({ id: 'kafka', title: 'Kafka', names: 'apache kafka msk', line: 'Durable log' });
const flink = item({ id: 'flink', title: 'Flink', body: 'Reads Kafka and keeps state.' });
const scuba = item({ id: 'scuba', title: 'Scuba', shelf: 'vocabulary', company: 'Meta', days: '31-32' });
const erasure = item({ id: 'gdpr-erasure', title: 'Right to erasure', shelf: 'questions', days: '9-10' });
const items = [kafka, flink, scuba, erasure];
const find = createLibrarySearch(items);
const ids = (query: string) => find(query).map(({ id }) => id);

describe('createLibrarySearch', () => {
  it.each([
    ['', ['kafka', 'flink', 'scuba', 'gdpr-erasure']],
    ['kafka', ['kafka', 'flink']],
    ['msk', ['kafka']],
    ['kafa', ['kafka', 'flink']],
    ['kaafka', ['kafka', 'flink']],
    ['eras', ['gdpr-erasure']],
    ['erasrue right', ['gdpr-erasure']],
    ['meta', ['scuba']],
    ['kafka scuba', []],
  ])('finds for "%s"', (query, found) => expect(ids(query)).toEqual(found));
});

describe('filters', () => {
  it('narrow by every choice that was made', () => {
    expect(filterItems(items, { ...noFilters, company: 'Meta' })).toEqual([scuba]);
    expect(filterItems(items, { ...noFilters, company: 'Meta', days: '9-10' })).toEqual([]);
    expect(filterItems(items, noFilters)).toEqual(items);
  });

  it('offer what there is, days by their number', () => {
    expect(filterChoices(items, 'days')).toEqual(['9-10', '31-32']);
    expect(filterChoices(items, 'area')).toEqual([]);
  });
});

describe('byShelf', () => {
  it('groups in the order of the shelves', () => {
    expect(byShelf(items).map(({ shelf, items: own }) => [shelf, own.length])).toEqual([
      ['components', 2],
      ['vocabulary', 1],
      ['questions', 1],
    ]);
  });
});
