import type { Graph } from './graph';

/** What people call a shape: its first line, or for an arrow its ends. */
export function shapeName(graph: Graph | null, shape: string): string {
  const node = graph?.nodes.find((each) => each.id === shape);
  if (node !== undefined) return firstLine(node.text, 'a box without a label');
  const zone = graph?.zones.find((each) => each.id === shape);
  if (zone !== undefined) return firstLine(zone.text, 'a zone without a label');
  const edge = graph?.edges.find((each) => each.id === shape);
  if (edge === undefined) return 'a shape';
  if (edge.text !== '') return firstLine(edge.text, '');
  return `${shapeName(graph, edge.from)} to ${shapeName(graph, edge.to)}`;
}

function firstLine(text: string, otherwise: string): string {
  const line = text.split('\n')[0]?.trim() ?? '';
  return line === '' ? otherwise : line;
}
