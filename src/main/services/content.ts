import type { z } from 'zod';
import type { ContentProblem } from '../../contract/values';
import { componentSchema, roleSchema, type CatalogData, type Icon } from '../../core/catalog/component';
import { readIcon } from '../../core/catalog/icon';
import { exerciseSchema, type Exercise } from '../../core/exercise/exercise';
import { curriculumItemSchema, type CurriculumItem } from '../../core/learning/curriculum';
import { patternCardSchema, type PatternCard } from '../../core/learning/pattern-card';
import { planDaySchema, type PlanDay } from '../../core/learning/plan-day';
import { sectionSchema, type Section } from '../../core/learning/question';
import { termSchema, type Term } from '../../core/learning/term';
import { templateSchema, type Template } from '../../core/reference/template';
import type { ContentFile, ContentFiles } from './content-files';
import { checkComponent, checkExercise, checkNames, checkTemplate, namesOf, type Known } from './content-references';
import { checkPatternCard, checkSection, checkTerm, checkTrains } from './learning-references';
import { readYamlFile, readYamlList, type Entry, type YamlContent } from './yaml-file';

/** Everything that exercises and learning are made of, as the files say it. */
export interface Content {
  readonly catalog: CatalogData;
  /** In the order of their files' names. */
  readonly exercises: readonly Exercise[];
  readonly templates: readonly Template[];
  /** The mastery checklist, in its own order. */
  readonly sections: readonly Section[];
  readonly patterns: readonly PatternCard[];
  readonly terms: readonly Term[];
  readonly plan: readonly PlanDay[];
  readonly curriculum: readonly CurriculumItem[];
  /** What is wrong with the files. A value with a problem is left out; the rest stands. */
  readonly problems: readonly ContentProblem[];
}

/** What a content pack may refer to besides itself. */
export const noContent: Content = {
  catalog: { roles: [], components: [], icons: {} },
  ...{ exercises: [], templates: [], sections: [], patterns: [], terms: [], plan: [] },
  ...{ curriculum: [], problems: [] },
};

/**
 * Reads and checks the content of these files alone; they may refer to what is in `base`, and may not define it again. Never
 * fails: what is wrong is a problem with its file, line and field.
 */
export function parseContent(files: ContentFiles, base: Content): Content {
  const parts = readParts(files);
  const known = knownOf(parts, base);
  const taken = namesOf(base.catalog.components);
  const { roles, components, exercises, templates, sections, patterns, terms, plan, icons } = parts;

  const soundTemplates = sound(templates.entries, (entry) => checkTemplate(entry, known));
  const references = idsOf([...base.templates, ...soundTemplates.values]);
  const soundExercises = sound(exercises.entries, (entry) => checkExercise(entry, known, references));
  const practice = [...base.exercises, ...soundExercises.values];
  const learning = {
    exercises: new Map(practice.map((exercise) => [exercise.id, exercise])),
    components: known.components,
    references,
    patterns: idsOf([...base.patterns, ...parts.patterns.entries.map(({ value }) => value)]),
    terms: idsOf([...base.terms, ...parts.terms.entries.map(({ value }) => value)]),
    questions: new Set([...base.sections, ...sections.entries.map(({ value }) => value)].flatMap(questionIds)),
  };
  const soundSections = sound(sections.entries, (entry) => checkSection(entry, learning));
  const soundPatterns = sound(patterns.entries, (entry) => checkPatternCard(entry, learning));
  const soundTerms = sound(terms.entries, (entry) => checkTerm(entry, learning));

  return {
    catalog: {
      roles: roles.entries.map(({ value }) => value),
      components: components.entries.map(({ value }) => value),
      icons: icons.icons,
    },
    exercises: soundExercises.values,
    templates: soundTemplates.values,
    sections: [...soundSections.values].sort((a, b) => a.order - b.order),
    patterns: [...soundPatterns.values].sort((a, b) => a.number - b.number),
    terms: soundTerms.values,
    plan: plan.entries.map(({ value }) => value).sort((a, b) => a.day - b.day),
    curriculum: parts.curriculum.entries.map(({ value }) => value),
    problems: [
      ...files.problems,
      ...[roles, components, icons, exercises, templates, sections, patterns, terms, plan, parts.curriculum].flatMap(
        (part) => part.problems,
      ),
      ...duplicates(roles.entries, idsOf(base.catalog.roles)),
      ...duplicates(components.entries, idsOf(base.catalog.components)),
      ...duplicates(exercises.entries, idsOf(base.exercises)),
      ...duplicates(templates.entries, idsOf(base.templates)),
      ...duplicates(sections.entries, idsOf(base.sections)),
      ...duplicates(patterns.entries, idsOf(base.patterns)),
      ...duplicates(terms.entries, idsOf(base.terms)),
      ...components.entries.flatMap((entry) => [...checkComponent(entry, known), ...checkNames(entry, taken)]),
      ...exercises.entries.flatMap((entry) => checkTrains(entry, learning)),
      ...[soundTemplates, soundExercises, soundSections, soundPatterns, soundTerms].flatMap((part) => part.problems),
    ],
  };
}

