import { z } from 'zod';

/** What a second start of the program asks of the one that has the workspace: to show a window, and to open these files. */
const handOverSchema = z.strictObject({ files: z.array(z.string().max(4096)).max(50) });
export type HandOver = z.infer<typeof handOverSchema>;

export function encodeHandOver(handOver: HandOver): string {
  return JSON.stringify(handOver);
}

/** Null for what no start of this program would send. */
export function decodeHandOver(text: string): HandOver | null {
  try {
    return handOverSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
