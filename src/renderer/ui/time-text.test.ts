import { describe, expect, it } from 'vitest';
import { clockText, dayText, spokenTime } from './time-text';

describe('clockText', () => {
  it('cuts to whole seconds and shows hours only when there are any', () => {
    expect([0, 999, 1000, 26 * 60_000 + 18_400, 65 * 60_000, -5].map(clockText)).toEqual([
      '00:00',
      '00:00',
      '00:01',
      '26:18',
      '1:05:00',
      '00:00',
    ]);
  });
});

describe('spokenTime', () => {
  it('counts one in the singular', () => {
    expect([61_000, 120_000].map(spokenTime)).toEqual(['1 minute 1 second', '2 minutes 0 seconds']);
  });
});

describe('dayText', () => {
  it('follows the calendar, not the hours', () => {
    const now = new Date(2026, 10, 23, 0, 30).getTime();
    const at = (d: number, h: number) => new Date(2026, 10, d, h).getTime();
    expect([at(23, 0), at(22, 23), at(14, 12), at(1, 12)].map((each) => dayText(each, now))).toEqual([
      'today',
      'yesterday',
      '9 days ago',
      '3 weeks ago',
    ]);
  });
});
