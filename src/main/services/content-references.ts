import { phraseWords } from '../../core/catalog/alias-index';
import type { ComponentDefinition } from '../../core/catalog/component';
import type { Design, Exercise } from '../../core/exercise/exercise';
import { parseFlow } from '../../core/reference/flow';
import type { Template } from '../../core/reference/template';
import type { ContentProblem } from '../../contract/values';
import type { Entry } from './yaml-file';

/** The ids that content may refer to. */
export interface Known {
  readonly roles: ReadonlySet<string>;
  readonly components: ReadonlySet<string>;
  readonly icons: ReadonlySet<string>;
}

/** Notes a problem at a field; null is none. */
type Report = (path: readonly PropertyKey[], problem: string | null) => void;

interface Check {
  readonly known: Known;
  readonly report: Report;
}

/** What a component refers to and nobody defines. */
export function checkComponent(entry: Entry<ComponentDefinition>, known: Known): ContentProblem[] {
  return collect(entry, (report) => {
    const { roles, broader, tradeoffs, icon } = entry.value;
    roles.forEach((role, index) => report(['roles', index], unknown('role', role, known.roles)));
    broader.forEach((id, index) => report(['broader', index], unknown('component', id, known.components)));
    tradeoffs.forEach(({ against }, index) =>
      report(['tradeoffs', index, 'against'], unknown('component', against, known.components)),
    );
    if (icon !== undefined) report(['icon'], unknown('icon', icon, known.icons));
  });
}

/** Which component every name belongs to, word by word. */
export function namesOf(components: readonly ComponentDefinition[]): ReadonlyMap<string, string> {
  return new Map(
    components.flatMap(({ id, name, aliases }) =>
      [name, ...aliases].map((phrase) => [phraseWords(phrase).join(' '), id] as const),
    ),
  );
}

/** Names that already mean something else: a label must go on meaning what it meant. */
export function checkNames(entry: Entry<ComponentDefinition>, taken: ReadonlyMap<string, string>): ContentProblem[] {
  const owned = (phrase: string) => {
    const owner = taken.get(phraseWords(phrase).join(' '));
    return owner === undefined ? null : `"${phrase}" already means "${owner}"`;
  };
  return collect(entry, (report) => {
    report(['name'], owned(entry.value.name));
    entry.value.aliases.forEach((alias, index) => report(['aliases', index], owned(alias)));
  });
}

/** What an exercise refers to and nobody defines, and phases out of order. `references` are the templates that can be opened. */
export function checkExercise(entry: Entry<Exercise>, known: Known, references: ReadonlySet<string>): ContentProblem[] {
  return collect(entry, (report) => {
    const { phases, requirements, reference, solutions } = entry.value;
    const check = { known, report };
    report(['reference'], unknown('template', reference, references));
    checkPhases(phases, report);
    checkUnique(requirements, 'requirements', report);
    requirements.forEach((requirement, index) =>
      checkSelectors(requirement.check, ['requirements', index, 'check'], check),
    );
    const ids = new Set(requirements.map(({ id }) => id));
    for (const list of ['accepted', 'tempting'] as const) {
      solutions[list].forEach(({ design, fails }, index) => {
        const at = ['solutions', list, index];
        checkDesign(design, [...at, 'design'], check);
        fails.forEach((id, position) => report([...at, 'fails', position], unknown('requirement', id, ids)));
      });
    }
  });
}

/** What a template refers to and nobody defines. */
export function checkTemplate(entry: Entry<Template>, known: Known): ContentProblem[] {
  return collect(entry, (report) => checkDesign(entry.value.design, ['design'], { known, report }));
}

function checkPhases(phases: Exercise['phases'], report: Report): void {
  checkUnique(phases, 'phases', report);
  phases.forEach(({ at }, index) => {
    const before = phases[index - 1]?.at;
    if (index === 0 && at !== 0) report(['phases', 0, 'at'], 'the first phase is there from the start: at must be 0');
    if (before !== undefined && at <= before) {
      report(['phases', index, 'at'], `phases are listed in the order in which they arrive: more than ${before}`);
    }
  });
}

/** Wherever a demand holds a selector, its `role` and `kind` must be known. No other part of a demand has fields so named. */
function checkSelectors(value: unknown, path: readonly PropertyKey[], check: Check): void {
  if (Array.isArray(value)) {
    value.forEach((item, index) => checkSelectors(item, [...path, index], check));
  } else if (typeof value === 'object' && value !== null) {
    const { roles, components } = check.known;
    for (const [key, item] of Object.entries(value)) {
      const at = [...path, key];
      if (key === 'role' && typeof item === 'string') check.report(at, unknown('role', item, roles));
      else if (key === 'kind' && typeof item === 'string') check.report(at, unknown('component', item, components));
      else checkSelectors(item, at, check);
    }
  }
}

function checkDesign(design: Design, path: readonly PropertyKey[], { known, report }: Check): void {
  const zones = new Set(design.zones.map(({ id }) => id));
  const ends = new Set([...zones, ...design.nodes.map(({ id }) => id)]);
  const below: Report = (at, problem) => report([...path, ...at], problem);
  checkUnique(design.nodes, 'nodes', below);
  checkUnique(design.zones, 'zones', below);
  design.zones.forEach(({ inside }, index) => {
    if (inside !== undefined) below(['zones', index, 'inside'], unknown('zone', inside, zones));
  });
  design.nodes.forEach(({ kind, zone }, index) => {
    if (kind !== undefined) below(['nodes', index, 'kind'], unknown('component', kind, known.components));
    if (zone !== undefined) below(['nodes', index, 'zone'], unknown('zone', zone, zones));
  });
  design.flows.forEach((line, index) => {
    const flow = parseFlow(line);
    if (flow === null) return;
    for (const end of [flow.from, flow.to]) below(['flows', index], unknown('node or zone', end, ends));
  });
}

function checkUnique(items: readonly { readonly id: string }[], field: string, report: Report): void {
  const seen = new Set<string>();
  items.forEach(({ id }, index) => {
    if (seen.has(id)) report([field, index, 'id'], `"${id}" is there twice`);
    seen.add(id);
  });
}

function unknown(noun: string, id: string, known: ReadonlySet<string>): string | null {
  return known.has(id) ? null : `there is no ${noun} "${id}"`;
}

function collect(entry: Entry<unknown>, run: (report: Report) => void): ContentProblem[] {
  const problems: ContentProblem[] = [];
  run((path, problem) => {
    if (problem !== null) problems.push(entry.problem(path, problem));
  });
  return problems;
}
