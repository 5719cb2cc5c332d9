import { describe, expect, it } from 'vitest';
import { screenFromHash, screenToHash } from './navigation';

describe('screenFromHash', () => {
  it('reads back what screenToHash writes', () => {
    const screens = [
      { name: 'home' },
      { name: 'settings' },
      { name: 'home', start: 'surge-pricing' },
      { name: 'library' },
      { name: 'library', shelf: 'patterns' },
      { name: 'library', shelf: 'references', id: 'news feed / 2' },
      { name: 'mastery' },
      { name: 'mastery', id: 'security' },
      { name: 'board', id: 'two towers / 2' },
      { name: 'board', id: 'two', beside: 'surge-pricing' },
      { name: 'attempt', id: '2026-11-23-surge' },
      { name: 'reference', id: 'surge-pricing' },
      { name: 'review', id: 'ä' },
    ] as const;
    expect(screens.map((screen) => screenFromHash(screenToHash(screen)))).toEqual(screens);
  });

  it('takes anything else for Home', () => {
    const home = { name: 'home' };
    expect(['', '#/', '#/board', '#/board/', '#/nowhere/1', '#/board/%', '#/start'].map(screenFromHash)).toEqual(
      Array(7).fill(home),
    );
  });
});
