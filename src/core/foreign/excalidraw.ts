import { fieldsOf, isFields, type Fields } from '../fields';
import { failure, type Result } from '../result';
import { rectAround, type Point } from '../diagram/outline';
import { elementsOf, listOf, pointsOf, stringOf, type Element } from './excalidraw-elements';
import { groupsOf, type Groups } from './excalidraw-groups';
import type { ForeignArrow, ForeignDrawing, ForeignEnd, ForeignLine, ForeignShape } from './foreign-drawing';
import { missingPicture, pictureOf } from './inline-picture';
import { LeftOut } from './left-out';
import { limits, tooMany } from './limits';
import { alignOf } from './shape-props';

/** What a file or the clipboard of Excalidraw says that it is. */
const kinds = new Set(['excalidraw', 'excalidraw/clipboard']);

/** Whether this is what Excalidraw saves or copies. */
export function isExcalidraw(json: unknown): json is Fields {
  return isFields(json) && kinds.has(stringOf(json['type'])) && Array.isArray(json['elements']);
}

/** Reads the text of an .excalidraw file; `name` is the file's name in a sentence about it. */
export function readExcalidraw(text: string, name: string): Result<ForeignDrawing> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return failure(`"${name}" is damaged: it is not complete JSON.`);
  }
  if (isFields(json) && json['type'] === 'excalidrawlib') {
    return failure(`"${name}" is a library of Excalidraw shapes, not a drawing.`);
  }
  if (!isExcalidraw(json)) return failure(`"${name}" is not an Excalidraw drawing: it has no list of elements.`);
  return drawingOfExcalidraw(json, name);
}

/** The drawing in what Excalidraw saved or copied. */
export function drawingOfExcalidraw(json: Fields, name: string): Result<ForeignDrawing> {
  const list = listOf(json['elements']);
  if (list.length > limits.elements) {
    return failure(tooMany(name, list.length, { what: 'elements', most: limits.elements }));
  }
  const left = new LeftOut();
  const elements = elementsOf(list, left);
  const points = elements.reduce((sum, { fields }) => sum + listOf(fields['points']).length, 0);
  if (points > limits.points) return failure(tooMany(name, points, { what: 'points of lines', most: limits.points }));
  const labels = boundTexts(elements);
  const frames = new Map(elements.flatMap(({ id, type }, at) => (isFrame(type) ? [[id, `e${at}`]] : [])));
  const reading: Reading = {
    ids: new Map(elements.map(({ id }, at) => [id, `e${at}`])),
    labels,
    labelOf: new Map(elements.flatMap((text) => (labels.has(text.id) ? [[labels.get(text.id) ?? '', text]] : []))),
    frames,
    groups: groupsOf(elements, labels, frames),
    files: fieldsOf(json['files']),
    left,
  };
  const arrows = elements.flatMap((element) => arrowOf(element, reading));
  return { ok: true, value: { shapes: stacked(elements, reading), arrows, notices: left.sentences() } };
}

/** From the bottom up: frames, which the canvas paints, then everything in its order, each group where its first part lies. */
function stacked(elements: readonly Element[], reading: Reading): ForeignShape[] {
  const groups = new Map(reading.groups.shapes.map((group) => [group.id, group]));
  const upper = elements.flatMap((element) => {
    const shapes: ForeignShape[] = isFrame(element.type) ? [] : shapeOf(element, reading);
    for (let id = reading.groups.of(element); id !== null;) {
      const group = groups.get(id);
      if (group !== undefined) shapes.unshift(group);
      groups.delete(id);
      id = group?.parent ?? null;
    }
    return shapes;
  });
  const frames = elements.filter(({ type }) => isFrame(type)).flatMap((element) => shapeOf(element, reading));
  return [...frames, ...upper];
}

interface Reading {
  /** Ids of the file to ids of the drawing. */
  readonly ids: ReadonlyMap<string, string>;
  /** Texts that are written in a box or on an arrow, to what they are written in; and the way back. */
  readonly labels: ReadonlyMap<string, string>;
  readonly labelOf: ReadonlyMap<string, Element>;
  readonly frames: ReadonlyMap<string, string>;
  readonly groups: Groups;
  readonly files: Fields;
  readonly left: LeftOut;
}

function isFrame(type: string): boolean {
  return type === 'frame' || type === 'magicframe';
}

/** A text names its box; in old files only the box names its text. */
function boundTexts(elements: readonly Element[]): ReadonlyMap<string, string> {
  const byId = new Map(elements.map((element) => [element.id, element]));
  const holders = new Map<string, string>();
  for (const { id, type, fields } of elements) {
    const container = stringOf(fields['containerId']);
    if (type === 'text' && byId.has(container)) holders.set(id, container);
    for (const bound of listOf(fields['boundElements']).map(fieldsOf)) {
      const text = stringOf(bound['id']);
      if (bound['type'] === 'text' && byId.get(text)?.type === 'text' && !holders.has(text)) holders.set(text, id);
    }
  }
  return holders;
}

