import { describe, expect, it } from 'vitest';
import { settingsChangeSchema, settingsSchema } from './settings';

describe('settingsSchema', () => {
  it('gives every choice that was not made its usual value', () => {
    expect(Object.keys(settingsSchema.parse({}))).toEqual(Object.keys(settingsSchema.shape));
  });
});

describe('settingsChangeSchema', () => {
  it('says nothing of the choices that are not changed', () => {
    expect(settingsChangeSchema.parse({ panelTab: 'checks' })).toEqual({ panelTab: 'checks' });
    expect(settingsChangeSchema.parse({})).toEqual({});
  });

  it('knows the same choices as the settings', () => {
    expect(Object.keys(settingsChangeSchema.shape)).toEqual(Object.keys(settingsSchema.shape));
  });
});
