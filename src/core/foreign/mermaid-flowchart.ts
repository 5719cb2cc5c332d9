import { grouped, limits } from './limits';
import { mermaidLabel, type RawLabel } from './mermaid-label';
import { readLink, type ReadLink } from './mermaid-links';
import { readNode, readShape } from './mermaid-nodes';
import { Scanner } from './mermaid-scanner';
import type { MermaidSource } from './mermaid-source';

export interface Flowchart {
  /** Id to label; in the order in which they are first named. */
  readonly nodes: ReadonlyMap<string, string>;
  readonly subgraphs: readonly Subgraph[];
  readonly flows: readonly ChartFlow[];
  readonly notices: readonly string[];
}

export interface Subgraph {
  readonly id: string;
  readonly label: string;
  /** The subgraph around it. */
  readonly inside: Subgraph | null;
  /** Ids of the nodes that are named in it, unless another one named them first. */
  readonly members: Set<string>;
}

export interface ChartFlow {
  readonly from: string;
  readonly to: string;
  readonly start: boolean;
  readonly end: boolean;
  readonly label: string;
}

/** Statements that say how something looks, or what a click does: none of it is followed. */
const looks = /(?:class|classDef|style|linkStyle|click|accTitle|accDescr|direction|title)(?=[\s:{])/y;

/**
 * Reads the statements of a flowchart. A line that cannot be understood is named and passed over: the rest of the drawing
 * is worth having.
 */
export function readFlowchart({ text, lineBefore, notices }: MermaidSource): Flowchart {
  return new ChartReader(text, lineBefore).read(notices);
}

class ChartReader {
  private readonly scanner: Scanner;
  private readonly labels = new Map<string, RawLabel | null>();
  private readonly subgraphs: Subgraph[] = [];
  private readonly owned = new Set<string>();
  private readonly open: Subgraph[] = [];
  /** Subgraphs that lie deeper than is read, and are open. */
  private tooDeep = 0;
  private readonly flows: ChartFlow[] = [];
  private readonly linkIds = new Set<string>();
  private readonly unread: string[] = [];
  private unreadCount = 0;

  constructor(
    text: string,
    private readonly lineBefore: number,
  ) {
    this.scanner = new Scanner(text);
  }

  read(notices: readonly string[]): Flowchart {
    const { scanner } = this;
    scanner.take(/\s*(?:flowchart|graph)[\w-]*[ \t]*(?:TB|TD|BT|RL|LR|[<>^v])?/y);
    while (!scanner.ended) {
      if (scanner.take(/[\s;]+/y) !== null) continue;
      const from = scanner.at;
      if (this.statement() && scanner.take(/[ \t]*(?:%%[^\n]*)?(?=[;\n]|$)/y) !== null) continue;
      this.passOver(from);
    }
    this.tooDeep = 0;
    while (this.open.length > 0) this.closeSubgraph();
    // Data of a link stands like a node: "e1@{ animate: true }".
    const named = [...this.labels].filter(([id]) => !this.linkIds.has(id));
    const nodes = new Map(named.map(([id, label]) => [id, label === null ? id : mermaidLabel(label)]));
    return { nodes, subgraphs: this.subgraphs, flows: this.flows, notices: [...notices, ...this.unreadNotices()] };
  }

  private statement(): boolean {
    const { scanner } = this;
    if (scanner.take(/subgraph(?=[\s;"[]|$)/y) !== null) return this.openSubgraph();
    if (scanner.take(/end(?=[ \t]*(?:[;\n]|%%|$))/y) !== null) return this.closeSubgraph();
    if (scanner.take(looks) !== null) return this.passLooks();
    return this.chain();
  }

  /** `accDescr { ... }` runs over several lines; everything else ends with its line. */
  private passLooks(): boolean {
    if (this.scanner.take(/\s*\{[^}]*\}/y) === null) this.scanner.takeLine();
    return true;
  }

  private openSubgraph(): boolean {
    const { scanner } = this;
    scanner.skipSpaces();
    const header = scanner.take(/[^\n;["]*/y)?.[0]?.trim() ?? '';
    const quoted = header === '' ? scanner.take(/"([^"]{0,4000})"/y)?.[1] : undefined;
    scanner.skipSpaces();
    const shape = scanner.sees('[') ? readShape(scanner) : null;
    scanner.take(/[ \t]*:::[\w-]+/y);
    const words = mermaidLabel(shape ?? { text: quoted ?? header, markdown: quoted?.trim().startsWith('`') ?? false });
    // A title of several words is no id.
    const id = shape === null && /\s/.test(words) ? `\u0000${this.subgraphs.length}` : header || words;
    if (this.open.length >= limits.depth) {
      this.tooDeep += 1;
      return false;
    }
    const inside = this.open.at(-1) ?? null;
    const subgraph = { id, label: words.replaceAll('`', '').replaceAll('\n', ' '), inside, members: new Set<string>() };
    this.subgraphs.push(subgraph);
    this.open.push(subgraph);
    return true;
  }

  /** What was named in a subgraph and in none before is in it. */
  private closeSubgraph(): boolean {
    if (this.tooDeep > 0) {
      this.tooDeep -= 1;
      return true;
    }
    const subgraph = this.open.pop();
    if (subgraph === undefined) return false;
    for (const id of subgraph.members) {
      if (this.owned.has(id)) subgraph.members.delete(id);
      else this.owned.add(id);
    }
    return true;
  }

  /** `A & B --> C -- label --> D`. */
  private chain(): boolean {
    let from = this.nodes();
    if (from.length === 0) return false;
    for (let link = this.link(); link !== null; link = this.link()) {
      this.scanner.skipBlank();
      const to = this.nodes();
      if (to.length === 0) return false;
      if (link.id !== null) this.linkIds.add(link.id);
      if (link.visible) this.addFlows(from, to, link);
      from = to;
    }
    return true;
  }

  private link(): ReadLink | null {
    const before = this.scanner.at;
    this.scanner.skipBlank();
    const fresh = this.scanner.text.slice(before, this.scanner.at).includes('\n');
    const link = readLink(this.scanner, fresh);
    if (link === null) this.scanner.at = before;
    return link;
  }

  private nodes(): string[] {
    const found: string[] = [];
    do {
      const node = readNode(this.scanner);
      if (node === null) return found;
      found.push(node.id);
      this.labels.set(node.id, node.label ?? this.labels.get(node.id) ?? null);
      this.open.at(-1)?.members.add(node.id);
    } while (this.scanner.take(/[ \t]*&\s*/y) !== null);
    return found;
  }

  private addFlows(from: readonly string[], to: readonly string[], { start, end, label }: ReadLink): void {
    const words = label === null ? '' : mermaidLabel(label).replaceAll('\n', ' ');
    for (const one of from) {
      for (const other of to) {
        // One more than is read, for that to be said; a row of "&" makes millions of a few letters.
        if (this.flows.length > limits.mermaidFlows) return;
        this.flows.push({ from: one, to: other, start, end, label: words });
      }
    }
  }

  private passOver(from: number): void {
    this.unreadCount += 1;
    const named = this.unread.length < limits.named;
    const line = named ? this.scanner.lineOf(from) + this.lineBefore : 0;
    this.scanner.takeLine();
    if (!named) return;
    const words = this.scanner.text.slice(from, this.scanner.at).split('\n')[0]?.trim().slice(0, 80) ?? '';
    this.unread.push(`Line ${line} was not understood: ${words}`);
  }

  private unreadNotices(): string[] {
    const more = this.unreadCount - this.unread.length;
    if (more === 0) return this.unread;
    return [...this.unread, `${grouped(more)} more ${more === 1 ? 'line was' : 'lines were'} not understood.`];
  }
}
