import { resolve } from 'node:path';
import { coverageOf, fewestTerms, type Covered, type Homes } from '../../core/learning/curriculum';
import { drillKinds } from '../../core/learning/drills/drill-kinds';
import { loadContent } from '../services/compiled-content';
import { problemText, type Content } from '../services/content';
import type { ContentFolders } from '../services/content-files';
import { loadPack } from '../services/content-packs';
import type { Output } from './output';

/**
 * Checks everything in content/ and templates/ and prints where each item of the curriculum lives; or, given a folder, checks
 * that content pack. 0 when all is sound and nothing is missing, 1 when not, 2 when the command cannot be understood.
 */
export async function runValidate(args: readonly string[], folders: ContentFolders, output: Output): Promise<number> {
  const [folder, ...more] = args;
  if (more.length > 0 || folder?.startsWith('-') === true) {
    output.complain('Name one content pack, or none for the content that ships: npm run --silent content -- [FOLDER]');
    return 2;
  }
  // The files themselves: what was compiled was checked when it was.
  const { content } = await loadContent({ content: folders.content, templates: folders.templates });
  return folder === undefined ? validateBuiltIn(content, output) : validatePack(content, resolve(folder), output);
}

async function validatePack(base: Content, folder: string, output: Output): Promise<number> {
  const { problems, exercises, templates, catalog } = await loadPack(base, folder);
  for (const problem of problems) output.complain(problemText(problem));
  if (problems.length > 0) {
    output.complain(
      problems.length === 1
        ? 'One problem. The pack would be left out.'
        : `${problems.length} problems. The pack would be left out.`,
    );
    return 1;
  }
  const parts = `${exercises.length} exercises, ${templates.length} references, ${catalog.components.length} components`;
  output.print(`The pack is sound: ${parts}.`);
  return 0;
}

function validateBuiltIn(content: Content, output: Output): number {
  for (const problem of content.problems) output.complain(problemText(problem));
  const coverage = coverageOf(content.curriculum, homesIn(content));
  output.print(coverageTable(coverage));
  const gaps = coverage.filter(({ missing }) => missing.length > 0);
  for (const { item, missing } of gaps) output.complain(`${item.part}: "${item.item}" has no ${missing.join(', no ')}`);
  if (content.problems.length + gaps.length > 0) return 1;
  output.print('The content is sound, and the whole curriculum is in it.');
  return 0;
}

function homesIn({ sections, patterns, exercises, templates, terms, plan }: Content): Homes {
  const companies = new Map<string, number>();
  for (const { company } of terms) companies.set(company, (companies.get(company) ?? 0) + 1);
  return {
    question: new Set(sections.flatMap(({ questions }) => questions.map(({ id }) => id))),
    pattern: new Set(patterns.map(({ id }) => id)),
    exercise: new Set(exercises.map(({ id }) => id)),
    reference: new Set(templates.map(({ id }) => id)),
    vocabulary: new Set([...companies].filter(([, count]) => count >= fewestTerms).map(([company]) => company)),
    drill: new Set(drillKinds.map(({ id }) => id)),
    day: new Set(plan.map(({ day }) => String(day))),
  };
}

/** A line for each item, by its part of the curriculum. */
function coverageTable(coverage: readonly Covered[]): string {
  const width = Math.max(0, ...coverage.map(({ item }) => item.item.length));
  const lines: string[] = [];
  let part = '';
  for (const { item, missing } of coverage) {
    if (item.part !== part) lines.push(...(part === '' ? [] : ['']), item.part);
    part = item.part;
    const homes = item.lives.map((home) => (missing.includes(home) ? `(${home})` : home));
    lines.push(`${missing.length === 0 ? '  ok    ' : '  GAP   '}${item.item.padEnd(width)}  ${homes.join(', ')}`);
  }
  return lines.join('\n');
}
