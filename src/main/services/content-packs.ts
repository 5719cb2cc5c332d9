import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ContentProblem } from '../../contract/values';
import { parseContent, type Content } from './content';
import { readContentFiles } from './content-files';
import { systemCode } from './write-problem';

/** A content pack that was not taken, and what is wrong with it. */
export interface SkippedPack {
  readonly name: string;
  readonly problems: readonly ContentProblem[];
}

export interface PackedContent {
  /** The base with every sound pack added to it. */
  readonly content: Content;
  readonly skipped: readonly SkippedPack[];
}

/**
 * Adds the content packs of a folder to what is there: each is a folder with `content/` and `templates/` like the built-in
 * ones, in the order of their names. A pack with a single problem is left out whole, so that none can be half there.
 */
export async function addContentPacks(base: Content, folder: string): Promise<PackedContent> {
  let content = base;
  const skipped: SkippedPack[] = [];
  for (const name of await packNames(folder)) {
    const pack = await loadPack(content, join(folder, name));
    if (pack.problems.length === 0) content = merged(content, pack);
    else skipped.push({ name, problems: pack.problems.map((each) => ({ ...each, file: `${name}/${each.file}` })) });
  }
  return { content, skipped };
}

/** One pack, read and checked against what it may refer to. Never fails: what is wrong is among its problems. */
export async function loadPack(base: Content, folder: string): Promise<Content> {
  const files = await readContentFiles({ content: join(folder, 'content'), templates: join(folder, 'templates') });
  const pack = parseContent(files, base);
  const isEmpty = Object.values<readonly unknown[]>({ ...files }).every((list) => list.length === 0);
  return isEmpty ? { ...pack, problems: [nothingThere] } : pack;
}

const nothingThere: ContentProblem = {
  file: '',
  line: null,
  field: '',
  message: 'there is neither a content nor a templates folder with YAML files in it',
};

function merged(base: Content, pack: Content): Content {
  return {
    catalog: {
      roles: [...base.catalog.roles, ...pack.catalog.roles],
      components: [...base.catalog.components, ...pack.catalog.components],
      icons: { ...base.catalog.icons, ...pack.catalog.icons },
    },
    exercises: [...base.exercises, ...pack.exercises],
    templates: [...base.templates, ...pack.templates],
    sections: [...base.sections, ...pack.sections],
    patterns: [...base.patterns, ...pack.patterns],
    terms: [...base.terms, ...pack.terms],
    plan: base.plan,
    curriculum: base.curriculum,
    problems: base.problems,
  };
}

async function packNames(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map(({ name }) => name)
      .sort();
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(systemCode(error) ?? '')) return [];
    throw error;
  }
}
