import { describe, expect, it } from 'vitest';
import { parseFlow } from './flow';

describe('parseFlow', () => {
  it.each([
    ['a -> b', { from: 'a', to: 'b', direction: 'forward', label: '' }],
    ['a-1 -> b: 250k pings/s', { from: 'a-1', to: 'b', direction: 'forward', label: '250k pings/s' }],
    ['a <-> b: store down', { from: 'a', to: 'b', direction: 'both', label: 'store down' }],
    ['a -- b', { from: 'a', to: 'b', direction: 'none', label: '' }],
  ])('reads "%s"', (line, flow) => {
    expect(parseFlow(line)).toEqual(flow);
  });

  it.each(['a', 'a => b', 'a -> b:', 'A -> b', ' a -> b'])('refuses "%s"', (line) => {
    expect(parseFlow(line)).toBeNull();
  });
});
