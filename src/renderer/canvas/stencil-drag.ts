import { getPointerInfo, type Editor } from 'tldraw';
import type { Catalog } from '../../core/catalog/catalog';
import { componentSize } from '../../core/diagram/component-shape';
import { createStencil } from './stencil-records';

/** A press that moves less than this many pixels is a click and places nothing by itself. */
const threshold = 4;

/**
 * Takes over a pointer that went down on a palette row. From the first move over the canvas on it is tldraw's own
 * dragging of a new shape: it snaps, falls into zones, scrolls at the edges, is cancelled by Escape, and makes one undo step.
 */
export function startStencilDrag(editor: Editor, catalog: Catalog, press: { kind: string; event: PointerEvent }): void {
  const { kind, event: down } = press;
  if (editor.getIsReadonly() || down.button !== 0) return;
  const listening = new AbortController();
  const { signal } = listening;
  let moved = false;
  let dragging = false;

  function move(event: PointerEvent): void {
    if (event.pointerId !== down.pointerId) return;
    if (!dragging) {
      if (Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) < threshold) return;
      moved = true;
      // Beside the canvas tldraw would take the pointer for one that wants to scroll, and move the board away under the drop.
      if (!isOver(editor, event)) return;
      dragging = true;
      beginDrag(editor, catalog, { kind, down, event });
    }
    editor.dispatch({ type: 'pointer', target: 'canvas', name: 'pointer_move', ...getPointerInfo(event) });
    editor.getContainer().dataset['dropping'] = String(isOver(editor, event));
  }

  function end(event: PointerEvent): void {
    if (event.pointerId !== down.pointerId) return;
    listening.abort();
    // It never came to the canvas: nothing was meant.
    if (moved && !dragging) swallowClick();
    if (!dragging) return;
    delete editor.getContainer().dataset['dropping'];
    // Dropped back on the palette: nothing was meant.
    if (event.type === 'pointercancel' || !isOver(editor, event)) editor.cancel();
    editor.dispatch({ type: 'pointer', target: 'canvas', name: 'pointer_up', ...getPointerInfo(event) });
    swallowClick();
  }

  function key(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !moved) return;
    event.preventDefault();
    event.stopPropagation();
    if (dragging) editor.cancel();
    listening.abort();
    swallowClick();
  }

  // On the window: the pointer is above the palette first, then above the canvas.
  window.addEventListener('pointermove', move, { signal });
  window.addEventListener('pointerup', end, { signal });
  window.addEventListener('pointercancel', end, { signal });
  window.addEventListener('keydown', key, { signal, capture: true });
}

interface BeginDrag {
  readonly kind: string;
  readonly down: PointerEvent;
  readonly event: PointerEvent;
}

function beginDrag(editor: Editor, catalog: Catalog, { kind, down, event }: BeginDrag): void {
  const info = getPointerInfo(event);
  editor.run(() => {
    editor.setCurrentTool('select');
    // Otherwise the press on the canvas would clear the selection as an undo step of its own.
    editor.run(() => editor.selectNone(), { history: 'ignore' });
    editor.dispatch({
      type: 'pointer',
      target: 'canvas',
      name: 'pointer_down',
      ...info,
      point: { x: down.clientX, y: down.clientY, z: 0.5 },
    });
    const mark = editor.markHistoryStoppingPoint('drag stencil');
    const at = editor.inputs.currentPagePoint;
    const id = createStencil(editor, catalog, { kind, x: at.x - componentSize.w / 2, y: at.y - componentSize.h / 2 });
    editor.select(id);
    editor.setCurrentTool('select.translating', {
      ...info,
      target: 'shape',
      shape: editor.getShape(id),
      isCreating: true,
      creatingMarkId: mark,
      onCreate() {
        editor.setCurrentTool('select.idle');
        editor.select(id);
      },
    });
  });
  editor.getContainer().focus();
}

function isOver(editor: Editor, event: PointerEvent): boolean {
  const { left, right, top, bottom } = editor.getContainer().getBoundingClientRect();
  return event.clientX >= left && event.clientX <= right && event.clientY >= top && event.clientY <= bottom;
}

/** The browser sends a click after a drag that ends where it began; the row would place a second stencil. */
function swallowClick(): void {
  const stop = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener('click', stop, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', stop, { capture: true }), 0);
}
