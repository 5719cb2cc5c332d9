import { z } from 'zod';

/** Ids of components, roles and requirements: kebab-case, stable, written into files. */
export const idSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case words joined by hyphens, as in "load-balancer"')
  .max(60);

/** A role is what a component does in a design ("durable-log"), apart from the product that does it ("kafka"). */
export const roleSchema = z.strictObject({
  id: idSchema,
  /** As it reads inside a sentence: "a durable log". */
  name: z.string().min(1).max(60),
});
export type Role = z.infer<typeof roleSchema>;

/** Where the palette lists a component; the order here is the order on the screen. */
export const categories = ['clients', 'logs', 'processing', 'serving', 'lake', 'gates', 'ml', 'platform'] as const;
export type Category = (typeof categories)[number];

export const categoryNames: Readonly<Record<Category, string>> = {
  clients: 'Clients and edge',
  logs: 'Logs and queues',
  processing: 'Processing',
  serving: 'Serving',
  lake: 'Lake and warehouse',
  gates: 'Gates and safety',
  ml: 'Machine learning',
  platform: 'Platform',
};

export const componentSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1).max(40),
  category: z.enum(categories),
  /** A generic word ("queue", "cache") names a role, not a product: it has no stencil of its own unless `stencil` says so. */
  generic: z.boolean().default(false),
  /**
   * Finer than the vocabulary of labels (docs/checker-accuracy.md): where labels are compared with what people said of
   * them, it is reported as the kinds above it, or not at all.
   */
  fine: z.boolean().default(false),
  /** Listed in the palette. */
  stencil: z.boolean().default(true),
  /** Drawn often: first in its category of the palette, the others under "more". */
  common: z.boolean().default(false),
  /** Drawn as an octagon: something that lets through or stops. */
  gate: z.boolean().default(false),
  /** What it is in a design, in two or three words: the default role line of a stencil. */
  roleLine: z.string().max(40),
  roles: z.array(idSchema),
  /**
   * Roles that it is taken to play when nothing more is said ("queue" for a durable log). Beside a kind that plays one
   * of them it plays no other: "SageMaker training" is no scoring service. Not inherited.
   */
  assumed: z.array(idSchema).default([]),
  /** More general components that this one is a case of. */
  broader: z.array(idSchema).default([]),
  /** Names that people write, besides `name`; compared word by word after normalisation. */
  aliases: z.array(z.string().min(1)).default([]),
  /** Of the name and aliases, those that are ordinary words too ("spark"): they count only alone or beside technical words. */
  ambiguous: z.array(z.string().min(1)).default([]),
  /** Phrases that contain an alias and mean another thing ("lambda architecture" for AWS Lambda). */
  not: z.array(z.string().min(1)).default([]),
  /** One line: what it is. */
  summary: z.string().max(200).optional(),
  /** When to choose it, in a sentence. */
  choose: z.string().min(1).max(300).optional(),
  /** When not to, in a sentence. */
  avoid: z.string().min(1).max(300).optional(),
  /** What one plans with: a quantity, its figure with a unit, and who says so. */
  numbers: z
    .array(
      z.strictObject({
        what: z.string().min(1).max(80),
        value: z.string().min(1).max(120),
        source: z.string().min(1).max(120),
      }),
    )
    .default([]),
  /** Against which component, and what one gives up by choosing this one instead. */
  tradeoffs: z.array(z.strictObject({ against: idSchema, text: z.string().min(1).max(300) })).default([]),
  /** Name of the drawing in content/icons/, without .svg; a component without one takes its category's. */
  icon: z.string().optional(),
});
export type ComponentDefinition = z.infer<typeof componentSchema>;

/** Vector drawing of a component: the inside of an <svg>, checked to hold plain shapes only. `currentColor` follows the ink. */
export const iconSchema = z.strictObject({ viewBox: z.string(), body: z.string() });
export type Icon = z.infer<typeof iconSchema>;

/** The catalogue as data: what the main process loads and the renderer and the checker receive. */
export const catalogDataSchema = z.strictObject({
  roles: z.array(roleSchema),
  components: z.array(componentSchema),
  icons: z.record(z.string(), iconSchema),
});
export type CatalogData = z.infer<typeof catalogDataSchema>;
