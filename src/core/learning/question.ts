import { z } from 'zod';
import { idSchema } from '../catalog/component';

const text = (max: number) => z.string().min(1).max(max);

/** What a question of the mastery checklist asks for: a drawing, an explanation, a choice with its reason, or a diagnosis. */
export const questionKinds = ['design', 'explain', 'choose', 'diagnose'] as const;
export type QuestionKind = (typeof questionKinds)[number];

/** One question of the mastery checklist. */
export const questionSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(questionKinds),
  /** As the interviewer asks it. */
  ask: text(240),
  /** Paragraphs of a model answer, 80 to 200 words in all. */
  answer: z.array(text(1200)).min(1),
  /** What one gives up by answering so. */
  tradeOff: text(400),
  /** What would make the answer another one. */
  changeMind: text(400),
  /** The exercise that asks for the drawing; every question of the kind `design` has one. */
  exercise: idSchema.optional(),
  /** Reference architectures that show it. */
  references: z.array(idSchema).default([]),
  patterns: z.array(idSchema).default([]),
  vocabulary: z.array(idSchema).default([]),
  components: z.array(idSchema).default([]),
});
export type Question = z.infer<typeof questionSchema>;

/** A part of the checklist: a company or an area, with its days of the curriculum. */
export const sectionSchema = z.strictObject({
  format: z.literal(1),
  id: idSchema,
  title: text(40),
  /** Where it stands in the checklist, from 1. */
  order: z.number().int().min(1).max(99),
  /** The part of the curriculum that it belongs to: "Company patterns". */
  area: text(40),
  /** Set where the section is about one company's systems. */
  company: text(40).optional(),
  /** Days of the curriculum: "31-32". */
  days: z.string().regex(/^\d{1,2}(-\d{1,2})?$/, 'write days as "31-32"'),
  /** What these days are about, in a sentence. */
  summary: text(160),
  questions: z.array(questionSchema).min(1),
});
export type Section = z.infer<typeof sectionSchema>;

/** The words of a model answer. */
export function wordsOfAnswer({ answer }: Pick<Question, 'answer'>): number {
  return answer.join(' ').split(/\s+/).filter(Boolean).length;
}
