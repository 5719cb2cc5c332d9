import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import type { ContentProblem } from '../../contract/values';
import {
  componentSchema,
  roleSchema,
  type CatalogData,
  type ComponentDefinition,
  type Icon,
  type Role,
} from '../../core/catalog/component';
import { readIcon } from '../../core/catalog/icon';
import { exerciseSchema, type Exercise } from '../../core/exercise/exercise';
import { templateSchema, type Template } from '../../core/reference/template';
import { checkComponent, checkExercise, checkTemplate, type Known } from './content-references';
import { systemCode } from './write-problem';
import { readYamlFile, readYamlList, type Entry, type YamlContent } from './yaml-file';

export interface ContentFolders {
  /** Holds roles.yaml, components/, icons/ and exercises/. */
  readonly content: string;
  readonly templates: string;
}

/** Everything that exercises are made of, as the files say it. */
export interface Content {
  readonly catalog: CatalogData;
  /** In the order of their files' names. */
  readonly exercises: readonly Exercise[];
  readonly templates: readonly Template[];
  /** What is wrong with the files. An exercise or template with a problem is left out; the rest stands. */
  readonly problems: readonly ContentProblem[];
}

/** Reads and checks all content. Never fails: what cannot be read is a problem with its file, line and field. */
export async function loadContent(folders: ContentFolders): Promise<Content> {
  const [roles, components, icons, exercises, templates] = await Promise.all([
    readAll(folders.content, ['roles.yaml'], (file, text) => readYamlList(file, text, roleSchema)),
    readFolder(folders.content, 'components', (file, text) => readYamlList(file, text, componentSchema)),
    readIcons(folders.content),
    readFolder(folders.content, 'exercises', (file, text) => readNamed(file, text, exerciseSchema)),
    readFolder(folders.templates, '', (file, text) => readNamed(file, text, templateSchema)),
  ]);
  const known: Known = {
    roles: idsOf<Role>(roles.entries),
    components: idsOf<ComponentDefinition>(components.entries),
    icons: new Set(Object.keys(icons.icons)),
  };
  const soundTemplates = sound(templates.entries, (entry) => checkTemplate(entry, known));
  const references = new Set(soundTemplates.values.map(({ id }) => id));
  const soundExercises = sound(exercises.entries, (entry) => checkExercise(entry, known, references));
  return {
    catalog: {
      roles: roles.entries.map(({ value }) => value),
      components: components.entries.map(({ value }) => value),
      icons: icons.icons,
    },
    exercises: soundExercises.values,
    templates: soundTemplates.values,
    problems: [
      ...[roles, components, icons, exercises, templates].flatMap(({ problems }) => problems),
      ...[roles.entries, components.entries, exercises.entries, templates.entries].flatMap(duplicates),
      ...components.entries.flatMap((entry) => checkComponent(entry, known)),
      ...soundTemplates.problems,
      ...soundExercises.problems,
    ],
  };
}

/** For the build: everything that is wrong with the content, or nothing. */
export async function validateContent(folders: ContentFolders): Promise<readonly ContentProblem[]> {
  return (await loadContent(folders)).problems;
}

/** "exercises/fraud.yaml:12 requirements[0].id: ..." */
export function problemText({ file, line, field, message }: ContentProblem): string {
  return `${file}${line === null ? '' : `:${line}`}${field === '' ? '' : ` ${field}`}: ${message}`;
}

type Read<T> = (file: string, text: string) => YamlContent<T>;

/** A file of one value, called by the value's id. */
function readNamed<T extends { readonly id: string }>(
  file: string,
  text: string,
  schema: z.ZodType<T>,
): YamlContent<T> {
  const content = readYamlFile(file, text, schema);
  const wanted = file.slice(file.lastIndexOf('/') + 1).replace(/\.yaml$/, '');
  const problems = content.entries
    .filter(({ value }) => value.id !== wanted)
    .map((entry) => entry.problem(['id'], `the file is called "${wanted}", so must the id be`));
  return problems.length === 0 ? content : { entries: [], problems };
}

async function readFolder<T>(root: string, folder: string, read: Read<T>): Promise<YamlContent<T>> {
  const names = (await list(join(root, folder))).filter((name) => name.endsWith('.yaml')).sort();
  return readAll(
    root,
    names.map((name) => (folder === '' ? name : `${folder}/${name}`)),
    read,
  );
}

async function readAll<T>(root: string, files: readonly string[], read: Read<T>): Promise<YamlContent<T>> {
  const parts = await Promise.all(
    files.map(async (file): Promise<YamlContent<T>> => {
      try {
        return read(file, await readFile(join(root, file), 'utf8'));
      } catch (error) {
        if (systemCode(error) === null) throw error;
        return { entries: [], problems: [unreadable(file, error)] };
      }
    }),
  );
  return { entries: parts.flatMap(({ entries }) => entries), problems: parts.flatMap(({ problems }) => problems) };
}

async function readIcons(root: string): Promise<{ icons: Record<string, Icon>; problems: ContentProblem[] }> {
  const icons: Record<string, Icon> = {};
  const problems: ContentProblem[] = [];
  const names = (await list(join(root, 'icons'))).filter((name) => name.endsWith('.svg')).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(root, 'icons', name), 'utf8')));
  names.forEach((name, index) => {
    const id = name.replace(/\.svg$/, '');
    const icon = readIcon(id, texts[index] ?? '');
    if (icon.ok) icons[id] = icon.value;
    else problems.push({ file: `icons/${name}`, line: null, field: '', message: icon.sentence });
  });
  return { icons, problems };
}

async function list(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  }
}

function unreadable(file: string, error: unknown): ContentProblem {
  return { file, line: null, field: '', message: `this file cannot be read (${systemCode(error) ?? 'unknown'})` };
}

function idsOf<T extends { readonly id: string }>(entries: readonly Entry<T>[]): ReadonlySet<string> {
  return new Set(entries.map(({ value }) => value.id));
}

/** The values without a problem, and the problems of the others. */
function sound<T>(entries: readonly Entry<T>[], check: (entry: Entry<T>) => readonly ContentProblem[]) {
  const checked = entries.map((entry) => ({ entry, problems: check(entry) }));
  return {
    values: checked.filter(({ problems }) => problems.length === 0).map(({ entry }) => entry.value),
    problems: checked.flatMap(({ problems }) => problems),
  };
}

function duplicates(entries: readonly Entry<{ readonly id: string }>[]): ContentProblem[] {
  const seen = new Set<string>();
  return entries.flatMap((entry) => {
    const isNew = !seen.has(entry.value.id);
    seen.add(entry.value.id);
    return isNew ? [] : [entry.problem(['id'], `"${entry.value.id}" is there twice`)];
  });
}
