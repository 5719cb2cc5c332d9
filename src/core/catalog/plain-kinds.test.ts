import { describe, expect, it } from 'vitest';
import { plainKinds } from './plain-kinds';

const parts: Readonly<Record<string, { readonly fine: boolean; readonly broader: readonly string[] }>> = {
  kafka: { fine: false, broader: ['queue'] },
  kms: { fine: true, broader: ['encryption'] },
  encryption: { fine: false, broader: [] },
  pool: { fine: true, broader: [] },
  round: { fine: true, broader: ['about'] },
  about: { fine: true, broader: ['round', 'kafka'] },
};
// Only these two fields are looked at.
const catalog = { component: (id: string) => parts[id] as never };

describe('plainKinds', () => {
  it.each([
    [['kafka'], ['kafka']],
    [
      ['kms', 'kafka'],
      ['kafka', 'encryption'],
    ],
    [['pool'], []],
    [['round'], ['kafka']],
    [['nobody'], []],
  ])('%j is said as %j', (kinds, plain) => expect(plainKinds(kinds, catalog)).toEqual(plain));
});
