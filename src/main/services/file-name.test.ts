import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparableName, freeName, safeFileName } from './file-name';

describe('safeFileName', () => {
  it.each([
    ['Surge pricing', 'Surge pricing'],
    ['Fraud: v2 / final?', 'Fraud v2 final'],
    ['../../etc/passwd', 'etc passwd'],
    ['C:\\Windows\\x', 'C Windows x'],
    ['.hidden', 'hidden'],
    ['ends with dots...', 'ends with dots'],
    ['CON', '_CON'],
    ['nul.tldr', '_nul.tldr'],
    ['com1', '_com1'],
    ['Console', 'Console'],
    ['', 'Untitled'],
    ['   ', 'Untitled'],
    ['???', 'Untitled'],
    ['a\u0000b\nc\td', 'a b c d'],
    ['tx\u202Egpj.exe', 'tx gpj.exe'],
    ['Zu\u0308rich', 'Zürich'],
    ['流式处理 🚕', '流式处理 🚕'],
  ])('%j becomes %j', (wanted, name) => {
    expect(safeFileName(wanted)).toBe(name);
  });

  it('fits every file system, is its own safe name, and is never a path', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (wanted) => {
        const name = safeFileName(wanted);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(181);
        expect(name).toMatch(/^[^<>:"/\\|?*\p{Cc}]+$/u);
        expect(name).not.toMatch(/^[. ]|[. ]$/);
        expect(safeFileName(name)).toBe(name);
      }),
      { numRuns: 500 },
    );
  });
});

describe('freeName', () => {
  it('counts up until a name is free', () => {
    const taken = new Set(['fraud', 'fraud 2', 'fraud 3']);
    expect(freeName('Fraud', (name) => taken.has(comparableName(name)))).toBe('Fraud 4');
    expect(freeName('Surge', (name) => taken.has(comparableName(name)))).toBe('Surge');
  });
});
