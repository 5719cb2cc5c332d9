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

type Report = (path: readonly PropertyKey[], message: string) => void;

/** What a component refers to and nobody defines. */
export function checkComponent(entry: Entry<ComponentDefinition>, known: Known): ContentProblem[] {
  return collect(entry, (report) => {
    const { roles, broader, tradeoffs, icon } = entry.value;
    roles.forEach((role, index) => expect(known.roles, role, [['roles', index], 'role'], report));
    broader.forEach((id, index) => expect(known.components, id, [['broader', index], 'component'], report));
    tradeoffs.forEach(({ against }, index) =>
      expect(known.components, against, [['tradeoffs', index, 'against'], 'component'], report),
    );
    if (icon !== undefined) expect(known.icons, icon, [['icon'], 'icon'], report);
  });
}

/** What an exercise refers to and nobody defines, and phases out of order. `references` are the templates that can be opened. */
export function checkExercise(entry: Entry<Exercise>, known: Known, references: ReadonlySet<string>): ContentProblem[] {
  return collect(entry, (report) => {
    const { phases, requirements, reference, solutions } = entry.value;
    expect(references, reference, [['reference'], 'template'], report);
    checkPhases(phases, report);
    unique(requirements, 'requirements', report);
    requirements.forEach(({ check }, index) => checkSelectors(check, ['requirements', index, 'check'], known, report));
    for (const list of ['accepted', 'tempting'] as const) {
      solutions[list].forEach(({ design, fails }, index) => {
        const at = ['solutions', list, index];
        checkDesign(design, [...at, 'design'], known, report);
        const ids = new Set(requirements.map(({ id }) => id));
        fails.forEach((id, position) => expect(ids, id, [[...at, 'fails', position], 'requirement'], report));
      });
    }
  });
}

/** What a template refers to and nobody defines. */
export function checkTemplate(entry: Entry<Template>, known: Known): ContentProblem[] {
  return collect(entry, (report) => checkDesign(entry.value.design, ['design'], known, report));
}

function checkPhases(phases: Exercise['phases'], report: Report): void {
  unique(phases, 'phases', report);
  phases.forEach(({ at }, index) => {
    const before = phases[index - 1]?.at;
    if (index === 0 && at !== 0) report(['phases', 0, 'at'], 'the first phase is there from the start: at must be 0');
    if (before !== undefined && at <= before) {
      report(['phases', index, 'at'], `phases are listed in the order in which they arrive: more than ${before}`);
    }
  });
}

/** Wherever a demand holds a selector, its `role` and `kind` must be known. No other part of a demand has fields so named. */
function checkSelectors(value: unknown, path: readonly PropertyKey[], known: Known, report: Report): void {
  if (Array.isArray(value)) {
    value.forEach((item, index) => checkSelectors(item, [...path, index], known, report));
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      const at = [...path, key];
      if (key === 'role' && typeof item === 'string') expect(known.roles, item, [at, 'role'], report);
      else if (key === 'kind' && typeof item === 'string') expect(known.components, item, [at, 'component'], report);
      else checkSelectors(item, at, known, report);
    }
  }
}

function checkDesign(design: Design, path: readonly PropertyKey[], known: Known, report: Report): void {
  const zones = new Set(design.zones.map(({ id }) => id));
  const ends = new Set([...zones, ...design.nodes.map(({ id }) => id)]);
  const below: Report = (at, message) => report([...path, ...at], message);
  unique(design.nodes, 'nodes', below);
  unique(design.zones, 'zones', below);
  design.zones.forEach(({ inside }, index) => {
    if (inside !== undefined) expect(zones, inside, [['zones', index, 'inside'], 'zone'], below);
  });
  design.nodes.forEach(({ kind, zone }, index) => {
    if (kind !== undefined) expect(known.components, kind, [['nodes', index, 'kind'], 'component'], below);
    if (zone !== undefined) expect(zones, zone, [['nodes', index, 'zone'], 'zone'], below);
  });
  design.flows.forEach((line, index) => {
    const flow = parseFlow(line);
    const unknown = [flow?.from, flow?.to].filter((end) => end !== undefined && !ends.has(end));
    for (const end of unknown) below(['flows', index], `there is no node or zone "${end}"`);
  });
}

function unique(items: readonly { readonly id: string }[], field: string, report: Report): void {
  const seen = new Set<string>();
  items.forEach(({ id }, index) => {
    if (seen.has(id)) report([field, index, 'id'], `"${id}" is there twice`);
    seen.add(id);
  });
}

type Place = readonly [path: readonly PropertyKey[], noun: string];

function expect(known: ReadonlySet<string>, id: string, [path, noun]: Place, report: Report): void {
  if (!known.has(id)) report(path, `there is no ${noun} "${id}"`);
}

function collect(entry: Entry<unknown>, run: (report: Report) => void): ContentProblem[] {
  const problems: ContentProblem[] = [];
  run((path, message) => problems.push(entry.problem(path, message)));
  return problems;
}
