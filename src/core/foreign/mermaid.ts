import { failure, type Result } from '../result';
import type { Sheet } from '../reference/layout';
import { grouped, limits, tooMany } from './limits';
import { readFlowchart, type ChartFlow, type Flowchart } from './mermaid-flowchart';
import { findFlowchart } from './mermaid-source';

/** A drawing without places: a design that still has to be laid out. */
export interface ForeignSheet {
  readonly sheet: Sheet;
  readonly notices: readonly string[];
}

/** Reads a Mermaid flowchart, in a file of its own or in Markdown. `name` is the file's name in a sentence about it. */
export function readMermaid(text: string, name: string): Result<ForeignSheet> {
  const source = findFlowchart(text, name);
  if (!source.ok) return source;
  const chart = readFlowchart(source.value);
  if (chart.nodes.size > limits.mermaidNodes) {
    return failure(tooMany(name, chart.nodes.size, { what: 'nodes', most: limits.mermaidNodes }));
  }
  if (chart.flows.length > limits.mermaidFlows) {
    return failure(`"${name}" holds more than ${grouped(limits.mermaidFlows)} flows; no more than that are read.`);
  }
  return { ok: true, value: { sheet: sheetOf(chart), notices: chart.notices } };
}

function sheetOf({ nodes, subgraphs, flows }: Flowchart): Sheet {
  const zoneIds = new Map(subgraphs.map((subgraph, index) => [subgraph, `z${index + 1}`]));
  // A name that a subgraph has means the subgraph, wherever it stands.
  const ids = new Map(subgraphs.map((subgraph) => [subgraph.id, zoneIds.get(subgraph) ?? '']));
  const boxes = [...nodes].filter(([id]) => !ids.has(id));
  boxes.forEach(([id], index) => ids.set(id, `n${index + 1}`));
  const zoneOf = new Map(subgraphs.flatMap((each) => [...each.members].map((id) => [id, zoneIds.get(each)] as const)));
  const design: Sheet['design'] = {
    zones: subgraphs.map((subgraph) => {
      const inside = subgraph.inside === null ? undefined : zoneIds.get(subgraph.inside);
      return { id: zoneIds.get(subgraph) ?? '', label: subgraph.label, ...(inside !== undefined && { inside }) };
    }),
    nodes: boxes.map(([id, label]) => {
      const zone = zoneOf.get(id);
      return { id: ids.get(id) ?? '', label, ...(zone !== undefined && { zone }) };
    }),
    flows: flows.flatMap((flow) => lineOf(flow, ids)),
    decisions: [],
  };
  return { design, notes: [] };
}

/** A flow as a design writes it: "from -> to: label". */
function lineOf({ from, to, start, end, label }: ChartFlow, ids: ReadonlyMap<string, string>): string[] {
  const [one, other] = [ids.get(from), ids.get(to)];
  if (one === undefined || other === undefined) return [];
  const words = label === '' ? '' : `: ${label}`;
  if (start && !end) return [`${other} -> ${one}${words}`];
  return [`${one} ${start ? '<->' : end ? '->' : '--'} ${other}${words}`];
}
