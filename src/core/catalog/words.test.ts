import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from './normalise';
import { readWords } from './words';

const anyText = fc.string({ unit: 'binary', maxLength: 200 });

describe('normalise', () => {
  it.each([
    ['zone_id', 'zone id'],
    ['zoneId', 'zone id'],
    ['Zone-ID', 'zone id'],
    ['APIGateway', 'api gateway'],
    ['KStream', 'kstream'],
    ['2PC', '2pc'],
    ['S3Bucket 3Brokers', 's3 bucket 3 brokers'],
    ['ReplicatedMergeTree', 'replicated merge tree'],
    ['Kafka’s brokers', 'kafka brokers'],
    ["don't", 'dont'],
    ['Café Rédis', 'cafe redis'],
    ['Ｋａｆｋａ', 'kafka'],
    ['🔥 Kafka\n🔥', 'kafka'],
    ['s3://bronze/rides', 's3:// bronze rides'],
    ['Kafka<br/>topic', 'kafka topic'],
    ['<h3>Title</h3>', 'title'],
    ['athena@example.org', ''],
    ['', ''],
  ])('%j is %j', (text, normal) => expect(normalise(text)).toBe(normal));

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = normalise(text);
        expect(normalise(once)).toBe(once);
      }),
    );
  });
});

describe('readWords', () => {
  it('keeps what lies between the words', () => {
    expect(readWords('Kafka: DynamoDB ✗')).toEqual({
      pieces: [
        { form: 'kafka', glued: false, gap: '' },
        { form: 'dynamo', glued: false, gap: ': ' },
        { form: 'db', glued: true, gap: '' },
      ],
      tail: ' ✗',
    });
  });

  it('reads any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(readWords(text).pieces.filter(({ form }) => form === '')).toEqual([]);
      }),
    );
  });
});
