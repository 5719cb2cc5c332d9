import { describe, expect, it } from 'vitest';
import { createSpelling, isOneEdit } from './spelling';

describe('isOneEdit', () => {
  it.each([
    ['kafka', 'kafkaa'],
    ['kafka', 'kfka'],
    ['kafka', 'kavka'],
    ['kafka', 'kakfa'],
    ['cassandra', 'casandra'],
  ])('%s and %s are one slip apart', (a, b) => {
    expect(isOneEdit(a, b)).toBe(true);
    expect(isOneEdit(b, a)).toBe(true);
  });

  it.each([
    ['kafka', 'kafka'],
    ['kafka', 'akfak'],
    ['kafka', 'kaf'],
    ['redis', 'resid'],
  ])('%s and %s are not', (a, b) => expect(isOneEdit(a, b)).toBe(false));
});

describe('createSpelling', () => {
  const { meant } = createSpelling(
    new Set(['cassandra', 'cache', 'queue', 'proxy', 'service', 'spark', 'caching', 'index']),
  );

  it.each([
    ['cassandra', ['cassandra']],
    ['casandra', ['cassandra']],
    ['queues', ['queue']],
    ['proxies', ['proxy']],
    ['indexes', ['index']],
    ['svc', ['service']],
  ])('%s means %j', (word, known) => expect(meant(word)).toEqual(known));

  it.each([
    ['sparc', 'fewer than six letters'],
    ['catching', 'an English word'],
    ['cachet', 'an English word'],
    ['kassanddra', 'two slips'],
    ['cassandr4', 'a digit in it'],
  ])('%s means nothing: %s', (word) => expect(meant(word)).toEqual([]));
});
