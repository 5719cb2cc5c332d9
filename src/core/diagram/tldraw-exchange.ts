import { fieldsOf, isFields, type Fields } from '../fields';
import type { CanvasRecord } from './canvas-record';
import {
  componentPropsSchema,
  componentShapeType,
  componentSize,
  travellingStencilSchema,
  type ComponentProps,
  type TravellingStencil,
} from './component-shape';
import { richText } from './rich-text';

/**
 * A board for plain tldraw, and back. Plain tldraw refuses a shape type that it does not know, so stencils travel as
 * ordinary labelled rectangles that keep what they were in `meta.component`.
 */

/** Every stencil as a labelled rectangle; all other records as they are. Arrows stay bound: ids do not change. */
export function stencilsToBoxes(records: readonly CanvasRecord[]): CanvasRecord[] {
  return records.map((record) => {
    if (record.typeName !== 'shape' || record['type'] !== componentShapeType) return record;
    const props = componentPropsSchema.parse(record['props']);
    const { w, h, ...component } = props;
    return {
      ...record,
      type: 'geo',
      props: { ...plainBox, w, h, richText: richText(linesOf(component)) },
      meta: { ...fieldsOf(record['meta']), component },
    };
  });
}

/**
 * Every rectangle that was a stencil as a stencil again. Where its text was edited meanwhile, the text counts: its
 * first line is the label, the rest the note. Nothing that was written is lost.
 */
export function boxesToStencils(records: readonly CanvasRecord[]): CanvasRecord[] {
  return records.map((record) => {
    if (record.typeName !== 'shape' || record['type'] !== 'geo') return record;
    const { component, ...meta } = fieldsOf(record['meta']);
    const stencil = travellingStencilSchema.safeParse(component);
    if (!stencil.success) return record;
    const box = fieldsOf(record['props']);
    const props = componentPropsSchema.safeParse({
      w: typeof box['w'] === 'number' ? box['w'] : componentSize.w,
      h: typeof box['h'] === 'number' ? box['h'] + growthOf(box) : componentSize.h,
      ...edited(stencil.data, textLines(box['richText'])),
    } satisfies ComponentProps);
    return props.success ? { ...record, type: componentShapeType, props: props.data, meta } : record;
  });
}

/** The props of a tldraw 3.15.6 rectangle, apart from its size and text. */
const plainBox = {
  geo: 'rectangle',
  growY: 0,
  scale: 1,
  dash: 'solid',
  url: '',
  labelColor: 'black',
  color: 'black',
  fill: 'none',
  size: 's',
  font: 'sans',
  align: 'middle',
  verticalAlign: 'middle',
} as const;

function linesOf(stencil: TravellingStencil): string[] {
  return [stencil.label, stencil.role, ...stencil.note.split('\n')].filter((line) => line !== '');
}

function edited(stencil: TravellingStencil, lines: readonly string[]): TravellingStencil {
  if (lines.join('\n') === linesOf(stencil).join('\n')) return stencil;
  const [label = '', ...rest] = lines;
  const kept = rest[0] === stencil.role ? rest.slice(1) : rest;
  return { kind: stencil.kind, label, role: stencil.role, note: kept.join('\n') };
}

/** A rectangle grows below its own height when its text does not fit. */
function growthOf(props: Fields): number {
  return typeof props['growY'] === 'number' ? props['growY'] : 0;
}

/** The text of each paragraph of a rich text; other blocks count line by line too. */
function textLines(document: unknown): string[] {
  const blocks = isFields(document) && Array.isArray(document['content']) ? document['content'] : [];
  return blocks.map((block) => textOf(block)).filter((line) => line !== '');
}

function textOf(node: unknown): string {
  if (!isFields(node)) return '';
  if (typeof node['text'] === 'string') return node['text'];
  return Array.isArray(node['content']) ? node['content'].map((child) => textOf(child)).join('') : '';
}
