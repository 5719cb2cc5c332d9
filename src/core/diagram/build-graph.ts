import { assignTexts } from './assign-texts';
import type { Drawing, DrawnBox } from './drawing';
import { containersOf } from './containers';
import { findZones } from './find-zones';
import type { DiagramNode, Graph } from './graph';
import { resolveArrows } from './resolve-arrows';
import { readKinds } from './read-kinds';
import { isRemark } from './remark';
import type { Vocabulary } from './vocabulary';

/**
 * What a drawing says, as a graph. Nodes, edges and zones are in the order of their ids, so equal drawings give equal
 * graphs whatever the order of their records. The cost grows linearly with the number of shapes.
 */
export function buildGraph(drawing: Drawing, vocabulary: Vocabulary): Graph {
  const zones = findZones(drawing, vocabulary);
  const texts = assignTexts(drawing, zones);
  const arrows = resolveArrows(drawing, { zones, texts }, vocabulary);
  const list = zones.list
    .map(({ id, text }) => ({ id, text: [text, ...(texts.ofZone.get(id) ?? [])].filter(Boolean).join('\n') }))
    .sort(byId);
  const containers = containersOf(list, zones, vocabulary);
  const nodes: DiagramNode[] = [...containers.nodes];
  const rolesOf = rememberedRoles(vocabulary);
  for (const box of drawing.boxes) {
    if (zones.has(box.id)) continue;
    const written = texts.ofBox.get(box.id) ?? nothing;
    // A picture without a word and without an arrow is an ornament.
    if (box.form === 'image' && box.label === '' && written.length === 0 && !box.override && !arrows.ends.has(box.id)) {
      continue;
    }
    const remark = box.form === 'note' && !arrows.ends.has(box.id) && isRemark(box.label);
    const node = nodeOf(box, { written, zones: zones.around(box), vocabulary, rolesOf, remark });
    nodes.push(box.form === 'shape' && !remark ? containers.within(node) : node);
  }
  for (const text of [...texts.free, ...zones.asNodes]) {
    if (arrows.evidence.has(text.id)) continue;
    const box = { ...text, form: 'note', label: text.text, remarks: [], kind: null, zoneAround: 0 } as const;
    const remark = !arrows.ends.has(text.id) && isRemark(text.text);
    nodes.push(nodeOf(box, { written: [], zones: zones.around(text), vocabulary, rolesOf, remark }));
  }
  return {
    nodes: nodes.sort(byId),
    edges: arrows.edges.toSorted(byId),
    zones: list,
    loose: arrows.loose.toSorted(byId),
    ...(zones.isCut && { zonesCut: true }),
  };
}

interface Surroundings {
  /** Texts that lie in or under the box. */
  readonly written: readonly string[];
  readonly zones: readonly string[];
  readonly vocabulary: Vocabulary;
  readonly rolesOf: Vocabulary['rolesOf'];
  /** It explains, and names nothing. */
  readonly remark: boolean;
}

function nodeOf(box: DrawnBox, { written, zones, vocabulary, rolesOf, remark }: Surroundings): DiagramNode {
  const { kinds, via } = remark && box.override === null ? unread : readKinds(box, written, vocabulary);
  const definition = box.kind === null ? undefined : vocabulary.component(box.kind);
  const [role = '', ...notes] = box.remarks;
  // The role line that every stencil of this kind starts with is the product's word, not the person's: no evidence.
  const ownRole = role === definition?.roleLine ? '' : role;
  const label = box.label || (box.form === 'stencil' && written.length === 0 ? (definition?.name ?? '') : '');
  return {
    id: box.id,
    text: joined(label, written, ownRole, notes),
    kinds,
    roles: rolesOf(kinds),
    via,
    zones,
  };
}

/** The parts that are not empty, a line each. */
function joined(...parts: readonly (string | readonly string[])[]): string {
  let text = '';
  for (const part of parts) {
    const line = typeof part === 'string' ? part : part.length === 0 ? '' : joined(...part);
    if (line !== '') text = text === '' ? line : `${text}\n${line}`;
  }
  return text;
}

/** Boards have many nodes of few kinds. */
function rememberedRoles(vocabulary: Vocabulary): Vocabulary['rolesOf'] {
  const known = new Map<string, readonly string[]>();
  return (kinds) => {
    const key = kinds.join(' ');
    const roles = known.get(key) ?? vocabulary.rolesOf(kinds);
    known.set(key, roles);
    return roles;
  };
}

const nothing: readonly string[] = [];
const unread = { kinds: [], via: 'none' } as const;

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