/** "exercises/fraud.yaml:12 requirements[0].id: ..." */
export function problemText({ file, line, field, message }: ContentProblem): string {
  return `${file}${line === null ? '' : `:${line}`}${field === '' ? '' : ` ${field}`}: ${message}`;
}

function readParts(files: ContentFiles) {
  return {
    roles: gather(files.roles, ({ name, text }) => readYamlList(name, text, roleSchema)),
    components: gather(files.components, ({ name, text }) => readYamlList(name, text, componentSchema)),
    exercises: gather(files.exercises, (file) => readNamed(file, exerciseSchema)),
    templates: gather(files.templates, (file) => readNamed(file, templateSchema)),
    sections: gather(files.questions, (file) => readNamed(file, sectionSchema)),
    patterns: gather(files.patterns, ({ name, text }) => readYamlList(name, text, patternCardSchema)),
    terms: gather(files.vocabulary, ({ name, text }) => readYamlList(name, text, termSchema)),
    plan: gather(files.plan, ({ name, text }) => readYamlList(name, text, planDaySchema)),
    curriculum: gather(files.curriculum, ({ name, text }) => readYamlList(name, text, curriculumItemSchema)),
    icons: readIcons(files.icons),
  };
}

function knownOf({ roles, components, icons }: ReturnType<typeof readParts>, base: Content): Known {
  return {
    roles: idsOf([...base.catalog.roles, ...roles.entries.map(({ value }) => value)]),
    components: idsOf([...base.catalog.components, ...components.entries.map(({ value }) => value)]),
    icons: new Set([...Object.keys(base.catalog.icons), ...Object.keys(icons.icons)]),
  };
}

function gather<T>(files: readonly ContentFile[], read: (file: ContentFile) => YamlContent<T>): YamlContent<T> {
  const parts = files.map(read);
  return { entries: parts.flatMap(({ entries }) => entries), problems: parts.flatMap(({ problems }) => problems) };
}

/** A file of one value, called by the value's id. */
function readNamed<T extends { readonly id: string }>(
  { name, text }: ContentFile,
  schema: z.ZodType<T>,
): YamlContent<T> {
  const content = readYamlFile(name, text, schema);
  const wanted = name.slice(name.lastIndexOf('/') + 1).replace(/\.yaml$/, '');
  const problems = content.entries
    .filter(({ value }) => value.id !== wanted)
    .map((entry) => entry.problem(['id'], `the file is called "${wanted}", so must the id be`));
  return problems.length === 0 ? content : { entries: [], problems };
}

function readIcons(files: readonly ContentFile[]) {
  const icons: Record<string, Icon> = {};
  const problems: ContentProblem[] = [];
  for (const { name, text } of files) {
    const id = name.slice(name.lastIndexOf('/') + 1).replace(/\.svg$/, '');
    const icon = readIcon(id, text);
    if (icon.ok) icons[id] = icon.value;
    else problems.push({ file: name, line: null, field: '', message: icon.sentence });
  }
  return { icons, problems };
}

function questionIds({ questions }: Section): string[] {
  return questions.map(({ id }) => id);
}

function idsOf(values: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(values.map(({ id }) => id));
}

/** The values without a problem, and the problems of the others. */
function sound<T>(entries: readonly Entry<T>[], check: (entry: Entry<T>) => readonly ContentProblem[]) {
  const checked = entries.map((entry) => ({ entry, problems: check(entry) }));
  return {
    values: checked.filter(({ problems }) => problems.length === 0).map(({ entry }) => entry.value),
    problems: checked.flatMap(({ problems }) => problems),
  };
}

function duplicates(entries: readonly Entry<{ readonly id: string }>[], taken: ReadonlySet<string>): ContentProblem[] {
  const seen = new Set(taken);
  return entries.flatMap((entry) => {
    const isNew = !seen.has(entry.value.id);
    seen.add(entry.value.id);
    return isNew ? [] : [entry.problem(['id'], `"${entry.value.id}" is there twice`)];
  });
}
