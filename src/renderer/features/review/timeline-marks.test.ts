import { expect, test } from 'vitest';
import { axisEnd, axisMinutes } from './timeline-marks';

const minute = 60_000;

test('the axis ends at the first labelled minute after the attempt', () => {
  expect(axisEnd(13_000)).toBe(minute);
  expect(axisEnd(12.5 * minute)).toBe(15 * minute);
  expect(axisEnd(45 * minute)).toBe(45 * minute);
});

test('what ends the axis is labelled', () => {
  for (const minutes of [0.2, 7, 13, 44, 51, 100]) {
    const end = axisEnd(minutes * minute);
    expect(axisMinutes(end).at(-1)).toBe(end / minute);
  }
});
