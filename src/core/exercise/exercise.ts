import { z } from 'zod';
import { idSchema } from '../catalog/component';
import { requirementSchema } from '../checker/requirement';
import { breaksFirstSchema } from '../documents/attempt';

const text = (max: number) => z.string().min(1).max(max);

/** The base design, or a constraint that arrives later and changes what is asked. */
export const phaseSchema = z.strictObject({
  id: idSchema,
  title: text(60),
  /** When the constraint arrives by itself, as a share of the attempt's time: 0 for the base phase. */
  at: z.number().min(0).max(1),
  /** In the interviewer's voice; left out for the base phase, whose text is the brief. */
  constraint: text(600).optional(),
  /** "What breaks first?" with the model answer. */
  breaksFirst: z.strictObject({ answer: breaksFirstSchema, why: text(600) }).optional(),
  /** Components that an expert would touch: the par. */
  changes: z.array(text(200)).default([]),
});
export type Phase = z.infer<typeof phaseSchema>;

export const exerciseSchema = z
  .strictObject({
    format: z.literal(1),
    id: idSchema,
    title: text(60),
    /** Who asks: "Meta", "Netflix", "Payments". */
    company: text(40),
    area: text(40),
    /** Days of the curriculum: "57-59". */
    days: text(20),
    minutes: z.number().int().min(5).max(180),
    /** Its number among the timed exercises of the weekend after Phase 2; left out for all others. */
    timed: z.number().int().min(1).max(9).optional(),
    /** Panel hidden until the end, references locked. */
    fromMemory: z.boolean().default(false),
    summary: text(160),
    /** Paragraphs in the voice of a demanding, fair interviewer. */
    brief: z.array(text(900)).min(1),
    /** Scale and targets that the design must meet, as rows of the brief. */
    scale: z.array(z.strictObject({ what: text(80), value: text(80) })).min(1),
    questions: z.array(z.strictObject({ ask: text(300), answer: text(600) })).default([]),
    phases: z.array(phaseSchema).min(1),
    requirements: z.array(requirementSchema).min(1),
    /** Id of the template that answers it. */
    reference: idSchema,
    /** Numbers worked out, arithmetic shown. One that speaks of a constraint names its phase and is shown with it. */
    numbers: z
      .array(
        z.strictObject({
          what: text(120),
          working: text(400),
          result: text(80),
          source: text(200),
          phase: idSchema.optional(),
        }),
      )
      .default([]),
    /** Ids of mastery questions, pattern cards and vocabulary that it trains. */
    trains: z.array(text(120)).default([]),
    /** Whole designs used by the tests: `accepted` must pass, `tempting` must fail exactly what they name. */
    solutions: z
      .strictObject({
        accepted: z.array(z.lazy(() => solutionSchema)).default([]),
        tempting: z.array(z.lazy(() => solutionSchema)).default([]),
      })
      .prefault({}),
  })
  .superRefine((exercise, context) => {
    const phases = new Set(exercise.phases.map((phase) => phase.id));
    exercise.requirements.forEach((requirement, index) => {
      if (!phases.has(requirement.phase)) {
        context.addIssue({
          code: 'custom',
          path: ['requirements', index, 'phase'],
          message: `there is no phase "${requirement.phase}"`,
        });
      }
    });
    exercise.numbers.forEach(({ phase }, index) => {
      if (phase !== undefined && !phases.has(phase)) {
        context.addIssue({
          code: 'custom',
          path: ['numbers', index, 'phase'],
          message: `there is no phase "${phase}"`,
        });
      }
    });
  });
export type Exercise = z.infer<typeof exerciseSchema>;

/** A design as text: the same words as a template's (see core/reference/template). */
export const designSchema = z.strictObject({
  zones: z.array(z.strictObject({ id: idSchema, label: text(80), inside: idSchema.optional() })).default([]),
  nodes: z
    .array(
      z.strictObject({
        id: idSchema,
        /** Component of the catalogue; left out for a plain labelled box. */
        kind: idSchema.optional(),
        label: text(80).optional(),
        role: text(60).optional(),
        note: text(200).optional(),
        zone: idSchema.optional(),
      }),
    )
    .min(1),
  /** `from -> to`, `from <-> to`, or `from -- to`, with an optional `: label`. Ends are node or zone ids. */
  flows: z
    .array(z.string().regex(/^[a-z0-9-]+ (->|<->|--) [a-z0-9-]+(: .+)?$/, 'write "from -> to: label"'))
    .default([]),
  /** Trade-offs written down, for requirements that accept them as evidence. */
  decisions: z.array(text(500)).default([]),
});
export type Design = z.infer<typeof designSchema>;

const solutionSchema = z.strictObject({
  name: text(80),
  /** For a tempting one: ids of exactly the requirements that it does not meet. */
  fails: z.array(idSchema).default([]),
  design: designSchema,
});
