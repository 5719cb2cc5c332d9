import { z } from 'zod';
import { attemptSchema } from '../core/documents/attempt';
import { ratingLineSchema } from '../core/documents/rating-line';
import { timelineMarkSchema } from '../core/documents/timeline';
import { patternCardSchema } from '../core/learning/pattern-card';
import { planDaySchema } from '../core/learning/plan-day';
import { sectionSchema } from '../core/learning/question';
import { termSchema } from '../core/learning/term';
import { boardSummarySchema, recordSchema, sketchSchema } from './board-values';

/** The values that cross between main and renderer; those of boards are in board-values.ts. */

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
  /** A sentence for each attempt whose file cannot be read. */
  unread: z.array(z.string()),
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
