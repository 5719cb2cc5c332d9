import type { Sketch } from '../../contract/board-values';
import type { ReferenceSummary } from '../../contract/values';
import type { CanvasRecord } from '../../core/diagram/canvas-record';
import type { PlaceBoxes } from '../../core/reference/placement';
import type { Template } from '../../core/reference/template';
import type { ReadyContent } from './compiled-content';
import { emptySketch } from './sketch';
import { layOutTemplate, type LaidOut } from './lay-out-template';

export interface References {
  readonly template: (id: string) => Template | null;
  /** The reference as a board. */
  records(template: Template): Promise<readonly CanvasRecord[]>;
  /** All of them; of the one with the id `locked` only what does not give its answer away. */
  summaries(locked: string | null): Promise<ReferenceSummary[]>;
}

/** Templates as boards: laid out by the build, or here at first use, and then kept. */
export function createReferences({ content, sketches, board }: ReadyContent, place: PlaceBoxes): References {
  const laidOut = new Map<string, Promise<LaidOut>>();

  function layOut(template: Template): Promise<LaidOut> {
    const known = laidOut.get(template.id);
    if (known !== undefined) return known;
    const made = layOutTemplate(template, place);
    laidOut.set(template.id, made);
    // A failed layout is tried again by whoever asks next.
    made.catch(() => laidOut.delete(template.id));
    return made;
  }

  async function sketch(template: Template): Promise<Sketch> {
    return sketches[template.id] ?? (await layOut(template)).sketch;
  }

  return {
    template: (id) => content.templates.find((template) => template.id === id) ?? null,
    records: async (template) => (await board(template.id)) ?? (await layOut(template)).records,
    summaries: (locked) =>
      Promise.all(
        content.templates.map(async (template) => {
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
            sketch: hidden ? emptySketch : await sketch(template),
            locked: hidden,
          };
        }),
      ),
  };
}
