import { z } from 'zod';
import { idSchema } from '../catalog/component';

const text = (max: number) => z.string().min(1).max(max);

/** A word that people of a company say, and how to say it about a board. */
export const termSchema = z.strictObject({
  id: idSchema,
  term: text(60),
  /** Whose word it is: "Meta". "Everywhere" for words of the whole trade. */
  company: text(40),
  /** What it is. */
  meaning: text(300),
  /** Where it stands in the stack. */
  place: text(160),
  /** A sentence that uses it about a board. */
  sentence: text(240),
  /** What one says elsewhere. */
  generic: text(80),
  component: idSchema.optional(),
});
export type Term = z.infer<typeof termSchema>;
