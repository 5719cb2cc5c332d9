import type { Zones } from './find-zones';
import type { DiagramNode, DiagramZone } from './graph';
import type { Vocabulary } from './vocabulary';

/** What runs everything, and what everything runs over: "EKS" around a board says where its parts run, not what they are. */
const surroundings: ReadonlySet<string> = new Set(['compute-platform', 'delivery', 'network']);

/** Zones that are components: "Kafka" written on a rectangle around its topics. */
export interface Containers {
  /** The zones as nodes, each inside itself, so that an arrow to the zone reaches it too. */
  readonly nodes: readonly DiagramNode[];
  /** A part of a product is that product: "pings" inside "Kafka" is Kafka. What names a product of its own stays that. */
  readonly within: (node: DiagramNode) => DiagramNode;
}

export function containersOf(list: readonly DiagramZone[], zones: Zones, vocabulary: Vocabulary): Containers {
  const kindOf = new Map<string, string>();
  const nodes: DiagramNode[] = [];
  for (const { id, text } of list) {
    const kind = productNamed(text, vocabulary);
    const zone = zones.get(id);
    if (kind === null || zone === undefined) continue;
    kindOf.set(id, kind);
    const around = [...zones.around({ ...zone, frames: [] }), id].sort();
    nodes.push({ id, text, kinds: [kind], roles: vocabulary.rolesOf([kind]), via: 'words', zones: around });
  }
  const area = (id: string): number => zones.get(id)?.outline.area ?? 0;
  return {
    nodes,
    within(node) {
      const isOwn = node.via !== 'none' && node.kinds.some((kind) => vocabulary.component(kind)?.generic !== true);
      if (isOwn || node.via === 'override' || kindOf.size === 0) return node;
      const inner = node.zones.filter((id) => kindOf.has(id)).sort((a, b) => area(a) - area(b))[0];
      const kind = inner === undefined ? undefined : kindOf.get(inner);
      if (kind === undefined) return node;
      const kinds = [kind, ...node.kinds];
      return { ...node, kinds, roles: vocabulary.rolesOf(kinds), via: 'words' };
    },
  };
}

/** The one product that a zone's label names; null for none, for several, and for what only surrounds. */
function productNamed(text: string, vocabulary: Vocabulary): string | null {
  const products = vocabulary.recognise(text).kinds.filter((kind) => vocabulary.component(kind)?.generic === false);
  const [kind] = products;
  if (kind === undefined || products.length > 1) return null;
  return vocabulary.rolesOf([kind]).some((role) => surroundings.has(role)) ? null : kind;
}
