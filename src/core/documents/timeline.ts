import { z } from 'zod';

/** What happened in an attempt, apart from the drawing. */
export const timelineMarkSchema = z.strictObject({
  /** Ms of the attempt. */
  at: z.number(),
  type: z.enum(['phase', 'answer', 'verdict', 'hint', 'pause', 'resume', 'decision', 'finish']),
  /** Requirement, phase or decision id. */
  subject: z.string(),
  /** For a verdict its status; for an answer the answer; for the end "finished" or "abandoned"; for a hint its step; else empty. */
  value: z.string(),
});
export type TimelineMark = z.infer<typeof timelineMarkSchema>;

/** A step of the drawing, as it was saved. Whole records, so that a replay needs nothing else. */
const timelineDrawingSchema = z.strictObject({
  at: z.number(),
  type: z.literal('draw'),
  put: z.array(z.looseObject({ id: z.string(), typeName: z.string() })),
  remove: z.array(z.string()),
});

/** timeline.jsonl: one of these on each line, in the order in which they happened. */
export const timelineLineSchema = z.discriminatedUnion('type', [timelineMarkSchema, timelineDrawingSchema]);
export type TimelineLine = z.infer<typeof timelineLineSchema>;
