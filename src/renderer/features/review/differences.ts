import type { Catalog } from '../../../core/catalog/catalog';
import type { DiagramNode, Graph } from '../../../core/diagram/graph';

export interface Differences {
  /** Components of the reference whose part nothing on the own board plays. */
  readonly missing: readonly MissingComponent[];
  /** Parts that the own board gives to another product. */
  readonly chosenDifferently: readonly OtherChoice[];
  readonly surplus: readonly { readonly shape: string; readonly name: string }[];
}

export interface MissingComponent {
  /** Shape on the reference. */
  readonly shape: string;
  readonly kind: string;
  readonly name: string;
  /** The second line of its text, if any: what the reference says about it. */
  readonly note: string;
}

export interface OtherChoice {
  readonly reference: { readonly shape: string; readonly name: string };
  readonly own: { readonly shape: string; readonly name: string };
  /** What one gives up by the own choice, where the catalogue knows. */
  readonly tradeoff: string | null;
}

export interface Boards {
  readonly own: Graph;
  readonly reference: Graph;
  /** Shapes of the own board that serve nothing, as the checker says. */
  readonly surplus: readonly string[];
  readonly catalog: Pick<Catalog, 'component'>;
}

/**
 * Compares part by part, not shape by shape: first each component of the reference takes an own one of the same kind,
 * then of what is left one that plays its first role. Each own component stands for one of the reference at most.
 */
export function compareBoards({ own, reference, surplus, catalog }: Boards): Differences {
  const free = new Set(own.nodes);
  const wanted = reference.nodes.filter((node) => node.kinds.length > 0);
  const unmatched = wanted.filter((node) => !take(free, (each) => shares(each.kinds, node.kinds)));
  const missing: MissingComponent[] = [];
  const chosenDifferently: OtherChoice[] = [];
  for (const node of unmatched) {
    const role = mainRole(node, catalog);
    const other = role === null ? undefined : take(free, (each) => each.roles.includes(role));
    if (other === undefined) missing.push(missingComponent(node, catalog));
    else chosenDifferently.push(otherChoice(node, other, catalog));
  }
  const names = new Map(own.nodes.map((node) => [node.id, nameOf(node, catalog)]));
  return { missing, chosenDifferently, surplus: surplus.map((shape) => ({ shape, name: names.get(shape) ?? '' })) };
}

function take(free: Set<DiagramNode>, fits: (node: DiagramNode) => boolean): DiagramNode | undefined {
  for (const node of free) {
    if (!fits(node)) continue;
    free.delete(node);
    return node;
  }
  return undefined;
}

function shares(a: readonly string[], b: readonly string[]): boolean {
  return a.some((each) => b.includes(each));
}

function mainRole(node: DiagramNode, catalog: Boards['catalog']): string | null {
  return catalog.component(node.kinds[0] ?? '')?.roles[0] ?? null;
}

function nameOf(node: DiagramNode, catalog: Boards['catalog']): string {
  const label = node.text.split('\n')[0]?.trim() ?? '';
  return label === '' ? (catalog.component(node.kinds[0] ?? '')?.name ?? 'A box') : label;
}

function missingComponent(node: DiagramNode, catalog: Boards['catalog']): MissingComponent {
  const note = node.text.split('\n').slice(1).join(', ').trim();
  return { shape: node.id, kind: node.kinds[0] ?? '', name: nameOf(node, catalog), note };
}

function otherChoice(reference: DiagramNode, own: DiagramNode, catalog: Boards['catalog']): OtherChoice {
  const component = catalog.component(own.kinds[0] ?? '');
  const known = component?.tradeoffs.find(({ against }) => reference.kinds.includes(against));
  return {
    reference: { shape: reference.id, name: nameOf(reference, catalog) },
    own: { shape: own.id, name: nameOf(own, catalog) },
    tradeoff: known?.text ?? null,
  };
}
