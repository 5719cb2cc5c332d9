import { foreignFormat, type ForeignContent } from '../../core/foreign/foreign-formats';
import { limits } from '../../core/foreign/limits';
import { drawSheet, layoutSheet, placementTask, type Sheet } from '../../core/reference/layout';
import type { PlaceBoxes } from '../../core/reference/placement';
import { facingRoutes, placeInGrid } from '../../core/reference/quick-layout';
import { failure, type Result } from '../../core/result';
import { nestsTooDeep } from './board-depth';
import { maxBoardBytes, readBoardFile, soundBoard, textOfFile, tooLarge, type BoardContent } from './board-file';
import { unpackPage } from './unpack-page';

/**
 * Reads a drawing of any program that is known: a .tldr board, a picture that carries one, Excalidraw, draw.io, Mermaid.
 * A drawing without places gets them from `place`. The file itself is never touched.
 */
export async function readDrawingFile(
  bytes: Uint8Array,
  name: string,
  place: PlaceBoxes,
): Promise<Result<BoardContent>> {
  const foreign = readForeignFile(bytes, name);
  if (foreign === null) return readBoardFile(bytes, name);
  if (!foreign.ok) return foreign;
  const { value } = foreign;
  if ('records' in value) return soundBoard(value, name);
  const board = await laidOut(value.sheet, place);
  return soundBoard({ records: board.records, notices: [...value.notices, ...board.notices] }, name);
}

/** The larger a design, the less time there is for each of its arrows. */
async function laidOut(sheet: Sheet, place: PlaceBoxes): Promise<BoardContent> {
  const { nodes, flows } = sheet.design;
  const task = placementTask(sheet);
  if (nodes.length > limits.placedNodes || flows.length > limits.placedNodes) {
    const notices = ['The drawing is large: its parts stand in rows, in the order in which the file names them.'];
    return { records: drawSheet(sheet, placeInGrid(task), facingRoutes), notices };
  }
  if (flows.length <= limits.routedFlows) return { records: await layoutSheet(sheet, place), notices: [] };
  return { records: drawSheet(sheet, await place(task), facingRoutes), notices: [] };
}

/** What a drawing of another program says; null for what may be a board. */
export function readForeignFile(bytes: Uint8Array, name: string): Result<ForeignContent> | null {
  if (bytes.length > maxBoardBytes) return failure(tooLarge(name));
  const text = textOfFile(bytes, name);
  if (!text.ok) return text;
  const format = foreignFormat(text.value, name);
  if (format === null) return null;
  if (/^\s*[{[]/.test(text.value) && nestsTooDeep(text.value)) {
    return failure(`"${name}" is damaged: its parts lie inside each other deeper than any drawing's.`);
  }
  return format.read(text.value, name, unpackPage);
}
