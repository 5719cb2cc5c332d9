import { fieldsOf, type Fields } from '../fields';
import { rectAround, type Point } from '../diagram/outline';
import type { ForeignStyle } from './foreign-drawing';
import { limits } from './limits';
import type { LeftOut } from './left-out';

/** An element of an Excalidraw file whose place is known to be sound. What only some kinds have stays in `fields`. */
export interface Element {
  readonly id: string;
  readonly type: string;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly angle: number;
  /** From the inside out. */
  readonly groups: readonly string[];
  readonly frame: string | null;
  /** What is written, without the line breaks that its program put in to make it fit. */
  readonly text: string;
  readonly fontSize: number;
  readonly style: ForeignStyle;
  readonly fields: Fields;
}

/** The elements that are drawn, in their order; what is broken is counted. */
export function elementsOf(list: readonly unknown[], left: LeftOut): Element[] {
  const elements: Element[] = [];
  const seen = new Set<string>();
  for (const each of list) {
    const fields = fieldsOf(each);
    if (fields['isDeleted'] === true) continue;
    const [x, y, w, h] = ['x', 'y', 'width', 'height'].map((name) => numberOf(fields[name]));
    const id = stringOf(fields['id']);
    if (x === undefined || y === undefined || w === undefined || h === undefined || id === '' || seen.has(id)) {
      left.count('element without an id or a place of its own');
      continue;
    }
    if (Math.max(Math.abs(x), Math.abs(y), Math.abs(w), Math.abs(h)) > limits.farthest) {
      left.count('element too far out to be drawn');
      continue;
    }
    seen.add(id);
    elements.push({
      id,
      type: stringOf(fields['type']),
      // Old files have boxes that were drawn from right to left.
      ...{ x: Math.min(x, x + w), y: Math.min(y, y + h), w: Math.abs(w), h: Math.abs(h) },
      angle: numberOf(fields['angle']) ?? 0,
      groups: listOf(fields['groupIds'])
        .slice(0, limits.groupDepth)
        .filter((group) => typeof group === 'string'),
      frame: stringOf(fields['frameId']) || null,
      text: writingOf(fields, left),
      fontSize: Math.min(Math.max(numberOf(fields['fontSize']) ?? 20, 1), 1000),
      style: styleOf(fields),
      fields,
    });
  }
  return elements;
}

/** Points of a line or an arrow on the page. */
export function pointsOf({ fields, angle, x, y }: Element): Point[] {
  const at = { x: numberOf(fields['x']) ?? x, y: numberOf(fields['y']) ?? y };
  const points = listOf(fields['points']).flatMap((point) => {
    const [dx, dy] = listOf(point).map(numberOf);
    if (dx === undefined || dy === undefined || Math.max(Math.abs(dx), Math.abs(dy)) > limits.farthest) return [];
    return [{ x: at.x + dx, y: at.y + dy }];
  });
  if (angle === 0) return points;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const around = rectAround(points);
  const middle = { x: around.x + around.w / 2, y: around.y + around.h / 2 };
  return points.map((point) => {
    const [dx, dy] = [point.x - middle.x, point.y - middle.y];
    return { x: middle.x + cos * dx - sin * dy, y: middle.y + sin * dx + cos * dy };
  });
}

function writingOf(fields: Fields, left: LeftOut): string {
  const text = (stringOf(fields['originalText']) || stringOf(fields['text'])).replaceAll('\r\n', '\n').trim();
  if (text.length <= limits.label) return text;
  left.count('end of a label that is too long');
  return text.slice(0, limits.label);
}

function styleOf(fields: Fields): ForeignStyle {
  const fill = stringOf(fields['backgroundColor']);
  const dash = fields['strokeStyle'];
  return {
    stroke: stringOf(fields['strokeColor']),
    fill: fill === 'transparent' ? '' : fill,
    dash: dash === 'dashed' || dash === 'dotted' ? dash : 'solid',
  };
}

export function stringOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
