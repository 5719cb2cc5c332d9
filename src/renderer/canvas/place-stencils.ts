import type { Editor, TLShapeId } from 'tldraw';
import type { Catalog } from '../../core/catalog/catalog';
import { componentSize } from '../../core/diagram/component-shape';
import type { ChainStep } from './board-editor';
import { freeSpot, freeSpotBelow, type Area } from './free-spot';
import { connectShapes, createStencil, kindOfStep, occupiedAreas } from './stencil-records';

const { w, h } = componentSize;
/** Room for an arrow and its label between two stencils of a chain. */
const stride = w + 96;

/** Places a stencil beside the selection, else near the middle of the view, on nothing; one undo step. */
export function placeStencil(editor: Editor, catalog: Catalog, kind: string): TLShapeId | null {
  if (editor.getIsReadonly()) return null;
  const at = freeSpot(wantedArea(editor), occupiedAreas(editor));
  let placed: TLShapeId | null = null;
  editor.markHistoryStoppingPoint('place stencil');
  editor.run(() => {
    placed = createStencil(editor, catalog, { kind, ...at });
    intoZone(editor, placed);
    editor.select(placed);
  });
  return placed;
}

/** Places stencils in a row, each connected to the next and the first to the only selected shape; one undo step. */
export function insertChain(editor: Editor, catalog: Catalog, steps: readonly ChainStep[]): InsertedChain {
  const placed: TLShapeId[] = [];
  if (editor.getIsReadonly() || steps.length === 0) return { placed, sentence: '' };
  const start = connectable(editor);
  editor.markHistoryStoppingPoint('insert chain');
  editor.run(() => {
    let before = start;
    let wanted = wantedArea(editor);
    for (const step of steps) {
      const at =
        before === null ? freeSpot(wanted, occupiedAreas(editor)) : freeSpotBelow(wanted, occupiedAreas(editor));
      const id = createStencil(editor, catalog, { ...kindOfStep(step), ...at });
      intoZone(editor, id);
      if (before !== null) connectShapes(editor, before, id);
      placed.push(id);
      before = id;
      wanted = { x: at.x + stride, y: at.y, w, h };
    }
    editor.select(...placed.slice(-1));
  });
  const names = [start, ...placed].filter((id) => id !== null).map((id) => nameOf(editor, id));
  return { placed, sentence: names.length === 1 ? `Placed ${names[0]}` : `Connected ${names.join(' to ')}` };
}

export interface InsertedChain {
  readonly placed: readonly TLShapeId[];
  /** For assistive technology; empty when nothing was placed. */
  readonly sentence: string;
}

/** Where the quick inserter opens, in pixels of the window: at the pointer, else beside the selection, else in the middle. */
export function inserterPoint(editor: Editor): { x: number; y: number } {
  const bounds = editor.getSelectionPageBounds();
  if (editor.getInstanceState().isHoveringCanvas === true) {
    const { x, y } = editor.inputs.currentScreenPoint;
    const screen = editor.getViewportScreenBounds();
    return { x: x + screen.x, y: y + screen.y };
  }
  const page = bounds ? { x: bounds.maxX + 24, y: bounds.center.y } : editor.getViewportPageBounds().center;
  const { x, y } = editor.pageToScreen(page);
  return { x, y };
}

/** The only selected shape, if a flow can begin there. */
function connectable(editor: Editor): TLShapeId | null {
  const shape = editor.getOnlySelectedShape();
  return shape === null || ['arrow', 'group', 'line', 'draw'].includes(shape.type) ? null : shape.id;
}

function nameOf(editor: Editor, id: TLShapeId): string {
  const shape = editor.getShape(id);
  const text = shape === undefined ? undefined : editor.getShapeUtil(shape).getText(shape);
  return text?.split('\n')[0] ?? 'a shape';
}

/** Where the person looks: right of the only selected shape, else where the pointer is, else the middle of the view. */
function wantedArea(editor: Editor): Area {
  const selected = editor.getOnlySelectedShape();
  const bounds = selected && selected.type !== 'arrow' ? editor.getShapePageBounds(selected) : undefined;
  if (bounds) return { x: bounds.maxX + stride - w, y: bounds.center.y - h / 2, w, h };
  const centre = editor.getViewportPageBounds().center;
  return { x: Math.round(centre.x - w / 2), y: Math.round(centre.y - h / 2), w, h };
}

/** A stencil that landed whole inside a zone belongs to it, as if it had been dropped there. */
function intoZone(editor: Editor, id: TLShapeId): void {
  const bounds = editor.getShapePageBounds(id);
  if (!bounds) return;
  const around = editor
    .getCurrentPageShapesSorted()
    .filter((shape) => shape.type === 'frame' && editor.getShapePageBounds(shape)?.contains(bounds) === true)
    .at(-1);
  if (around !== undefined && !editor.isShapeOrAncestorLocked(around)) editor.reparentShapes([id], around.id);
}
