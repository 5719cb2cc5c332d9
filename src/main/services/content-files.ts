import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ContentProblem } from '../../contract/values';
import { systemCode } from './write-problem';

/** The text of one content file. */
export interface ContentFile {
  /** With forward slashes, relative to the folder of its kind: "exercises/fraud-detection.yaml". */
  readonly name: string;
  readonly text: string;
}

/** The texts of all content, by where they stand; each list in the order of the names. */
export interface ContentFiles {
  readonly roles: readonly ContentFile[];
  readonly components: readonly ContentFile[];
  readonly icons: readonly ContentFile[];
  readonly exercises: readonly ContentFile[];
  readonly questions: readonly ContentFile[];
  readonly patterns: readonly ContentFile[];
  readonly vocabulary: readonly ContentFile[];
  readonly plan: readonly ContentFile[];
  readonly curriculum: readonly ContentFile[];
  readonly templates: readonly ContentFile[];
  /** Files that are there and cannot be read. */
  readonly problems: readonly ContentProblem[];
}

export interface ContentFolders {
  /** Holds components/, icons/, exercises/, questions/, vocabulary/, roles.yaml, patterns.yaml, plan.yaml and curriculum.yaml. */
  readonly content: string;
  readonly templates: string;
  /** What the build made of both; without it the files themselves are read. */
  readonly compiled?: string;
}

/** Reads all content. A folder or file that is not there leaves its list empty; a file that cannot be read is a problem. */
export async function readContentFiles({ content, templates }: ContentFolders): Promise<ContentFiles> {
  const problems: ContentProblem[] = [];
  const read = async (root: string, names: readonly string[]) => {
    const files = await Promise.all(names.map((name) => readOne(root, name)));
    problems.push(...files.flatMap((file) => ('problem' in file ? [file.problem] : [])));
    return files.flatMap((file) => ('text' in file ? [file] : []));
  };
  const folder = async (root: string, name: string, ending: string) => {
    const names = (await list(join(root, name))).filter((each) => each.endsWith(ending)).sort();
    return read(
      root,
      names.map((each) => (name === '' ? each : `${name}/${each}`)),
    );
  };
  const single = async (name: string) =>
    read(
      content,
      (await list(content)).filter((each) => each === name),
    );
  const [roles, components, icons, exercises, questions, patterns, vocabulary, plan, curriculum, references] =
    await Promise.all([
      single('roles.yaml'),
      folder(content, 'components', '.yaml'),
      folder(content, 'icons', '.svg'),
      folder(content, 'exercises', '.yaml'),
      folder(content, 'questions', '.yaml'),
      single('patterns.yaml'),
      folder(content, 'vocabulary', '.yaml'),
      single('plan.yaml'),
      single('curriculum.yaml'),
      folder(templates, '', '.yaml'),
    ]);
  return {
    ...{
      roles,
      components,
      icons,
      exercises,
      questions,
      patterns,
      vocabulary,
      plan,
      curriculum,
      templates: references,
    },
    problems,
  };
}

/** Names one state of the files: it changes with every byte of them. */
export function stampOf({ problems, ...kinds }: ContentFiles): string {
  const hash = createHash('sha256').update(JSON.stringify(problems));
  for (const [kind, files] of Object.entries(kinds)) {
    for (const { name, text } of files) hash.update(`\0${kind}\0${name}\0${text}`);
  }
  return hash.digest('hex');
}

async function readOne(root: string, name: string): Promise<ContentFile | { readonly problem: ContentProblem }> {
  try {
    return { name, text: await readFile(join(root, name), 'utf8') };
  } catch (error) {
    const code = systemCode(error);
    if (code === null) throw error;
    const message = `this file cannot be read (${code})`;
    return { problem: { file: name, line: null, field: '', message } };
  }
}

async function list(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  }
}
