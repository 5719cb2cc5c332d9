import { describe, expect, it } from 'vitest';
import { canvasKeys } from './canvas-keys';

describe('canvasKeys', () => {
  it('names each key once', () => {
    expect(canvasKeys.filter((key, index) => canvasKeys.indexOf(key) !== index)).toEqual([]);
  });

  it('leaves digits and these letters to the program', () => {
    const free = [...'CIJKMPSUWY', ...'1234567890'];
    expect(free.filter((key) => canvasKeys.includes(key))).toEqual([]);
  });
});
