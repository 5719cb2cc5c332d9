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

function parse(file: string, text: string): Source {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const problems = document.errors.map((error) => ({
    file,
    line: lines.linePos(error.pos[0]).line,
    field: '',
    message: `this is not YAML: ${error.message}`,
  }));
  return {
    json: problems.length > 0 ? null : (document.toJS() as unknown),
    problems,
    problem(path, message) {
      const offset = offsetOf(document, path);
      return { file, line: offset === null ? null : lines.linePos(offset).line, field: fieldText(path), message };
    },
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
    } else if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && String(item.key) === String(key));
      offset = startOf(pair?.key) ?? offset;
      node = pair?.value;
    } else {
      break;
    }
    if (node === undefined || node === null) break;
    if (!isMap(node)) continue;
    offset = startOf(node) ?? offset;
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
