import { z } from 'zod';
import { idSchema } from '../catalog/component';
import { designSchema } from '../exercise/exercise';

const text = (max: number) => z.string().min(1).max(max);

/** A reference architecture as text: what stands on the board, and sticky notes on the decisive choices. */
export const templateSchema = z
  .strictObject({
    format: z.literal(1),
    id: idSchema,
    title: text(60),
    company: text(40),
    summary: text(160),
    design: designSchema,
    /** Sticky notes; each explains the node that it stands beside. */
    notes: z.array(z.strictObject({ about: idSchema, text: text(110) })).default([]),
  })
  .superRefine(({ design, notes }, context) => {
    const nodes = new Set(design.nodes.map((node) => node.id));
    notes.forEach(({ about }, index) => {
      if (!nodes.has(about)) {
        context.addIssue({ code: 'custom', path: ['notes', index, 'about'], message: `there is no node "${about}"` });
      }
    });
  });
export type Template = z.infer<typeof templateSchema>;
