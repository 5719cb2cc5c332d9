import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spotSavings } from './cost-drills';
import { figure, isRight } from './drill';
import { drillKinds } from './drill-kinds';
import { hnswMemory, ivfPqMemory } from './serving-drills';
import { hotCell, kafkaPartitions, windowState } from './streaming-drills';
import { storageADay } from './storage-drills';

/** A generator that gives these numbers in turn. */
function randomOf(numbers: readonly number[]) {
  let at = 0;
  return () => numbers[at++ % numbers.length] ?? 0;
}

describe('drillKinds', () => {
  it('are at least twenty, each by a name of its own', () => {
    const ids = drillKinds.map(({ id }) => id);
    expect(ids.length).toBeGreaterThanOrEqual(20);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(drillKinds)('$id asks a question that can be answered, whatever is drawn', (kind) => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { minLength: 1 }),
        (numbers) => {
          const drill = kind.make(randomOf(numbers));
          expect(drill).toEqual(kind.make(randomOf(numbers)));
          expect(Number.isFinite(drill.answer) && drill.answer > 0).toBe(true);
          expect(drill.question).toMatch(/\?$/);
          expect(`${drill.question} ${drill.working.join(' ')}`).not.toMatch(/NaN|undefined|Infinity/);
          expect(drill.working.at(-1)).toBe(`= ${figure(drill.answer)} ${drill.unit}`);
          expect(drill.source).not.toBe('');
          expect([isRight(drill, drill.answer), isRight(drill, drill.answer * 1.5), isRight(drill, NaN)]).toEqual([
            ...[true, false, false],
          ]);
        },
      ),
    );
  });
});

describe('what is worked out', () => {
  it.each([
    [
      'the moved spend is not what is saved',
      spotSavings.solve({ spend: 500_000, share: 70, discount: 60, rerun: 0 }),
      210_000,
    ],
    [
      'work that runs twice costs twice',
      spotSavings.solve({ spend: 500_000, share: 70, discount: 60, rerun: 10 }),
      196_000,
    ],
    ['1B x 768 in HNSW', hnswMemory.solve({ vectors: 1e9, dimensions: 768, m: 16, replicas: 0 }), 3520],
    ['1B in IVF-PQ of 64 bytes', ivfPqMemory.solve({ vectors: 1e9, m: 64, bits: 8 }), 64],
    ['50 MB/s over 10 MB/s', kafkaPartitions.solve({ events: 250_000, bytes: 200, producer: 10, consumer: 10 }), 5],
    ['a stadium on one key', hotCell.solve({ rate: 50, share: 40, limit: 10 }), 2],
    ['200,000 zones in 60 panes', windowState.solve({ keys: 200_000, minutes: 5, step: 5, counts: 2 }), 192],
    ['a day of pings', storageADay.solve({ events: 250_000, bytes: 200, replicas: 1, compression: 4 }), 1.08],
  ])('%s', (_what, answer, expected) => expect(answer).toBeCloseTo(expected, 0));
});
