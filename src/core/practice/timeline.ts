import { timelineLineSchema, type TimelineLine, type TimelineMark } from '../documents/timeline';

/** Reads timeline.jsonl. Lines that cannot be read (the last one after a crash) are left out. */
export function readTimeline(text: string): TimelineLine[] {
  const lines: TimelineLine[] = [];
  for (const line of text.split('\n')) {
    const read = readLine(line);
    if (read !== null) lines.push(read);
  }
  return lines;
}

function readLine(line: string): TimelineLine | null {
  if (line === '') return null;
  try {
    const parsed = timelineLineSchema.safeParse(JSON.parse(line));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

export function marksOf(lines: readonly TimelineLine[]): TimelineMark[] {
  return lines.filter((line) => line.type !== 'draw');
}

/** Drawing steps per slice of `sliceMs`, from 0 to `elapsedMs`; at least one slice. Later steps count in the last. */
export function activityOf(lines: readonly TimelineLine[], sliceMs: number, elapsedMs: number): number[] {
  const counts = Array.from({ length: Math.max(1, Math.ceil(elapsedMs / sliceMs)) }, () => 0);
  for (const line of lines) {
    if (line.type !== 'draw') continue;
    const slice = Math.min(counts.length - 1, Math.max(0, Math.floor(line.at / sliceMs)));
    counts[slice] = (counts[slice] ?? 0) + 1;
  }
  return counts;
}
