import type { Graph } from '../../core/diagram/graph';

/** Nodes, edges and zones of a graph as the command line prints them: named fields, in a fixed order. */
export function graphJson({ nodes, edges, zones }: Graph) {
  return {
    nodes: nodes.map((node) => ({
      id: node.id,
      text: node.text,
      kinds: node.kinds,
      roles: node.roles,
      via: node.via,
      zones: node.zones,
    })),
    edges: edges.map(({ id, from, to, direction, text, attached }) => ({ id, from, to, direction, text, attached })),
    zones: zones.map(({ id, text }) => ({ id, text })),
  };
}
