import type { ReferenceSummary, Sketch } from '../../contract/values';
import type { CanvasRecord } from '../../core/diagram/canvas-record';
import { readDrawing } from '../../core/diagram/read-drawing';
import { layoutSheet } from '../../core/reference/layout';
import type { PlaceBoxes } from '../../core/reference/placement';
import type { Template } from '../../core/reference/template';
import { emptyBoard, emptySketch } from './empty-board';
import { sketchOf } from './sketch';

interface LaidOut {
  readonly records: readonly CanvasRecord[];
  readonly sketch: Sketch;
}

export interface References {
  readonly template: (id: string) => Template | null;
  /** The reference as a board; laid out once, at first use. */
  records(template: Template): Promise<readonly CanvasRecord[]>;
  /** All of them; of the one with the id `locked` only what does not give its answer away. */
  summaries(locked: string | null): Promise<ReferenceSummary[]>;
}

/** Templates as boards. A layout takes a while, and always gives the same picture: it is kept. */
export function createReferences(templates: readonly Template[], place: PlaceBoxes): References {
  const laidOut = new Map<string, Promise<LaidOut>>();

  function layOut(template: Template): Promise<LaidOut> {
    const known = laidOut.get(template.id);
    if (known !== undefined) return known;
    const made = layoutSheet(template, place).then((shapes) => {
      const records = withDocument(shapes);
      return { records, sketch: sketchOf(readDrawing(records)) };
    });
    laidOut.set(template.id, made);
    // A failed layout is tried again by whoever asks next.
    made.catch(() => laidOut.delete(template.id));
    return made;
  }

  return {
    template: (id) => templates.find((template) => template.id === id) ?? null,
    records: async (template) => (await layOut(template)).records,
    summaries: (locked) =>
      Promise.all(
        templates.map(async (template) => {
          const { id, title, company, summary, design } = template;
          const hidden = id === locked;
          return {
            id,
            title,
            company,
            summary,
            components: hidden
              ? []
              : [...new Set(design.nodes.flatMap(({ kind }) => (kind === undefined ? [] : [kind])))],
            sketch: hidden ? emptySketch : (await layOut(template)).sketch,
            locked: hidden,
          };
        }),
      ),
  };
}

/** A layout gives shapes and bindings; a board has a document and a page as well. */
function withDocument(shapes: readonly CanvasRecord[]): CanvasRecord[] {
  const ids = new Set(shapes.map(({ id }) => id));
  return [...emptyBoard.filter(({ id }) => !ids.has(id)), ...shapes];
}
