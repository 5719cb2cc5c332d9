import { describe, expect, it } from 'vitest';
import type { TimelineLine } from '../documents/timeline';
import { activityOf, marksOf, readTimeline } from './timeline';

const hint: TimelineLine = { at: 5, type: 'hint', subject: 'log', value: '1' };
const drawing = (at: number): TimelineLine => ({ at, type: 'draw', put: [], remove: [] });

describe('readTimeline', () => {
  it('reads what can be read', () => {
    const text = [JSON.stringify(hint), '{"at":7,"type":"dr', '', '{"at":8}', JSON.stringify(drawing(9))].join('\n');
    expect(readTimeline(text)).toEqual([hint, drawing(9)]);
    expect(marksOf(readTimeline(text))).toEqual([hint]);
  });
});

describe('activityOf', () => {
  it('counts drawing steps per slice', () => {
    const lines = [drawing(0), hint, drawing(99), drawing(100), drawing(250)];
    expect(activityOf(lines, 100, 300)).toEqual([2, 1, 1]);
  });
  it('puts what came after the end into the last slice, and has at least one', () => {
    expect(activityOf([drawing(500)], 100, 200)).toEqual([0, 1]);
    expect(activityOf([], 100, 0)).toEqual([0]);
  });
});
