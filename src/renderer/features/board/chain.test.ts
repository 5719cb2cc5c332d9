import { describe, expect, it } from 'vitest';
import { componentSchema } from '../../../core/catalog/component';
import { parseChain, replaceLast, splitChain } from './chain';

const component = (id: string) =>
  componentSchema.parse({
    id,
    name: id,
    category: 'logs',
    roleLine: '',
    roles: [],
    aliases: id === 'kafka' ? ['msk'] : [],
  });

const known = ['kafka', 'flink', 'redis'];
const catalog = {
  search: (query: string) =>
    known
      .map(component)
      .filter(({ id, aliases }) => [id, ...aliases].some((name) => name.startsWith(query.toLowerCase()))),
  recognise: (text: string) => ({ kinds: known.filter((id) => text.toLowerCase().split(' ').includes(id)) }),
};

describe('splitChain', () => {
  it('takes every arrow that people type', () => {
    expect(splitChain('kafka>flink -> redis → s3')).toEqual(['kafka', 'flink', 'redis', 's3']);
  });

  it('keeps the part that is still to be typed', () => {
    expect(splitChain('kafka > ')).toEqual(['kafka', '']);
  });
});

describe('parseChain', () => {
  it('places each part and leaves out empty ones', () => {
    expect(parseChain('kafka > fl > ', catalog)).toEqual([
      { kind: 'kafka', label: null },
      { kind: 'flink', label: null },
    ]);
  });

  it('keeps an alias as the label', () => {
    expect(parseChain('msk > ms', catalog)).toEqual([
      { kind: 'kafka', label: 'Msk' },
      { kind: 'kafka', label: null },
    ]);
  });

  it('keeps words around a name as the label', () => {
    expect(parseChain('ride events kafka', catalog)).toEqual([{ kind: 'kafka', label: 'ride events kafka' }]);
  });

  it('makes a plain box of what it does not know', () => {
    expect(parseChain('zone pricer', catalog)).toEqual([{ kind: null, label: 'zone pricer' }]);
  });
});

describe('replaceLast', () => {
  it('changes only the part that is being typed', () => {
    expect(replaceLast('kafka > fl', 'Flink')).toBe('kafka > Flink');
  });
});
