import { rectAround, type Rect } from '../diagram/outline';
import { smallLetters } from '../diagram/symbol-parts';
import type { Element } from './excalidraw-elements';
import type { ForeignGroup } from './foreign-drawing';
import { limits } from './limits';

export interface Groups {
  readonly shapes: readonly ForeignGroup[];
  /** Id of the group that holds an element directly, in the drawing. */
  readonly of: (element: Element) => string | null;
}

interface Group {
  readonly id: string;
  readonly members: Element[];
  readonly around: string | null;
  readonly frame: string | null;
}

/**
 * The groups of a drawing. People draw a server, a database or a person out of several shapes, write its name beside it
 * and group it all: such a group is one symbol.
 *
 * @param labels ids of texts that are written in a box or on an arrow, to what they are written in
 */
export function groupsOf(
  elements: readonly Element[],
  labels: ReadonlyMap<string, string>,
  frames: ReadonlyMap<string, string>,
): Groups {
  const groups = new Map<string, Group>();
  for (const element of elements) {
    element.groups.forEach((group, depth) => {
      const known = groups.get(group);
      if (known !== undefined) known.members.push(element);
      else if (groups.size < limits.groups) {
        const around = element.groups[depth + 1] ?? null;
        groups.set(group, { id: `g${groups.size}`, members: [element], around, frame: element.frame });
      }
    });
  }
  const isSymbol = (group: Group): boolean => isOnePicture(group, elements, labels);
  const shapes = [...groups.values()].map((group): ForeignGroup => ({
    form: 'group',
    id: group.id,
    parent: parentOf(group, groups, frames),
    symbol: isSymbol(group),
  }));
  return { shapes, of: ({ groups: [inner] }) => groups.get(inner ?? '')?.id ?? null };
}

/** The group around it; no ring, however the file is written. */
function parentOf(
  { id, around, frame }: Group,
  groups: ReadonlyMap<string, Group>,
  frames: ReadonlyMap<string, string>,
): string | null {
  const seen = new Set([id]);
  for (let outer = groups.get(around ?? ''); outer !== undefined; outer = groups.get(outer.around ?? '')) {
    if (seen.has(outer.id)) return null;
    seen.add(outer.id);
  }
  return groups.get(around ?? '')?.id ?? frames.get(frame ?? '') ?? null;
}

/**
 * Whether a group is one picture: at most one text can be read in it, and no box of it has words of its own beside that.
 * One without any text is a picture too, unless others stand in it: then it is a ground.
 */
function isOnePicture({ members }: Group, elements: readonly Element[], labels: ReadonlyMap<string, string>): boolean {
  const texts = members.filter(({ type, text }) => type === 'text' && text !== '');
  const drawn = members.filter(({ type }) => type !== 'text');
  if (drawn.length === 0 || drawn.some(({ type }) => type === 'frame' || type === 'image')) return false;
  const ids = new Set(members.map(({ id }) => id));
  if (drawn.some((element) => leadsOut(element, ids))) return false;
  const largest = Math.max(...texts.map(({ fontSize }) => fontSize));
  const legible = texts.filter(({ fontSize }) => fontSize > smallLetters * largest);
  if (legible.length > 1) return false;
  const [name] = legible;
  // One labelled box in a group with nothing else is simply that box.
  if (name !== undefined) return !(drawn.length === 1 && labels.has(name.id));
  if (drawn.length === 1) return false;
  const bounds = boundsOf(drawn);
  return !elements.some((other) => !ids.has(other.id) && standsIn(other, bounds));
}

function leadsOut({ type, fields }: Element, ids: ReadonlySet<string>): boolean {
  if (type !== 'arrow') return false;
  return [fields['startBinding'], fields['endBinding']].some((binding) => {
    const target = typeof binding === 'object' && binding !== null && 'elementId' in binding ? binding.elementId : null;
    return typeof target === 'string' && !ids.has(target);
  });
}

function standsIn({ type, x, y, w, h }: Element, bounds: Rect): boolean {
  if (type === 'arrow' || type === 'line' || type === 'text' || type === 'freedraw') return false;
  const [dx, dy] = [x + w / 2 - bounds.x, y + h / 2 - bounds.y];
  return w * h < bounds.w * bounds.h && dx >= 0 && dx <= bounds.w && dy >= 0 && dy <= bounds.h;
}

function boundsOf(members: readonly Element[]): Rect {
  return rectAround(
    members.flatMap(({ x, y, w, h }) => [
      { x, y },
      { x: x + w, y: y + h },
    ]),
  );
}
