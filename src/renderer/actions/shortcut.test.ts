import { describe, expect, it } from 'vitest';
import { isChord, type KeyPress, matchesShortcut } from './shortcut';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

describe('matchesShortcut', () => {
  it('takes a letter in either case but not with a modifier', () => {
    expect([
      matchesShortcut('C', press('c')),
      matchesShortcut('C', press('C', { shiftKey: true })),
      matchesShortcut('C', press('c', { ctrlKey: true })),
      matchesShortcut('C', press('c', { altKey: true })),
    ]).toEqual([true, false, false, false]);
  });

  it('takes Command for Ctrl', () => {
    expect([
      matchesShortcut('Ctrl K', press('k', { ctrlKey: true })),
      matchesShortcut('Ctrl K', press('k', { metaKey: true })),
      matchesShortcut('Ctrl K', press('K', { ctrlKey: true, shiftKey: true })),
      matchesShortcut('Ctrl Shift E', press('E', { ctrlKey: true, shiftKey: true })),
    ]).toEqual([true, true, false, true]);
  });

  it('leaves Shift with a digit to the canvas', () => {
    expect(matchesShortcut('1', press('1', { shiftKey: true }))).toBe(false);
  });

  it('does not care how a sign is typed', () => {
    expect(matchesShortcut('.', press('.', { shiftKey: true }))).toBe(true);
  });
});

describe('isChord', () => {
  it('tells what works inside a field from what types a letter', () => {
    expect(['Ctrl K', 'Alt H', 'C', ','].map(isChord)).toEqual([true, true, false, false]);
  });
});
