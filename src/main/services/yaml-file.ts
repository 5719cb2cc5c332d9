import { load, YAMLException } from 'js-yaml';
import { isMap, isPair, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import type { z } from 'zod';
import type { ContentProblem } from '../../contract/values';

/** One value of a content file, and where its parts stand in it. */
export interface Entry<T> {
  readonly value: T;
  /** A problem at a field of the value, with the line in which it stands. */
  problem(path: readonly PropertyKey[], message: string): ContentProblem;
}

export interface YamlContent<T> {
  readonly entries: readonly Entry<T>[];
  readonly problems: readonly ContentProblem[];
}

/** Reads a file that holds one value. `file` is its name in problems. */
export function readYamlFile<T>(file: string, text: string, schema: z.ZodType<T>): YamlContent<T> {
  const source = parse(file, text);
  return source.problems.length > 0 ? { entries: [], problems: source.problems } : check(source, schema, []);
}

/** Reads a file that holds a list. An entry that does not fit is left out; the others stand. */
export function readYamlList<T>(file: string, text: string, schema: z.ZodType<T>): YamlContent<T> {
  const source = parse(file, text);
  if (source.problems.length > 0) return { entries: [], problems: source.problems };
  const list: unknown = source.json;
  if (!Array.isArray(list)) return { entries: [], problems: [source.problem([], 'a list is expected here')] };
  const read = list.map((_, index) => check(source, schema, [index]));
  return { entries: read.flatMap(({ entries }) => entries), problems: read.flatMap(({ problems }) => problems) };
}

interface Source {
  readonly json: unknown;
  readonly problems: readonly ContentProblem[];
  problem(path: readonly PropertyKey[], message: string): ContentProblem;
}

/** Values are read by the quick parser; the one that knows lines is asked only when there is a problem to be told. */
function parse(file: string, text: string): Source {
  const locate = createLocator(text);
  const problem: Source['problem'] = (path, message) => ({
    file,
    line: locate(path),
    field: fieldText(path),
    message,
  });
  try {
    return { json: load(text), problems: [], problem };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const line = error.mark === undefined ? null : error.mark.line + 1;
    return { json: null, problems: [{ file, line, field: '', message: `this is not YAML: ${error.reason}` }], problem };
  }
}

/** Says in which line a field stands, from 1; null in an empty file. */
function createLocator(text: string): (path: readonly PropertyKey[]) => number | null {
  let known: { readonly document: Document.Parsed; readonly lines: LineCounter } | null = null;
  return (path) => {
    if (known === null) {
      const lines = new LineCounter();
      known = { document: parseDocument(text, { lineCounter: lines, prettyErrors: false }), lines };
    }
    const offset = offsetOf(known.document, path);
    return offset === null ? null : known.lines.linePos(offset).line;
  };
}

function check<T>(source: Source, schema: z.ZodType<T>, base: readonly PropertyKey[]): YamlContent<T> {
  const value = base.reduce<unknown>((at, key) => (isIndexable(at) ? at[String(key)] : undefined), source.json);
  const parsed = schema.safeParse(value);
  if (parsed.success) {
    const problem: Source['problem'] = (path, message) => source.problem([...base, ...path], message);
    return { entries: [{ value: parsed.data, problem }], problems: [] };
  }
  const problems = parsed.error.issues
    .flatMap(innermost)
    .map((issue) => source.problem([...base, ...issue.path], issue.message));
  return { entries: [], problems };
}

function isIndexable(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** The issue in words of the file: unknown fields by their names, missing ones as missing, and inside unions the nearest variant's. */
function innermost(issue: z.core.$ZodIssue): Issue[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...issue.path, key], message: 'there is no such field here' }));
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const [nearest = []] = [...issue.errors].sort((a, b) => a.length - b.length);
    return nearest.flatMap(innermost).map(({ path, message }) => ({ path: [...issue.path, ...path], message }));
  }
  if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined')) {
    return [{ path: issue.path, message: `this field is missing (${issue.expected})` }];
  }
  return [{ path: issue.path, message: issue.message }];
}

/** Where a field begins; of a field that is not there, where the thing begins that should have it. */
function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number | null {
  let node: unknown = document.contents;
  let offset = startOf(node);
  for (const key of path) {
    if (isSeq(node)) {
      node = node.items[Number(key)];
      offset = startOf(node) ?? offset;
    } else if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && String(item.key) === String(key));
      offset = startOf(pair?.key) ?? offset;
      node = pair?.value;
    } else {
      break;
    }
  }
  return offset;
}

function startOf(node: unknown): number | null {
  // Every parsed node has a range; only nodes made by hand have none.
  return (node as Node | null | undefined)?.range?.[0] ?? null;
}

/** `requirements[2].check.select` */
function fieldText(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : text === '' ? String(key) : `${text}.${String(key)}`),
    '',
  );
}
