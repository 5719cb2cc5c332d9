import { expect, test } from 'vitest';
import { elbowPath } from './elbow-path';

const left = { x: 0, y: 0, w: 100, h: 40 };

test('boxes that stand level are joined by a straight line', () => {
  const right = { x: 200, y: 20, w: 100, h: 40 };
  expect(elbowPath({ x1: 50, y1: 20, x2: 250, y2: 40 }, [left, right])).toBe('M50 30H250');
});

test('boxes above each other are joined by a plumb line', () => {
  const below = { x: 60, y: 200, w: 100, h: 40 };
  expect(elbowPath({ x1: 50, y1: 20, x2: 110, y2: 220 }, [left, below])).toBe('M80 20V220');
});

test('a flow steps in the gap between its boxes', () => {
  const far = { x: 300, y: 100, w: 100, h: 40 };
  expect(elbowPath({ x1: 50, y1: 20, x2: 350, y2: 120 }, [left, far])).toBe('M50 20H200V120H350');
  const deep = { x: 120, y: 300, w: 100, h: 40 };
  expect(elbowPath({ x1: 50, y1: 20, x2: 170, y2: 320 }, [left, deep])).toBe('M50 20V170H170V320');
});

test('ends in nothing count as points', () => {
  expect(elbowPath({ x1: 0, y1: 0, x2: 40, y2: 20 }, [])).toBe('M0 0H20V20H40');
});
