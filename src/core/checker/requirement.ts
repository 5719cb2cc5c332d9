import { z } from 'zod';
import { idSchema } from '../catalog/component';
import { demandSchema } from './demand';

/** One line of the checks panel: what is asked, why interviewers ask it, and how much help there is. */
export const requirementSchema = z.strictObject({
  id: idSchema,
  statement: z.string().min(1).max(120),
  weight: z.number().int().min(1).max(20),
  /** Id of the phase from which on it applies. */
  phase: idSchema,
  reason: z.string().min(1).max(600),
  /** A nudge, a pointer, the answer. */
  hints: z.tuple([z.string().min(1).max(400), z.string().min(1).max(400), z.string().min(1).max(400)]),
  check: demandSchema,
});
export type Requirement = z.infer<typeof requirementSchema>;
