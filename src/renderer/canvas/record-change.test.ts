import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CanvasChange, CanvasRecord } from '../../core/diagram/canvas-record';
import { changeBetween, createPendingChange, isEmptyChange, mergeChange, sameValue, takeChange } from './record-change';

const id = fc.constantFrom('a', 'b', 'c', 'd');
const record = fc.record({ id, typeName: fc.constant('shape'), x: fc.nat(3) }, { noNullPrototype: true });
const change: fc.Arbitrary<CanvasChange> = fc.record({
  put: fc.uniqueArray(record, { selector: (each) => each.id }),
  remove: fc.uniqueArray(id),
});

function apply(records: ReadonlyMap<string, CanvasRecord>, { put, remove }: CanvasChange): Map<string, CanvasRecord> {
  const next = new Map(records);
  for (const each of put) next.set(each.id, each);
  for (const each of remove) next.delete(each);
  return next;
}

describe('mergeChange', () => {
  it('leads to the same records as the changes one after the other', () => {
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        const pending = createPendingChange();
        for (const each of changes) mergeChange(pending, each);
        const merged = apply(new Map(), takeChange(pending));
        const stepwise = changes.reduce<Map<string, CanvasRecord>>(apply, new Map());
        expect(merged).toEqual(stepwise);
        expect(isEmptyChange(pending)).toBe(true);
      }),
    );
  });
});

describe('changeBetween', () => {
  it('leads from one set of records to the other and holds nothing that is the same', () => {
    const records = fc.uniqueArray(record, { selector: (each) => each.id });
    fc.assert(
      fc.property(records, records, (before, after) => {
        const found = changeBetween(before, after);
        const start = new Map<string, CanvasRecord>(before.map((each) => [each.id, each]));
        const end = new Map<string, CanvasRecord>(after.map((each) => [each.id, each]));
        expect(apply(start, found)).toEqual(end);
        expect(found.put.filter((each) => sameValue(each, start.get(each.id)))).toEqual([]);
      }),
    );
  });
});

describe('sameValue', () => {
  it('compares plain JSON by what it holds', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(sameValue(value, structuredClone(value))).toBe(true);
      }),
    );
    expect(sameValue({ a: [1, { b: 2 }] }, { a: [1, { b: 3 }] })).toBe(false);
    expect(sameValue({ a: 1 }, { a: 1, b: undefined })).toBe(false);
    expect(sameValue([1], { 0: 1 })).toBe(false);
  });
});
