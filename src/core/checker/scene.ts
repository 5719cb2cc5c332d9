import type { DiagramNode, Graph } from '../diagram/graph';
import type { Vocabulary } from '../diagram/vocabulary';
import type { StatedDecision } from './finding';
import { flowGraphOf, type FlowGraph } from './flow-graph';
import type { Measure } from './measure';
import { memoryOf, type Memory } from './memory';
import { says } from './phrase';
import { amountsOf, type Amount } from './quantity-parser';
import type { NodeSet, Way } from './search';
import type { Selector } from './selector';
import { allWritings, type Writing } from './writing';

/**
 * What a demand is evaluated against: one board, made ready once for all demands of a check. Answers are remembered,
 * because requirements of one exercise speak of the same roles over and over.
 */
export class Scene {
  readonly flow: FlowGraph;
  private readonly selections = new Map<Selector, NodeSet>();
  private readonly byRole = new Map<string, number[]>();
  private readonly byKind = new Map<string, number[]>();
  private readonly memory: Memory;
  private everything: readonly Writing[] | null = null;
  private byShape: ReadonlyMap<string | null, readonly Writing[]> | null = null;
  private readonly zoneText: ReadonlyMap<string, string>;

  constructor(
    readonly graph: Graph,
    readonly vocabulary: Vocabulary,
    readonly decisions: readonly StatedDecision[],
  ) {
    this.memory = memoryOf(vocabulary);
    this.flow = flowGraphOf(graph);
    this.zoneText = new Map(graph.zones.map(({ id, text }) => [id, text]));
    graph.nodes.forEach((node, index) => {
      for (const role of node.roles) push(this.byRole, role, index);
      for (const kind of node.kinds) push(this.byKind, kind, index);
    });
  }

  /** The nodes that a selector speaks of, in the order of the graph. */
  select(selector: Selector): NodeSet {
    const known = this.selections.get(selector);
    if (known) return known;
    const found = new Set(this.candidates(selector).filter((index) => this.fits(selector, index)));
    this.selections.set(selector, found);
    return found;
  }

  /** Narrows by what is cheapest to look up, so that most nodes are never asked. */
  private candidates({ role, kind, anyOf }: Selector): readonly number[] {
    if (role !== undefined) return this.byRole.get(role) ?? [];
    if (kind !== undefined) {
      const cases = [...this.byKind].filter(([own]) => this.vocabulary.isA(own, kind));
      return [...new Set(cases.flatMap(([, nodes]) => nodes))].sort((a, b) => a - b);
    }
    if (anyOf !== undefined) {
      const all = new Set(anyOf.flatMap((option) => [...this.select(option)]));
      return [...all].sort((a, b) => a - b);
    }
    return [...this.graph.nodes.keys()];
  }

  private fits(selector: Selector, index: number): boolean {
    const node = this.node(index);
    const { role, kind, words, zone, anyOf } = selector;
    return (
      (role === undefined || node.roles.includes(role)) &&
      (kind === undefined || node.kinds.some((own) => this.vocabulary.isA(own, kind))) &&
      (words === undefined || this.phraseIn(node.text, words) !== null) &&
      (zone === undefined || this.zonesAround(node, zone).length > 0) &&
      (anyOf === undefined || anyOf.some((option) => this.select(option).has(index)))
    );
  }

  /** Everything that is written on the board and in the trade-offs. */
  get writings(): readonly Writing[] {
    return (this.everything ??= allWritings(this.graph, this.decisions));
  }

  /** What is written about a node, on it or at it; for null what is about nothing in particular. */
  writingsAbout(shape: string | null): readonly Writing[] {
    this.byShape ??= indexed(this.writings);
    return this.byShape.get(shape) ?? [];
  }

  /** Ids of the zones around the node whose label says one of the phrases. */
  zonesAround(node: DiagramNode, phrases: readonly string[]): readonly string[] {
    return node.zones.filter((id) => this.phraseIn(this.zoneText.get(id) ?? '', phrases) !== null);
  }

  /** The first of the phrases that the text says and does not deny. */
  phraseIn(text: string, phrases: readonly string[]): string | null {
    if (text === '') return null;
    const words = this.memory.words(text);
    const stems = this.memory.stems(phrases);
    for (let index = 0; index < stems.length; index++) {
      if (says(words, stems[index] ?? [])) return phrases[index] ?? null;
    }
    return null;
  }

  /** Every amount that the text states in a unit of this kind, in that unit. */
  amountsIn(text: string, measure: Measure): readonly Amount[] {
    return amountsOf(this.memory.numbers(text), measure);
  }

  isZone(id: string): boolean {
    return this.zoneText.has(id);
  }

  node(index: number): DiagramNode {
    const node = this.graph.nodes[index];
    if (!node) throw new Error(`no node ${index}`); // a bug: every number comes from this graph
    return node;
  }

  ids(indexes: Iterable<number>): string[] {
    return [...indexes].map((index) => this.node(index).id);
  }

  /** Shape ids along a way: node, arrow, node, arrow, ... */
  shapesOf(way: Way): string[] {
    const nodes = this.ids(way.nodes);
    const edges = way.edges.map((edge) => this.graph.edges[edge]?.id ?? '');
    const shapes: string[] = [];
    nodes.forEach((node, step) => {
      shapes.push(node);
      const edge = edges[step];
      if (edge !== undefined) shapes.push(edge);
    });
    // Through a zone a step takes two arrows: what is left over still belongs to the way.
    return [...new Set([...shapes, ...edges])];
  }

  /** Is there a product in the catalogue that the selector could mean? A rules engine or a gate is no technology. */
  hasProducts(selector: Selector): boolean {
    return this.vocabulary.components.some(({ id, generic }) => !generic && this.isMeant(selector, id));
  }

  private isMeant({ role, kind, anyOf }: Selector, own: string): boolean {
    return (
      (role !== undefined && this.vocabulary.rolesOf([own]).includes(role)) ||
      (kind !== undefined && this.vocabulary.isA(own, kind)) ||
      anyOf?.some((option) => this.isMeant(option, own)) === true
    );
  }

  /** Kinds of a node by which it fits a selector; empty when words or zones alone decide. */
  kindsFor(selector: Selector, index: number): readonly string[] {
    return this.node(index).kinds.filter((own) => this.isMeant(selector, own));
  }

  /**
   * "Kafka + Flink" in one box is two things: the node can stand for both selectors, each by a kind of its own. A "Scoring
   * service" is one, though it is a service too; and a heading that no arrow touches is no flow between what it names.
   */
  isBoth(index: number, [one, other]: readonly [Selector, Selector]): boolean {
    if (!this.select(one).has(index) || !this.select(other).has(index)) return false;
    if (this.flow.connected[index] !== true) return false;
    const first = this.kindsFor(one, index);
    const second = this.kindsFor(other, index);
    const { isA } = this.vocabulary;
    return first.some((kind) => second.some((twin) => !isA(twin, kind) && !isA(kind, twin)));
  }
}

function indexed(writings: readonly Writing[]): ReadonlyMap<string | null, readonly Writing[]> {
  const index = new Map<string | null, Writing[]>();
  for (const writing of writings) {
    for (const shape of writing.about.length === 0 ? [null] : writing.about) {
      const list = index.get(shape);
      if (list) list.push(writing);
      else index.set(shape, [writing]);
    }
  }
  return index;
}

function push(map: Map<string, number[]>, key: string, index: number): void {
  const list = map.get(key);
  if (!list) map.set(key, [index]);
  else if (list.at(-1) !== index) list.push(index);
}
