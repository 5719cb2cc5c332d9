import { readFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { z } from 'zod';
import type { CanvasRecord } from '../../core/diagram/canvas-record';
import type { Graph } from '../../core/diagram/graph';
import { graphOfRecords } from '../../core/diagram/graph-of-records';
import type { Vocabulary } from '../../core/diagram/vocabulary';
import { attemptSchema, type Decision } from '../../core/documents/attempt';
import { exerciseSchema, type Exercise } from '../../core/exercise/exercise';
import type { ForeignContent } from '../../core/foreign/foreign-formats';
import { graphOfSheet } from '../../core/reference/design-graph';
import { templateSchema } from '../../core/reference/template';
import { failure, type Result } from '../../core/result';
import { maxBoardBytes, readBoardFile, soundBoard, tooLarge } from '../services/board-file';
import { problemText, type Content } from '../services/content';
import { checkExercise, checkTemplate, type Known } from '../services/content-references';
import { readForeignFile } from '../services/drawing-file';
import { readAtMost } from '../services/read-at-most';
import { readYamlFile, type Entry } from '../services/yaml-file';

/** What a file says, whatever kind of file it is. */
export interface CheckedBoard {
  readonly graph: Graph;
  readonly decisions: readonly (Decision | string)[];
  /** Sentences about what was left out of the file. */
  readonly notices: readonly string[];
}

const maxYamlBytes = 4 * 1024 * 1024;
const yamlEndings = new Set(['.yaml', '.yml']);

/** The exercise with this id, or the one in this YAML file. */
export async function readExercise(name: string, content: Content): Promise<Result<Exercise>> {
  const known = content.exercises.find(({ id }) => id === name);
  if (known) return { ok: true, value: known };
  if (yamlEndings.has(extname(name).toLowerCase())) {
    return readYaml(name, exerciseSchema, (entry) =>
      checkExercise(entry, knownOf(content), new Set(content.templates.map(({ id }) => id))),
    );
  }
  const broken = content.problems.find(({ file }) => basename(file, extname(file)) === name);
  if (broken) return failure(`The exercise "${name}" cannot be used: ${problemText(broken)}.`);
  return failure(`There is no exercise "${name}". There are: ${content.exercises.map(({ id }) => id).join(', ')}.`);
}

/** A board, a drawing of another program, or a template (YAML) as a graph. */
export async function readBoard(path: string, content: Content, catalog: Vocabulary): Promise<Result<CheckedBoard>> {
  if (yamlEndings.has(extname(path).toLowerCase())) {
    const template = await readYaml(path, templateSchema, (entry) => checkTemplate(entry, knownOf(content)));
    if (!template.ok) return template;
    const { design } = template.value;
    return {
      ok: true,
      value: { graph: graphOfSheet(template.value, catalog), decisions: design.decisions, notices: [] },
    };
  }
  const bytes = await readBytes(path, maxBoardBytes);
  if (!bytes.ok) return bytes;
  const name = basename(path);
  if (bytes.value === null) return failure(tooLarge(name));
  const foreign = readForeignFile(bytes.value, name);
  if (foreign !== null) return foreign.ok ? foreignBoard(foreign.value, name, catalog) : foreign;
  const board = readBoardFile(bytes.value, name);
  if (!board.ok) return board;
  const { records, notices } = board.value;
  const attempt = await readDecisions(join(dirname(path), 'attempt.json'));
  return {
    ok: true,
    value: {
      graph: graphOfRecords(records, catalog),
      decisions: attempt.decisions,
      notices: [...notices, ...pagesNotice(records), ...attempt.notices],
    },
  };
}

/** A design without places is read as it is written: where things would stand says nothing more. */
function foreignBoard(content: ForeignContent, name: string, catalog: Vocabulary): Result<CheckedBoard> {
  if ('sheet' in content) {
    const { sheet, notices } = content;
    return { ok: true, value: { graph: graphOfSheet(sheet, catalog), decisions: [], notices } };
  }
  const sound = soundBoard(content, name);
  if (!sound.ok) return sound;
  const { records, notices } = sound.value;
  return { ok: true, value: { graph: graphOfRecords(records, catalog), decisions: [], notices } };
}

function pagesNotice(records: readonly CanvasRecord[]): string[] {
  const pages = records.filter(({ typeName }) => typeName === 'page').length;
  return pages > 1 ? [`The file has ${pages} pages; one is checked: the open one, else the first with shapes.`] : [];
}

/** The trade-offs of the attempt whose folder the board lies in. */
async function readDecisions(path: string): Promise<{ decisions: readonly Decision[]; notices: readonly string[] }> {
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) return { decisions: [], notices: [] };
  try {
    const attempt = attemptSchema.safeParse(JSON.parse(bytes.toString('utf8')));
    if (attempt.success) return { decisions: attempt.data.decisions, notices: [] };
  } catch {
    // No JSON: said below, like any other damage.
  }
  return { decisions: [], notices: ['The attempt.json beside the board is damaged: its trade-offs are not counted.'] };
}

async function readYaml<T>(
  path: string,
  schema: z.ZodType<T>,
  inspect: (entry: Entry<T>) => readonly Parameters<typeof problemText>[0][],
): Promise<Result<T>> {
  const bytes = await readBytes(path, maxYamlBytes);
  if (!bytes.ok) return bytes;
  if (bytes.value === null) return failure(`"${path}" is larger than the 4 MB that a file of content may have.`);
  const { entries, problems } = readYamlFile(basename(path), bytes.value.toString('utf8'), schema);
  const entry = entries[0];
  const problem = problems[0] ?? (entry && inspect(entry)[0]);
  if (problem) return failure(problemText(problem));
  return entry ? { ok: true, value: entry.value } : failure(`"${path}" is empty.`);
}

/** Null where the file holds more than `most` bytes. */
async function readBytes(path: string, most: number): Promise<Result<Buffer | null>> {
  try {
    return { ok: true, value: await readAtMost(path, most) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ENOENT' || code === 'ENOTDIR') return failure(`There is no file "${path}".`);
    if (code === 'EISDIR') return failure(`"${path}" is a folder; name a file.`);
    if (code === 'ELOOP') return failure(`"${path}" leads round in a ring of links.`);
    if (code === 'EACCES' || code === 'EPERM') return failure(`"${path}" may not be read.`);
    return failure(`"${path}" cannot be read${typeof code === 'string' ? ` (${code})` : ''}.`);
  }
}

function knownOf({ catalog }: Content): Known {
  return {
    roles: new Set(catalog.roles.map(({ id }) => id)),
    components: new Set(catalog.components.map(({ id }) => id)),
    icons: new Set(Object.keys(catalog.icons)),
  };
}
