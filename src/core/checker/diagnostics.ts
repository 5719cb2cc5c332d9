import type { DiagramNode } from '../diagram/graph';
import { isRemark } from '../diagram/remark';
import { zoneLimits } from '../diagram/zone-limits';
import type { Scene } from './scene';
import { nameOf, quoted } from './sentence';

export type DiagnosticKind =
  | 'loose-arrow'
  | 'not-attached'
  | 'no-direction'
  | 'unlabelled'
  | 'unrecognised'
  | 'contradiction'
  | 'isolated'
  | 'too-many-zones';

/** Something about the drawing that may keep it from being read as it was meant. Never red, and costs nothing. */
export interface Diagnostic {
  readonly kind: DiagnosticKind;
  readonly shapes: readonly string[];
  readonly sentence: string;
  /** For `unrecognised`: id of the component that the label most likely means. */
  readonly suggestion?: string;
}

/** Everything that was not understood, or only guessed at, so that the checker is never wrong in silence. */
export function diagnose(scene: Scene): readonly Diagnostic[] {
  return [
    ...looseArrows(scene),
    ...unreadArrows(scene),
    ...unreadNodes(scene),
    ...unlabelledZones(scene),
    ...missedZones(scene),
  ];
}

function looseArrows(scene: Scene): Diagnostic[] {
  return scene.graph.loose.map(({ id, text, from, to }) => {
    const end = from ?? to;
    const which = text === '' ? 'An arrow' : `The arrow ${quoted(text)}`;
    const where = end === null ? 'hangs loose at both ends' : `at ${endName(scene, end)} has a loose end`;
    return { kind: 'loose-arrow', shapes: [id], sentence: `${which} ${where}: drag the end onto a shape.` };
  });
}

function unreadArrows(scene: Scene): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const { id, from, to, direction, attached } of scene.graph.edges) {
    if (attached && direction !== 'none') continue;
    const between = `between ${endName(scene, from)} and ${endName(scene, to)}`;
    if (!attached) {
      const sentence = `The arrow ${between} only comes near: it counts, but it will not follow when they move.`;
      found.push({ kind: 'not-attached', shapes: [id], sentence });
    }
    if (direction === 'none') {
      const sentence = `The arrow ${between} has no direction: it counts both ways.`;
      found.push({ kind: 'no-direction', shapes: [id], sentence });
    }
  }
  return found;
}

function unreadNodes(scene: Scene): Diagnostic[] {
  const found: Diagnostic[] = [];
  scene.graph.nodes.forEach((node, index) => {
    const shapes = [node.id];
    const connected = scene.flow.connected[index] === true;
    if (node.text === '' && node.kinds.length === 0) {
      found.push({ kind: 'unlabelled', shapes, sentence: 'A shape has no label: write what it is.' });
    } else if (node.kinds.length === 0 && !connected && isRemark(node.text)) {
      return;
    } else if (node.kinds.length === 0) {
      found.push(unrecognised(scene, index));
    } else if (node.via === 'stencil') {
      // A generic word ("Quote log" on Kafka) says no other product.
      const said = scene.vocabulary
        .recognise(node.text.split('\n')[0] ?? '')
        .kinds.filter((kind) => scene.vocabulary.component(kind)?.generic === false);
      const clash = said.length > 0 && !said.some((kind) => related(scene, kind, node));
      const own = scene.vocabulary.component(node.kinds[0] ?? '')?.name ?? '';
      if (clash) {
        const sentence = `${nameOf(scene, index)} is drawn with the stencil of ${own} and counts as ${own}. Say what it is if that is wrong.`;
        found.push({ kind: 'contradiction', shapes, sentence });
      }
    }
    const holds = scene.isZone(node.id);
    if (!connected && !holds && node.text !== '' && node.kinds.length > 0) {
      found.push({ kind: 'isolated', shapes, sentence: `No arrow leads to or from ${nameOf(scene, index)}.` });
    }
  });
  return found;
}

function unrecognised(scene: Scene, index: number): Diagnostic {
  const { id, text } = scene.node(index);
  const suggestion = scene.vocabulary.suggest(text.split('\n')[0] ?? '');
  const meant = suggestion === null ? undefined : scene.vocabulary.component(suggestion);
  const sentence = `${nameOf(scene, index)} was not read${meant ? `: did you mean ${meant.name}?` : '. Say what it is.'}`;
  return { kind: 'unrecognised', shapes: [id], sentence, ...(meant && { suggestion: meant.id }) };
}

/** A product is related to what it is a case of; a generic stencil ("Service") to every product that plays its role. */
function related(scene: Scene, kind: string, { kinds, roles }: DiagramNode): boolean {
  const { component, isA, rolesOf } = scene.vocabulary;
  if (kinds.some((own) => isA(own, kind) || isA(kind, own))) return true;
  return kinds.every((own) => component(own)?.generic === true) && rolesOf([kind]).some((role) => roles.includes(role));
}

function unlabelledZones({ graph }: Scene): Diagnostic[] {
  return graph.zones
    .filter(({ text }) => text === '')
    .map(({ id }) => ({
      kind: 'unlabelled',
      shapes: [id],
      sentence: 'A zone has no label: write what it stands for.',
    }));
}

function missedZones({ graph }: Scene): Diagnostic[] {
  if (graph.zonesCut !== true) return [];
  const sentence = `There are too many boxes around boxes: at most ${zoneLimits.zones} are read as zones, and the rest are not.`;
  return [{ kind: 'too-many-zones', shapes: [], sentence }];
}

function endName(scene: Scene, id: string): string {
  const index = scene.flow.indexOf.get(id);
  if (index !== undefined) return nameOf(scene, index);
  const text = scene.graph.zones.find((zone) => zone.id === id)?.text ?? '';
  return text === '' ? 'a zone' : quoted(text);
}