function shapeOf(element: Element, reading: Reading): ForeignShape[] {
  const { type } = element;
  const base = { ...placeOf(element, reading), angle: element.angle, style: element.style };
  switch (type) {
    case 'rectangle':
    case 'ellipse':
    case 'diamond':
    case 'embeddable':
    case 'iframe':
      return [boxOf(element, base, reading)];
    case 'text': {
      if (element.text === '' || reading.labels.has(element.id)) return [];
      const align = alignOf(stringOf(element.fields['textAlign']));
      return [{ ...base, form: 'text', label: element.text, fontSize: element.fontSize, align }];
    }
    case 'frame':
    case 'magicframe':
      return [{ ...base, angle: 0, form: 'frame', label: stringOf(element.fields['name']).slice(0, limits.label) }];
    case 'image':
      return picture(element, base, reading);
    case 'line':
    case 'draw':
    case 'freedraw':
      return lineOf(element, base);
    case 'arrow':
      return [];
    default:
      reading.left.count(`element of the unknown type "${type.slice(0, 40)}"`);
      return [];
  }
}

type Base = ReturnType<typeof placeOf> & Pick<Element, 'angle' | 'style'>;

function placeOf(element: Element, { ids, groups, frames }: Reading) {
  return {
    id: ids.get(element.id) ?? '',
    parent: groups.of(element) ?? frames.get(element.frame ?? '') ?? null,
    ...{ x: element.x, y: element.y, w: Math.max(element.w, 1), h: Math.max(element.h, 1) },
  };
}

function boxOf(element: Element, base: Base, { labelOf, left }: Reading): ForeignShape {
  const { type, fields } = element;
  const label = labelOf.get(element.id);
  const web = type === 'embeddable' || type === 'iframe';
  if (web) left.count('embedded web page, which is an empty box here: nothing is fetched');
  const vertical = stringOf(label?.fields['verticalAlign']);
  return {
    ...base,
    form: 'box',
    outline: type === 'ellipse' || type === 'diamond' ? type : 'rectangle',
    label: label?.text ?? (web ? stringOf(fields['link']).slice(0, limits.label) : ''),
    fontSize: label?.fontSize ?? 20,
    align: alignOf(stringOf(label?.fields['textAlign'])),
    labelAt: vertical === 'top' || vertical === 'bottom' ? vertical : 'middle',
  };
}

function picture(element: Element, base: Base, { files, left }: Reading): ForeignShape[] {
  const inline = pictureOf(fieldsOf(files[stringOf(element.fields['fileId'])])['dataURL']);
  if (inline === null) left.count('picture that the file does not hold');
  return [{ ...base, form: 'picture', label: '', ...(inline ?? missingPicture) }];
}

function lineOf(element: Element, base: Base): ForeignLine[] {
  const points = pointsOf(element);
  if (points.length < 2) return [];
  const { x, y } = rectAround(points);
  const form = element.type === 'line' ? 'line' : 'stroke';
  return [{ ...base, form, x, y, angle: 0, points: points.map((point) => ({ x: point.x - x, y: point.y - y })) }];
}

function arrowOf(element: Element, reading: Reading): ForeignArrow[] {
  if (element.type !== 'arrow') return [];
  const points = pointsOf(element);
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined || points.length < 2) {
    reading.left.count('arrow without two ends');
    return [];
  }
  const { fields } = element;
  const { id, parent } = placeOf(element, reading);
  return [
    {
      id,
      parent,
      start: endOf(fields, { side: 'start', point: first }, reading),
      end: endOf(fields, { side: 'end', point: last }, reading),
      way: points.slice(1, -1),
      elbow: followsAxes(points),
      label: reading.labelOf.get(element.id)?.text ?? '',
      style: element.style,
    },
  ];
}

function endOf(fields: Fields, { side, point }: { side: 'start' | 'end'; point: Point }, reading: Reading): ForeignEnd {
  const bound = stringOf(fieldsOf(fields[`${side}Binding`])['elementId']);
  // An end that is bound to a label belongs to what the label is written in.
  const target = reading.labels.get(bound) ?? bound;
  const head = fields[`${side}Arrowhead`];
  return {
    shape: reading.ids.get(target) ?? null,
    point,
    aimed: true,
    // Files older than arrowheads have one at the end.
    head: head === undefined ? side === 'end' : stringOf(head) !== '',
  };
}

/** Does the way turn, and run along the axes between the turns? */
function followsAxes(points: readonly Point[]): boolean {
  if (points.length < 3) return false;
  return points.slice(1).every((point, index) => {
    const before = points[index] ?? point;
    return Math.abs(point.x - before.x) < 2 || Math.abs(point.y - before.y) < 2;
  });
}
