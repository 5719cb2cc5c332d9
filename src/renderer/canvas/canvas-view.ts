import { Box, type Editor, type TLShapeId } from 'tldraw';
import type { Inset } from './board-editor';
import { prefersReducedMotion } from './canvas-user';

/** Room that stays free around what is brought into view, in pixels. */
const breathing = 48;
/** How far a flow may run outside of what it connects, in board units. */
const flowRoom = 28;
const moveMs = 220;

/** Brings the whole board into view, never larger than life. An empty board goes back to its origin. */
export function fitBoard(editor: Editor): void {
  const bounds = editor.getCurrentPageBounds();
  if (bounds === undefined) return void editor.setCamera({ x: 0, y: 0, z: 1 });
  // The labels of flows are hidden from far away: there they take no room.
  const far = fittingZoom(freeRoom(editor.getViewportScreenBounds(), {}), bounds) < 0.6;
  zoomToBox(editor, (far ? boundsOfBoxes(editor) : undefined) ?? bounds, {});
}

/** What all shapes but the flows cover, with room for a flow around them. */
function boundsOfBoxes(editor: Editor): Box | undefined {
  const boxes = editor.getCurrentPageShapes().filter((shape) => shape.type !== 'arrow');
  const bounds = boxes.map((shape) => editor.getShapePageBounds(shape)).filter((box) => box !== undefined);
  return bounds.length === 0 ? undefined : Box.Common(bounds).expandBy(flowRoom);
}

function fittingZoom(room: Box, box: Box): number {
  return Math.max(Math.min(room.w / Math.max(box.w, 1), room.h / Math.max(box.h, 1), 1), 0.05);
}

/** Pans, and zooms out if need be, so that the shapes are in view and not under what `inset` covers. */
export function frameShapes(editor: Editor, ids: readonly TLShapeId[], inset: Inset): void {
  const boxes = ids.map((id) => editor.getShapePageBounds(id)).filter((box) => box !== undefined);
  if (boxes.length === 0) return;
  const wanted = Box.Common(boxes);
  const { x, y, z } = editor.getCamera();
  const screen = editor.getViewportScreenBounds();
  const room = freeRoom(screen, inset);
  const shown = new Box((wanted.x + x) * z, (wanted.y + y) * z, wanted.w * z, wanted.h * z);
  if (room.contains(shown)) return;
  if (shown.w > room.w || shown.h > room.h) zoomToBox(editor, wanted, inset);
  else {
    const dx = shift([shown.minX, shown.maxX], [room.minX, room.maxX]);
    const dy = shift([shown.minY, shown.maxY], [room.minY, room.maxY]);
    editor.setCamera({ x: x + dx / z, y: y + dy / z, z }, animation());
  }
}

function zoomToBox(editor: Editor, box: Box, inset: Inset): void {
  const room = freeRoom(editor.getViewportScreenBounds(), inset);
  const z = fittingZoom(room, box);
  const x = room.center.x / z - box.center.x;
  const y = room.center.y / z - box.center.y;
  editor.setCamera({ x, y, z }, animation());
}

/** The part of the canvas that nothing covers, in pixels from its top left corner. */
function freeRoom(screen: Box, { top = 0, right = 0, bottom = 0, left = 0 }: Inset): Box {
  const around = Math.min(breathing, screen.w / 24, screen.h / 14);
  return new Box(
    left + around,
    top + around,
    Math.max(screen.w - left - right - 2 * around, 40),
    Math.max(screen.h - top - bottom - 2 * around, 40),
  );
}

/** How far a stretch must move to lie within another. */
function shift([min, max]: readonly [number, number], [low, high]: readonly [number, number]): number {
  if (min < low) return low - min;
  return max > high ? high - max : 0;
}

function animation() {
  return prefersReducedMotion() ? {} : { animation: { duration: moveMs } };
}
