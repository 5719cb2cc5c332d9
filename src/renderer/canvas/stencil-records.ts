import { createShapeId, type Editor, type TLArrowShape, type TLShapeId } from 'tldraw';
import type { Catalog } from '../../core/catalog/catalog';
import { componentShapeType, componentSize } from '../../core/diagram/component-shape';
import type { ChainStep } from './board-editor';
import type { ComponentShape } from './component-props';
import type { Area } from './free-spot';

/** Creates a stencil of a component at a page point; named and described as the catalogue says. */
export function createStencil(editor: Editor, catalog: Catalog, at: StencilPlace): TLShapeId {
  const id = createShapeId();
  const component = catalog.component(at.kind);
  editor.createShape<ComponentShape>({
    id,
    type: componentShapeType,
    x: at.x,
    y: at.y,
    props: {
      w: componentSize.w,
      h: componentSize.h,
      kind: at.kind,
      label: at.label ?? component?.name ?? at.kind,
      role: component?.roleLine ?? '',
      note: '',
    },
  });
  return id;
}

export interface StencilPlace {
  readonly kind: string;
  readonly label?: string | undefined;
  readonly x: number;
  readonly y: number;
}

/** The kind of a plain labelled box: drawn like a stencil, read by its words. */
const plainKind = 'box';

export function kindOfStep(step: ChainStep): { readonly kind: string; readonly label: string | undefined } {
  return { kind: step.kind ?? plainKind, label: step.label ?? undefined };
}

/** A flow from one shape to another. Returns null when the editor refuses it (one of them is gone, or is a group). */
export function connectShapes(editor: Editor, from: TLShapeId, to: TLShapeId): TLShapeId | null {
  const id = createShapeId();
  editor.createShape<TLArrowShape>({ id, type: 'arrow', props: { kind: 'elbow' } });
  const ends = { start: from, end: to };
  editor.createBindings(
    (['start', 'end'] as const).map((terminal) => ({
      type: 'arrow',
      fromId: id,
      toId: ends[terminal],
      props: { terminal, normalizedAnchor: { x: 0.5, y: 0.5 }, isExact: false, isPrecise: false, snap: 'none' },
    })),
  );
  if (editor.getBindingsFromShape(id, 'arrow').length === 2) return id;
  editor.deleteShape(id);
  return null;
}

/** What a new stencil must not cover: every shape that is no arrow and no zone around it. */
export function occupiedAreas(editor: Editor): Area[] {
  const areas: Area[] = [];
  for (const shape of editor.getCurrentPageShapes()) {
    if (shape.type === 'arrow' || shape.type === 'frame' || shape.type === 'group') continue;
    const bounds = editor.getShapePageBounds(shape);
    if (bounds) areas.push({ x: bounds.x, y: bounds.y, w: bounds.w, h: bounds.h });
  }
  return areas;
}
