import { z } from 'zod';
import type { DocumentKind } from './read-document';

export const attemptModeSchema = z.enum(['practice', 'exam']);
export const breaksFirstSchema = z.enum(['latency', 'consistency', 'privacy', 'cost']);
export type BreaksFirst = z.infer<typeof breaksFirstSchema>;
export const ratingSchema = z.enum(['green', 'yellow', 'red']);
export type Rating = z.infer<typeof ratingSchema>;
export const statusSchema = z.enum(['met', 'partial', 'missing', 'violated']);
export type Status = z.infer<typeof statusSchema>;

/** A trade-off that the person wrote down: every decision ties to a requirement, a cost, and what would change their mind. */
export const decisionSchema = z.strictObject({
  id: z.string().min(1).max(60),
  decision: z.string().max(500),
  /** Id of the requirement it serves, or null while that is open. */
  requirement: z.string().max(80).nullable(),
  cost: z.string().max(500),
  changeMind: z.string().max(500),
  /** Ids of the canvas shapes that it is pinned to. */
  shapes: z.array(z.string().max(200)).max(50),
});
export type Decision = z.infer<typeof decisionSchema>;

const milliseconds = z.number().min(0);

/** attempt.json: everything about an attempt except the drawing itself (board.tldr) and its history (timeline.jsonl). */
export const attemptSchema = z.strictObject({
  format: z.literal(1),
  id: z.string(),
  exerciseId: z.string(),
  /** 1 for the first attempt at this exercise. */
  number: z.number().int().min(1),
  mode: attemptModeSchema,
  state: z.enum(['running', 'paused', 'finished', 'abandoned']),
  /** Wall clock at the start, ms since 1970, for people to read; the elapsed time never comes from it within one boot. */
  startedAt: z.number(),
  finishedAt: z.number().nullable(),
  durationMs: milliseconds,
  /** How the elapsed time is computed; see docs/decisions and services/attempt-clock. */
  clock: z.strictObject({
    bootId: z.string(),
    bootStart: z.number(),
    wallStart: z.number(),
    /** Elapsed ms when this stretch of the clock began (after a pause or a reboot). */
    base: milliseconds,
    /** High-water mark: turning the clock back never gives time back. */
    seen: milliseconds,
    /** Ms by which the system clock was moved in earlier stretches. */
    skew: z.number().default(0),
  }),
  /** When each phase was shown, in ms of the attempt; null while it is still to come. The first is 0. */
  phases: z.array(
    z.strictObject({ id: z.string(), shownAt: milliseconds.nullable(), answer: breaksFirstSchema.nullable() }),
  ),
  pauses: z.array(z.strictObject({ from: milliseconds, wallMs: milliseconds.nullable() })),
  hints: z.array(z.strictObject({ requirement: z.string(), step: z.number().int().min(1).max(3), at: milliseconds })),
  decisions: z.array(decisionSchema),
  /** Last verdict of each requirement and when it was first met, in ms of the attempt. */
  verdicts: z.array(
    z.strictObject({ requirement: z.string(), status: statusSchema, firstMetAt: milliseconds.nullable() }),
  ),
  score: z.number().min(0).max(1).nullable(),
  rating: ratingSchema.nullable(),
  note: z.string().max(4000),
});
export type Attempt = z.infer<typeof attemptSchema>;

export const attemptDocument: DocumentKind<Attempt> = {
  name: 'attempt.json',
  format: 1,
  schema: attemptSchema,
  migrations: [],
};
