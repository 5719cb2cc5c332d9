import { z } from 'zod';
import { idSchema } from '../catalog/component';

const text = (max: number) => z.string().min(1).max(max);

/** One of the advanced answers: a claim that one can defend, and where it ends. */
export const patternCardSchema = z.strictObject({
  id: idSchema,
  /** Its place in the curriculum's list, from 1. */
  number: z.number().int().min(1).max(99),
  title: text(60),
  claim: text(240),
  why: text(700),
  /** When it does not hold. */
  unless: text(500),
  /** The answer as one says it aloud in about 30 seconds: 60 to 95 words. */
  spoken: text(700),
  /** Where it is put to use: requirements of exercises. */
  applies: z.array(z.strictObject({ exercise: idSchema, requirements: z.array(idSchema).min(1) })).min(1),
});
export type PatternCard = z.infer<typeof patternCardSchema>;
