import type { z } from 'zod';
import type { Result } from '../result';

/** Turns a document of format n into one of format n + 1. Index 0 takes format 1. */
export type Migration = (document: Readonly<Record<string, unknown>>) => Record<string, unknown>;

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
  if (json === null) return refuse(`${kind.name} is damaged: it is not a JSON object.`);
  const format = json['format'];
  if (typeof format !== 'number') return refuse(`${kind.name} is damaged: it names no format.`);
  if (format > kind.format) return refuse(`${kind.name} was written by a newer Whetboard (format ${format}).`);
  let document = json;
  for (const migrate of kind.migrations.slice(format - 1)) document = migrate(document);
  const parsed = kind.schema.safeParse(document);
  if (parsed.success) return { ok: true, value: parsed.data };
  const issue = parsed.error.issues[0];
  return refuse(`${kind.name} is damaged: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim());
}

function parseObject(text: string): Record<string, unknown> | null {
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === 'object' && json !== null && !Array.isArray(json) ? { ...json } : null;
  } catch {
    return null;
  }
}

function refuse(sentence: string): { readonly ok: false; readonly sentence: string } {
  return { ok: false, sentence };
}
