import { describe, expect, it } from 'vitest';
import { demandedMeasure } from './measure';
import { amountsOf, numbersIn } from './quantity-parser';

function read(text: string, unit: string) {
  const measure = demandedMeasure(unit);
  if (!measure) throw new Error(`no unit ${unit}`);
  return amountsOf(numbersIn(text), measure).map(({ low, high }) => [
    Number(low.toPrecision(6)),
    Number(high.toPrecision(6)),
  ]);
}

describe('amountsOf', () => {
  it.each([
    ['p99 < 100 ms', 'ms', 100],
    ['100ms', 'ms', 100],
    ['0.1 s', 'ms', 100],
    ['0,5 s', 'ms', 500],
    ['5-minute window', 'min', 5],
    ['5 m', 'min', 5],
    ['every 300 seconds', 'min', 5],
    ['1 h', 'min', 60],
    ['13 months', 'days', 395.417],
    ['2 weeks', 'd', 14],
    ['250k/s', 'events/s', 250_000],
    ['250,000 rides/s', 'events/s', 250_000],
    ['250 000 rides/s', 'events/s', 250_000],
    ['1 000 ms', 's', 1],
    ['50k rows per insert', 'rows', 50_000],
    ['50k rows/insert', 'rows', 50_000],
    ['250k events per second', 'events/s', 250_000],
    ['250k GPS pings a second', 'events/s', 250_000],
    ['1.2M msgs/min', 'events/s', 20_000],
    ['86.4M/day', 'events/s', 1000],
    ['300 rps', 'events/s', 300],
    ['12k QPS', 'events/s', 12_000],
    ['60 MB/s', 'MB/s', 60],
    ['0.5 GB/s', 'MB/s', 500],
    ['8 Gbps', 'MB/s', 1000],
    ['3.5 TB', 'GB', 3500],
    ['512 MiB', 'MB', 536.871],
    ['99.9%', '%', 99.9],
    ['99.95 percent', '%', 99.95],
    ['res 8, 0.737 km2 a cell', 'km2', 0.737],
    ['0.737 km²', 'km2', 0.737],
    ['10M docs/tenant', 'docs/tenant', 10_000_000],
    ['10 million documents per tenant', 'docs/tenant', 10_000_000],
    ['64 partitions', 'partitions', 64],
    ['64 kafka partitions', 'partitions', 64],
    ['partitions: 64', 'partitions', 64],
    ['replicas=3', 'replicas', 3],
    ['inserts of 50,000 rows', 'rows', 50_000],
    ['768 dims', 'dimensions', 768],
    ['$350k/month', '$/month', 350_000],
    ['2B vectors', 'vectors', 2e9],
  ])('%s in %s', (text, unit, value) => {
    expect(read(text, unit)).toEqual([[value, value]]);
  });

  it('reads ranges', () => {
    expect(read('5-10 min', 'min')).toEqual([[5, 10]]);
    expect(read('5 to 10 min', 'min')).toEqual([[5, 10]]);
    expect(read('100k–250k/s', 'events/s')).toEqual([[100_000, 250_000]]);
  });

  it.each([
    ['p99', 'ms'],
    ['zone_5 ms', 'ms'],
    ['h3 res 8', 'ms'],
    ['100 rows', 'ms'],
    ['100 rows/s', 'rows'],
    ['100 MB', 'MB/s'],
    ['100 MB/s', 'MB'],
    ['100 MB/s', 'events/s'],
    ['no number', 'ms'],
    ['version 2, minutes matter', 'min'],
  ])('finds nothing in %s for %s', (text, unit) => {
    expect(read(text, unit)).toEqual([]);
  });

  it('finds every number of a text', () => {
    expect(read('p50 20 ms, p99 100 ms', 'ms')).toEqual([
      [20, 20],
      [100, 100],
    ]);
  });

  it('leaves a stroke that parts two numbers out of what it quotes', () => {
    expect(numbersIn('hopping 5min/5s, 3 GB/s').map(({ text }) => text)).toEqual(['5min', '5s', '3 GB/s']);
  });

  it('hears bounds', () => {
    const bounds = numbersIn('< 5 ms; at least 3 s; exactly 2 h; ≤ 4 d').map(({ bound }) => bound);
    expect(bounds).toEqual(['below', 'above', 'exactly', 'below']);
  });
});

describe('demandedMeasure', () => {
  it('refuses what is no unit', () => {
    expect(['', '/', '42'].map(demandedMeasure)).toEqual([null, null, null]);
  });
});
