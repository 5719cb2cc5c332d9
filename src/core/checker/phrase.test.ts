import { describe, expect, it } from 'vitest';
import { says, stemsOf, wordsOf } from './phrase';

const isSaid = (text: string, phrase: string) => says(wordsOf(text), stemsOf(phrase));

describe('says', () => {
  it.each([
    ['partitioned by zone_id', 'zone id'],
    ['key = zoneId', 'zone_id'],
    ['Watermarks: 5 s', 'watermark'],
    ['deduplicated', 'deduplicate'],
    ['Partitioning by H3-cell', 'partition by h3 cell'],
    ['not only partitioned by zone', 'partitioned by zone'],
    ['no global lock, partitioned by zone', 'partitioned by zone'],
    ['no watermark yet\nwatermark 5 s', 'watermark'],
    ['no data loss', 'no data loss'],
    ['Überwachung', 'uberwachung'],
  ])('%s says %s', (text, phrase) => {
    expect(isSaid(text, phrase)).toBe(true);
  });

  it.each([
    ['apache', 'cache'],
    ['zone of ids', 'zone id'],
    ['no watermark', 'watermark'],
    ['without a watermark', 'watermark'],
    ['not yet partitioned by zone', 'partitioned by zone'],
    ["doesn't dedup", 'dedup'],
    ['processing time instead of event time', 'event time'],
    ['anything', ''],
  ])('%s does not say %s', (text, phrase) => {
    expect(isSaid(text, phrase)).toBe(false);
  });
});
