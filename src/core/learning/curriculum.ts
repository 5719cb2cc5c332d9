import { z } from 'zod';

/** Where an item of the curriculum can live. `vocabulary/Meta` is the words of a company. */
const homeKinds = ['question', 'pattern', 'exercise', 'reference', 'vocabulary', 'drill', 'day'] as const;
type HomeKind = (typeof homeKinds)[number];

/** An item of the curriculum and where the product teaches it. */
export const curriculumItemSchema = z.strictObject({
  part: z.string().min(1).max(60),
  item: z.string().min(1).max(120),
  lives: z
    .array(
      z
        .string()
        .regex(
          new RegExp(`^(${homeKinds.join('|')})/[\\w -]+$`),
          `write a kind and an id, as in "question/exactly-once"`,
        ),
    )
    .min(1),
});
export type CurriculumItem = z.infer<typeof curriculumItemSchema>;

/** What there is to live in. */
export type Homes = Readonly<Record<HomeKind, ReadonlySet<string>>>;

export interface Covered {
  readonly item: CurriculumItem;
  /** Of the places where it should live, those that are not there. */
  readonly missing: readonly string[];
}

/** Holds the curriculum against what there is. */
export function coverageOf(items: readonly CurriculumItem[], homes: Homes): readonly Covered[] {
  const isThere = (home: string) => {
    const [kind = '', ...id] = home.split('/');
    return homeKinds.some((known) => known === kind && homes[known].has(id.join('/')));
  };
  return items.map((item) => ({ item, missing: item.lives.filter((home) => !isThere(home)) }));
}

/** A company's words count when there are so many of them. */
export const fewestTerms = 12;
