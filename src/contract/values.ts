import { z } from 'zod';
import { attemptSchema } from '../core/documents/attempt';
import { ratingLineSchema } from '../core/documents/rating-line';
import { timelineMarkSchema } from '../core/documents/timeline';
import { patternCardSchema } from '../core/learning/pattern-card';
import { planDaySchema } from '../core/learning/plan-day';
import { sectionSchema } from '../core/learning/question';
import { termSchema } from '../core/learning/term';

/** The values that cross between main and renderer. */

export const hostInfoSchema = z.strictObject({
  shell: z.enum(['electron', 'web']),
  version: z.string(),
  platform: z.string(),
  /** Name of the workspace folder (its last part only), for people to recognise it. */
  workspace: z.string(),
  /** Sentences about what went wrong at start and what was done (a damaged settings file set aside, a bad content pack skipped). */
  notices: z.array(z.string()),
});
export type HostInfo = z.infer<typeof hostInfoSchema>;

const recordSchema = z.looseObject({ id: z.string().min(1).max(300), typeName: z.string().min(1).max(60) });
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

export const exerciseSummarySchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  company: z.string(),
  area: z.string(),
  days: z.string(),
  minutes: z.number(),
  summary: z.string(),
  timed: z.number().nullable(),
  fromMemory: z.boolean(),
  reference: z.string(),
  /** Ids of the questions, pattern cards and terms that it trains. */
  trains: z.array(z.string()),
});
export type ExerciseSummary = z.infer<typeof exerciseSummarySchema>;

export const referenceSummarySchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  company: z.string(),
  summary: z.string(),
  components: z.array(z.string()),
  sketch: sketchSchema,
  /** The running attempt is from memory and this is its answer. */
  locked: z.boolean(),
});
export type ReferenceSummary = z.infer<typeof referenceSummarySchema>;

export const contentProblemSchema = z.strictObject({
  file: z.string(),
  line: z.number().int().nullable(),
  field: z.string(),
  message: z.string(),
});
export type ContentProblem = z.infer<typeof contentProblemSchema>;

export const contentIndexSchema = z.strictObject({
  exercises: z.array(exerciseSummarySchema),
  references: z.array(referenceSummarySchema),
  problems: z.array(contentProblemSchema),
});

/** Everything that is read and learned rather than drawn. */
export const learningSchema = z.strictObject({
  sections: z.array(sectionSchema),
  patterns: z.array(patternCardSchema),
  terms: z.array(termSchema),
  plan: z.array(planDaySchema),
});
export type Learning = z.infer<typeof learningSchema>;

export const ratingsSchema = z.strictObject({
  /** Everything that was ever said of a question, oldest first. */
  lines: z.array(ratingLineSchema),
  /** Sentences about what could not be read. */
  notices: z.array(z.string()),
});
export type Ratings = z.infer<typeof ratingsSchema>;

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

/** attempt.json as the screens need it: the clock already read. */
export const attemptViewSchema = attemptSchema.omit({ clock: true }).extend({
  exerciseTitle: z.string(),
  board: z.string(),
  /** Ms of the attempt that have passed now; a renderer counts on from it. */
  elapsedMs: z.number(),
  remainingMs: z.number(),
  /** The time is up; the person may still draw, and finishes by hand. */
  expired: z.boolean(),
  pausesLeft: z.number().int(),
  /** Ms by which the system clock was moved during the attempt; 0 when it was not. */
  clockSkewMs: z.number(),
});
export type AttemptView = z.infer<typeof attemptViewSchema>;

export const homeOverviewSchema = z.strictObject({
  running: attemptViewSchema.nullable(),
  runningSketch: sketchSchema.nullable(),
  /** Per exercise: what was done with it. An exercise that was never tried is not listed. */
  records: z.array(
    z.strictObject({
      exercise: z.string(),
      attempts: z.number().int(),
      /** 0 to 1; null when no attempt was finished. */
      best: z.number().nullable(),
      last: z.strictObject({ id: z.string(), score: z.number().nullable(), at: z.number() }).nullable(),
    }),
  ),
  boards: z.array(boardSummarySchema),
});
export type HomeOverview = z.infer<typeof homeOverviewSchema>;

export const reviewSchema = z.strictObject({
  attempt: attemptViewSchema,
  records: z.array(recordSchema),
  marks: z.array(timelineMarkSchema),
  /** Drawing steps per slice of the attempt; `sliceMs` long each. */
  activity: z.strictObject({ sliceMs: z.number(), counts: z.array(z.number()) }),
  /** Score of the attempt before this one, if any: 0 to 1. */
  previousScore: z.number().nullable(),
});
export type Review = z.infer<typeof reviewSchema>;

/** Value of the reply to POST /import. */
export const importedBoardSchema = z.strictObject({ board: boardSummarySchema, notices: z.array(z.string()) });
export type ImportedBoard = z.infer<typeof importedBoardSchema>;

/** Value of the reply to POST /export and /attempts/ID/board.png: the sentence says where the file is; `saved` is false when the person cancelled. */
export const exportedFileSchema = z.strictObject({ saved: z.boolean(), name: z.string(), sentence: z.string() });
export type ExportedFile = z.infer<typeof exportedFileSchema>;
