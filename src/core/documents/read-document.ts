import type { z } from 'zod';
import { isFields, type Fields } from '../fields';
import { failure, type Result } from '../result';

/** Turns a document of format n into one of format n + 1. Index 0 takes format 1. */
export type Migration = (document: Fields) => Fields;

/** One kind of saved file: its present schema, and how older formats become the present one. */
export interface DocumentKind<T> {
  readonly name: string;
  readonly format: number;
  readonly schema: z.ZodType<T>;
  readonly migrations: readonly Migration[];
}

/**
 * Reads the text of a saved file. An older format is migrated step by step; a newer one is refused, because what this
 * program does not know it cannot keep.
 */
export function readDocument<T>(kind: DocumentKind<T>, text: string): Result<T> {
  const json = parseObject(text);
  if (json === null) return failure(`${kind.name} is damaged: it is not a JSON object.`);
  const format = json['format'];
  if (typeof format !== 'number') return failure(`${kind.name} is damaged: it names no format.`);
  if (format > kind.format) return failure(`${kind.name} was written by a newer Whetboard (format ${format}).`);
  let document = json;
  for (const migrate of kind.migrations.slice(format - 1)) document = migrate(document);
  const parsed = kind.schema.safeParse(document);
  if (parsed.success) return { ok: true, value: parsed.data };
  const issue = parsed.error.issues[0];
  return failure(`${kind.name} is damaged: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim());
}

function parseObject(text: string): Fields | null {
  try {
    const json: unknown = JSON.parse(text);
    return isFields(json) ? json : null;
  } catch {
    return null;
  }
}
