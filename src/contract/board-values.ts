import { z } from 'zod';

/**
 * The values that cross between main and renderer and are about a board. Apart from the rest: the page reads some of them by
 * their schema, and the schemas of all the content are too much to wait for at the start of a page.
 */

/** A record of the canvas, whatever else is in it. */
export const recordSchema = z.looseObject({ id: z.string().min(1).max(300), typeName: z.string().min(1).max(60) });
export const changeSchema = z.strictObject({
  put: z.array(recordSchema).max(20000),
  remove: z.array(z.string().max(300)).max(20000),
});

/** A drawing in a few numbers, to paint as a small picture without an editor. Page units. */
export const sketchSchema = z.strictObject({
  bounds: z.strictObject({ x: z.number(), y: z.number(), w: z.number(), h: z.number() }),
  zones: z.array(z.strictObject({ x: z.number(), y: z.number(), w: z.number(), h: z.number() })),
  nodes: z.array(
    z.strictObject({
      ...{ x: z.number(), y: z.number(), w: z.number(), h: z.number() },
      kind: z.string().nullable(),
      /** A sticky note, not a part of the design. */
      note: z.boolean(),
    }),
  ),
  /** Straight lines between the ends of each flow. */
  flows: z.array(z.strictObject({ x1: z.number(), y1: z.number(), x2: z.number(), y2: z.number() })),
});
export type Sketch = z.infer<typeof sketchSchema>;

export const referenceBoardSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  records: z.array(recordSchema),
});
export type ReferenceBoard = z.infer<typeof referenceBoardSchema>;

export const boardSummarySchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** Wall clock, ms since 1970. */
  changedAt: z.number(),
  components: z.number().int(),
  sketch: sketchSchema,
  /** Set when the board belongs to an attempt. */
  attempt: z.string().nullable(),
});
export type BoardSummary = z.infer<typeof boardSummarySchema>;

export const openBoardSchema = z.strictObject({
  board: boardSummarySchema,
  records: z.array(recordSchema),
  /** Names this opening; every append carries it. */
  session: z.string(),
  /** Steps taken from the journal because the last session ended without saving; 0 after an orderly end. */
  recovered: z.number().int(),
  /** Sentences about what was set aside or left out. */
  notices: z.array(z.string()),
});
export type OpenBoard = z.infer<typeof openBoardSchema>;

/** Value of the reply to POST /import. */
export const importedBoardSchema = z.strictObject({ board: boardSummarySchema, notices: z.array(z.string()) });
export type ImportedBoard = z.infer<typeof importedBoardSchema>;

/** Value of the reply to POST /export and /attempts/ID/board.png: the sentence says where the file is; `saved` is false when the person cancelled. */
export const exportedFileSchema = z.strictObject({ saved: z.boolean(), name: z.string(), sentence: z.string() });
export type ExportedFile = z.infer<typeof exportedFileSchema>;
