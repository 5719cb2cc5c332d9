import { z } from 'zod';
import { ratingSchema } from './attempt';

/** A line of progress/ratings.jsonl: what a person said of a question of the checklist, and when. */
export const ratingLineSchema = z.strictObject({
  format: z.literal(1),
  /** Id of the question. */
  question: z.string().min(1).max(80),
  rating: ratingSchema,
  /** Wall clock, ms since 1970. */
  at: z.number().min(0),
});
export type RatingLine = z.infer<typeof ratingLineSchema>;

export interface RatingLines {
  /** In the order of the file. */
  readonly lines: readonly RatingLine[];
  /** Numbers, from 1, of the lines that could not be read; they stay in the file. */
  readonly unread: readonly number[];
}

/** Reads progress/ratings.jsonl. A line that cannot be read hides no other. */
export function readRatings(text: string): RatingLines {
  const lines: RatingLine[] = [];
  const unread: number[] = [];
  text.split('\n').forEach((line, index) => {
    if (line.trim() === '') return;
    const read = readLine(line);
    if (read === null) unread.push(index + 1);
    else lines.push(read);
  });
  return { lines, unread };
}

function readLine(line: string): RatingLine | null {
  try {
    return ratingLineSchema.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}
