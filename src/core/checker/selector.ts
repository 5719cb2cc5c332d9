import { z } from 'zod';
import { idSchema } from '../catalog/component';

/** Phrases of which one must be written, compared word by word after normalisation ("zone_id" is "zone id"). */
export const phrasesSchema = z.array(z.string().min(1).max(80)).min(1);

/**
 * Which nodes a demand speaks of. All given parts must hold; `anyOf` holds when one of its selectors does.
 * A role wherever the interview would accept alternatives, a kind only where the brief names the product.
 */
export interface Selector {
  readonly role?: string | undefined;
  readonly kind?: string | undefined;
  /** Words on the node itself: its label, note or the text beside it. */
  readonly words?: readonly string[] | undefined;
  /** Words on a zone around the node. */
  readonly zone?: readonly string[] | undefined;
  readonly anyOf?: readonly Selector[] | undefined;
}

export const selectorSchema: z.ZodType<Selector> = z.lazy(() =>
  z
    .strictObject({
      role: idSchema.optional(),
      kind: idSchema.optional(),
      words: phrasesSchema.optional(),
      zone: phrasesSchema.optional(),
      anyOf: z.array(selectorSchema).min(2).optional(),
    })
    .refine(
      (selector) => Object.values(selector).some((part) => part !== undefined),
      'say which nodes: role, kind, words, zone or anyOf',
    ),
);
