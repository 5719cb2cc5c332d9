import { z } from 'zod';
import { catalogDataSchema } from '../core/catalog/component';
import {
  attemptModeSchema,
  breaksFirstSchema,
  decisionSchema,
  ratingSchema,
  statusSchema,
} from '../core/documents/attempt';
import { settingsChangeSchema, settingsSchema } from '../core/documents/settings';
import { exerciseSchema } from '../core/exercise/exercise';
import { boardSummarySchema, changeSchema, openBoardSchema, referenceBoardSchema } from './board-values';
import {
  attemptViewSchema,
  contentIndexSchema,
  homeOverviewSchema,
  hostInfoSchema,
  learningSchema,
  ratingsSchema,
  reviewSchema,
} from './values';

const nothing = z.void();
const id = z.string().min(1).max(200);
const name = z.string().trim().min(1).max(120);

/**
 * Every call that the renderer can make: method -> input and output schema. There is no second list.
 * Values are JSON-safe; bytes (pictures, imported files, later sound) go through the file handler instead.
 */
export const methods = {
  'host.info': { input: nothing, output: hostInfoSchema },
  /** Opens a link in the system's browser; https and mailto only. */
  'host.openLink': { input: z.strictObject({ url: z.string().max(2000) }), output: z.void() },
  /** Shows the workspace folder in the system's file manager, where the shell can. */
  'host.showWorkspace': { input: nothing, output: z.strictObject({ shown: z.boolean(), folder: z.string() }) },

  /** The page hears events from now on: what the shell asked for meanwhile comes after this. */
  'host.listening': { input: nothing, output: z.void() },
  /** The answer to `shell.closing`: the page has sent all that it knew. */
  'host.flushed': { input: nothing, output: z.void() },

  'settings.get': { input: nothing, output: settingsSchema },
  'settings.set': { input: settingsChangeSchema, output: settingsSchema },
  /** Asks for another workspace folder; only the desktop shell can. `changed` is false when the person cancelled. */
  'settings.chooseWorkspace': {
    input: nothing,
    output: z.strictObject({ changed: z.boolean(), sentence: z.string() }),
  },

  'content.catalog': { input: nothing, output: catalogDataSchema },
  'content.index': { input: nothing, output: contentIndexSchema },
  'content.exercise': { input: z.strictObject({ id }), output: exerciseSchema },
  /** The reference laid out as canvas records. Refused with `locked` while an attempt from memory at it runs. */
  'content.reference': { input: z.strictObject({ id }), output: referenceBoardSchema },

  /** Questions, pattern cards, terms and the plan. */
  'learning.content': { input: nothing, output: learningSchema },
  'learning.ratings': { input: nothing, output: ratingsSchema },
  /** What the person says of a question; every rating is kept. */
  'learning.rate': { input: z.strictObject({ question: id, rating: ratingSchema }), output: ratingsSchema },

  'home.overview': { input: nothing, output: homeOverviewSchema },

  'board.list': { input: nothing, output: z.array(boardSummarySchema) },
  'board.create': { input: z.strictObject({ name }), output: boardSummarySchema },
  /** A new board that starts as a copy of a reference. */
  'board.createFromReference': { input: z.strictObject({ reference: id, name }), output: boardSummarySchema },
  'board.open': { input: z.strictObject({ id }), output: openBoardSchema },
  /** Appends one step to the board's journal. `sequence` counts the steps of this opening from 1; a repeated one is ignored. */
  'board.append': {
    input: z.strictObject({
      id,
      session: z.string().min(1).max(60),
      sequence: z.number().int().min(1),
      change: changeSchema,
    }),
    output: z.strictObject({ sequence: z.number().int() }),
  },
  /** Writes the snapshot now and empties the journal. */
  'board.save': { input: z.strictObject({ id }), output: boardSummarySchema },
  'board.rename': { input: z.strictObject({ id, name }), output: boardSummarySchema },
  'board.copy': { input: z.strictObject({ id, name }), output: boardSummarySchema },
  /** Moves the board into the workspace's trash folder. Nothing is deleted. */
  'board.remove': { input: z.strictObject({ id }), output: z.void() },

  'attempt.start': {
    input: z.strictObject({ exercise: id, mode: attemptModeSchema, minutes: z.number().int().min(5).max(180) }),
    output: attemptViewSchema,
  },
  'attempt.running': { input: nothing, output: attemptViewSchema.nullable() },
  'attempt.get': { input: z.strictObject({ id }), output: attemptViewSchema },
  'attempt.list': { input: z.strictObject({ exercise: id.nullable() }), output: z.array(attemptViewSchema) },
  'attempt.pause': { input: z.strictObject({ id }), output: attemptViewSchema },
  'attempt.resume': { input: z.strictObject({ id }), output: attemptViewSchema },
  /** Shows the next phase before its time. */
  'attempt.showNextPhase': { input: z.strictObject({ id }), output: attemptViewSchema },
  'attempt.answerConstraint': {
    input: z.strictObject({ id, phase: id, answer: breaksFirstSchema }),
    output: attemptViewSchema,
  },
  'attempt.takeHint': { input: z.strictObject({ id, requirement: id }), output: attemptViewSchema },
  'attempt.saveDecisions': {
    input: z.strictObject({ id, decisions: z.array(decisionSchema).max(200) }),
    output: attemptViewSchema,
  },
  /** What the live checker says now; main records when each requirement turned. */
  'attempt.recordVerdicts': {
    input: z.strictObject({
      id,
      verdicts: z.array(z.strictObject({ requirement: id, status: statusSchema })).max(200),
      score: z.number().min(0).max(1),
    }),
    output: attemptViewSchema,
  },
  'attempt.finish': { input: z.strictObject({ id }), output: attemptViewSchema },
  'attempt.abandon': { input: z.strictObject({ id }), output: attemptViewSchema },
  'attempt.rate': {
    input: z.strictObject({ id, rating: ratingSchema.nullable(), note: z.string().max(4000) }),
    output: attemptViewSchema,
  },
  'attempt.review': { input: z.strictObject({ id }), output: reviewSchema },
} as const satisfies Record<string, { readonly input: z.ZodType; readonly output: z.ZodType }>;

export type Methods = typeof methods;
export type Method = keyof Methods;
export type Input<M extends Method> = z.input<Methods[M]['input']>;
/** What a handler receives: the input after decoding. */
export type DecodedInput<M extends Method> = z.output<Methods[M]['input']>;
export type Output<M extends Method> = z.output<Methods[M]['output']>;
