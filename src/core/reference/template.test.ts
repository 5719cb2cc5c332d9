import { describe, expect, it } from 'vitest';
import { templateSchema } from './template';

const template = {
  format: 1,
  id: 'one',
  title: 'One',
  company: 'Meta',
  summary: 'One node.',
  design: { nodes: [{ id: 'log', kind: 'kafka' }] },
};

describe('templateSchema', () => {
  it('fills in what may be left out', () => {
    const { design, notes } = templateSchema.parse(template);
    expect({ design, notes }).toEqual({
      design: { zones: [], nodes: [{ id: 'log', kind: 'kafka' }], flows: [], decisions: [] },
      notes: [],
    });
  });

  it('refuses a note about a node that is not there', () => {
    const parsed = templateSchema.safeParse({ ...template, notes: [{ about: 'logg', text: 'Why.' }] });
    expect(parsed.error?.issues.map(({ path, message }) => ({ path, message }))).toEqual([
      { path: ['notes', 0, 'about'], message: 'there is no node "logg"' },
    ]);
  });
});
