import { z } from 'zod';
import { idSchema } from '../catalog/component';

const text = (max: number) => z.string().min(1).max(max);

/** One day of the plan after the curriculum's Phase 2. */
export const planDaySchema = z.strictObject({
  day: z.number().int().min(61).max(90),
  /** A whole mock, a weak spot, speaking, drills, looking back, or rest. */
  kind: z.enum(['mock', 'weak-spot', 'speak', 'drill', 'review', 'rest']),
  title: text(80),
  task: text(300),
  minutes: z.number().int().min(0).max(240),
  /** The exercise of the day; a mock without one is picked by what is weakest. */
  exercise: idSchema.optional(),
});
export type PlanDay = z.infer<typeof planDaySchema>;
