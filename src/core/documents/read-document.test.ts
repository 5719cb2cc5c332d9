import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readDocument, type DocumentKind } from './read-document';

const schema = z.strictObject({ format: z.literal(3), title: z.string(), tags: z.array(z.string()) });
const kind: DocumentKind<z.infer<typeof schema>> = {
  name: 'note.json',
  format: 3,
  schema,
  migrations: [
    ({ name, ...rest }) => ({ ...rest, format: 2, title: name }),
    (document) => ({ ...document, format: 3, tags: [] }),
  ],
};

describe('readDocument', () => {
  it.each([
    ['the oldest format', { format: 1, name: 'Log' }],
    ['the one between', { format: 2, title: 'Log' }],
    ['the present one', { format: 3, title: 'Log', tags: [] }],
  ])('reads %s', (_which, document) => {
    expect(readDocument(kind, JSON.stringify(document))).toEqual({
      ok: true,
      value: { format: 3, title: 'Log', tags: [] },
    });
  });

  it.each([
    [
      'a newer format',
      '{"format":4,"title":"Log","tags":[]}',
      'note.json was written by a newer Whetboard (format 4).',
    ],
    ['no format', '{"title":"Log"}', 'note.json is damaged: it names no format.'],
    ['no object', '[3]', 'note.json is damaged: it is not a JSON object.'],
    ['half a file', '{"format":3,"ti', 'note.json is damaged: it is not a JSON object.'],
  ])('refuses %s', (_which, text, sentence) => {
    expect(readDocument(kind, text)).toEqual({ ok: false, sentence });
  });

  it('names the field that does not fit', () => {
    expect(readDocument(kind, '{"format":3,"title":"Log","tags":[7]}')).toMatchObject({
      sentence: expect.stringContaining('note.json is damaged: tags.0 '),
    });
  });
});
