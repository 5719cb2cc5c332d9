import { z } from 'zod';
import { demandedMeasure } from './measure';
import { phrasesSchema, selectorSchema } from './selector';

/** What a requirement can demand of a graph. One variant each; evaluated in ./kinds, registered in ./registry. */
const component = z.strictObject({
  demand: z.literal('component'),
  select: selectorSchema,
  min: z.number().int().min(1).default(1),
});
const flow = z.strictObject({
  demand: z.literal('flow'),
  /** Stages in order. Other nodes may lie between two stages unless `direct`. */
  stages: z.array(selectorSchema).min(2),
  direct: z.boolean().default(false),
});
const gate = z.strictObject({
  demand: z.literal('gate'),
  from: selectorSchema,
  through: selectorSchema,
  to: selectorSchema,
});
const separate = z.strictObject({
  demand: z.literal('separate'),
  from: selectorSchema,
  to: selectorSchema,
  /** A path is allowed when it passes through one of these (an asynchronous hop). */
  unlessThrough: selectorSchema.optional(),
});
const bothPaths = z.strictObject({
  demand: z.literal('both-paths'),
  from: selectorSchema,
  first: selectorSchema,
  second: selectorSchema,
});
const loop = z.strictObject({
  demand: z.literal('loop'),
  /** The way out leads from `from` to `to`, the feedback from `to` back to `from`. */
  from: selectorSchema,
  to: selectorSchema,
});
const zone = z.strictObject({
  demand: z.literal('zone'),
  select: selectorSchema,
  /** Words on the label of the zone that must hold them. */
  inside: phrasesSchema,
  /** Nothing that matches `select` may send a flow out of the zone except through this. */
  leavesOnlyThrough: selectorSchema.optional(),
});
const place = z.enum(['nodes', 'edges', 'decisions']);
const evidence = z.strictObject({
  demand: z.literal('evidence'),
  /** Each group must be found: one of its phrases is enough. */
  words: z.array(phrasesSchema).min(1),
  /** Only on these nodes and the edges at them; anywhere when left out. */
  on: selectorSchema.optional(),
  places: z.array(place).min(1).default(['nodes', 'edges', 'decisions']),
});
const quantity = z.strictObject({
  demand: z.literal('quantity'),
  /** Unit in which min and max are given; a stated number is converted ("0.1 s" is 100 ms). */
  unit: z
    .string()
    .min(1)
    .max(20)
    .refine((unit) => demandedMeasure(unit) !== null, 'write a unit, as in "ms", "MB/s", "events/s", "docs/tenant"'),
  min: z.number().optional(),
  max: z.number().optional(),
  /** Words that must stand in the same text as the number ("p99", "latency"). */
  near: phrasesSchema.optional(),
  on: selectorSchema.optional(),
});
const absent = z.strictObject({ demand: z.literal('absent'), select: selectorSchema });

export type SimpleDemand = z.infer<typeof simple>;
const simple = z.discriminatedUnion('demand', [
  component,
  flow,
  gate,
  separate,
  bothPaths,
  loop,
  zone,
  evidence,
  quantity,
  absent,
]);

const choice = z.strictObject({
  demand: z.literal('choice'),
  options: z.array(z.strictObject({ name: z.string().min(1).max(80), all: z.array(simple).min(1) })).min(2),
});

export const demandSchema = z.discriminatedUnion('demand', [
  component,
  flow,
  gate,
  separate,
  bothPaths,
  loop,
  zone,
  evidence,
  quantity,
  absent,
  choice,
]);
export type Demand = z.infer<typeof demandSchema>;
export type DemandKind = Demand['demand'];
export type DemandOf<K extends DemandKind> = Extract<Demand, { demand: K }>;
