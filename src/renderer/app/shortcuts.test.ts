import { describe, expect, it } from 'vitest';
import { canvasKeys } from '../canvas/canvas-keys';
import { boardActions } from '../features/board/board-actions';
import { reviewActions } from '../features/review/review-actions';
import { appActions } from './app-actions';

/** Commands that can be there at the same time: those of the program and those of one screen. */
const boards = [...appActions, ...boardActions];
const reviews = [...appActions, ...reviewActions];

function shortcutsOf(actions: readonly { readonly shortcut: string | null }[]): string[] {
  return actions.flatMap(({ shortcut }) => (shortcut === null ? [] : [shortcut.toLowerCase()]));
}

function twice(keys: readonly string[]): string[] {
  return keys.filter((key, index) => keys.indexOf(key) !== index);
}

describe('shortcuts', () => {
  it('belong to one command each', () => {
    expect([twice(shortcutsOf(boards)), twice(shortcutsOf(reviews))]).toEqual([[], []]);
  });

  it('take no key of the canvas on the board', () => {
    const taken = new Set(canvasKeys.map((key) => key.toLowerCase()));
    expect(shortcutsOf(boards).filter((key) => taken.has(key))).toEqual([]);
  });
});

describe('actions', () => {
  it('have one id each', () => {
    expect(twice([...appActions, ...boardActions, ...reviewActions].map(({ id }) => id))).toEqual([]);
  });
});
