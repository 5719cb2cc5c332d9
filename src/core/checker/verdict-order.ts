import type { Status } from '../documents/attempt';

const rank: Readonly<Record<Status, number>> = { violated: 0, partial: 1, missing: 2, met: 3 };

/** Ids in the order of the panel: violated, partial, missing, met; within a status as the exercise lists them. */
export function orderRows(rows: readonly { readonly id: string; readonly status: Status }[]): readonly string[] {
  return rows
    .map((row, index) => ({ ...row, index }))
    .sort((a, b) => rank[a.status] - rank[b.status] || a.index - b.index)
    .map((row) => row.id);
}

/** The order to show while the pointer is in the list: what was there stays put, what is new comes last. */
export function keepOrder(previous: readonly string[], ids: readonly string[]): readonly string[] {
  const present = new Set(ids);
  const kept = previous.filter((id) => present.has(id));
  const known = new Set(kept);
  return [...kept, ...ids.filter((id) => !known.has(id))];
}

/** How many rows have each status. */
export function countStatuses(rows: readonly { readonly status: Status }[]): Readonly<Record<Status, number>> {
  const counts = { met: 0, partial: 0, violated: 0, missing: 0 };
  for (const row of rows) counts[row.status] += 1;
  return counts;
}
