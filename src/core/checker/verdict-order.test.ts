import { describe, expect, it } from 'vitest';
import { countStatuses, keepOrder, orderRows } from './verdict-order';

const rows = [
  { id: 'a', status: 'met' },
  { id: 'b', status: 'missing' },
  { id: 'c', status: 'violated' },
  { id: 'd', status: 'partial' },
  { id: 'e', status: 'missing' },
] as const;

describe('orderRows', () => {
  it('puts what is wrong first and keeps the order of the exercise within a status', () => {
    expect(orderRows(rows)).toEqual(['c', 'd', 'b', 'e', 'a']);
  });
});

describe('keepOrder', () => {
  it('moves nothing that is shown, drops what went, and adds what is new at the end', () => {
    expect(keepOrder(['c', 'x', 'a'], ['a', 'b', 'c'])).toEqual(['c', 'a', 'b']);
  });
});

describe('countStatuses', () => {
  it('counts each status, also those without a row', () => {
    expect(countStatuses(rows.slice(0, 2))).toEqual({ met: 1, partial: 0, violated: 0, missing: 1 });
  });
});
