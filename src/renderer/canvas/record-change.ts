import type { CanvasChange, CanvasRecord } from '../../core/diagram/canvas-record';

/** A change that is still growing: the last word on each record counts. */
export interface PendingChange {
  readonly put: Map<string, CanvasRecord>;
  readonly remove: Set<string>;
}

export function createPendingChange(): PendingChange {
  return { put: new Map(), remove: new Set() };
}

/** Adds a later change to an earlier one. */
export function mergeChange(pending: PendingChange, change: CanvasChange): void {
  for (const record of change.put) {
    pending.remove.delete(record.id);
    pending.put.set(record.id, record);
  }
  for (const id of change.remove) {
    pending.put.delete(id);
    pending.remove.add(id);
  }
}

export function isEmptyChange(pending: PendingChange): boolean {
  return pending.put.size === 0 && pending.remove.size === 0;
}

/** The grown change as it is sent; the pending one is empty afterwards. */
export function takeChange(pending: PendingChange): CanvasChange {
  const change = { put: [...pending.put.values()], remove: [...pending.remove] };
  pending.put.clear();
  pending.remove.clear();
  return change;
}

/** What leads from one set of records to another. Records are compared by what they hold. */
export function changeBetween(before: readonly CanvasRecord[], after: readonly CanvasRecord[]): CanvasChange {
  const old = new Map(before.map((record) => [record.id, record]));
  const kept = new Set(after.map((record) => record.id));
  return {
    put: after.filter((record) => {
      const known = old.get(record.id);
      return known === undefined || !sameValue(known, record);
    }),
    remove: before.filter((record) => !kept.has(record.id)).map((record) => record.id),
  };
}

/** Equality of plain JSON. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    return a.every((item, index) => sameValue(item, b[index]));
  }
  const left = Object.entries(a);
  if (left.length !== Object.keys(b).length) return false;
  // Both are objects that are not arrays.
  const right = b as Readonly<Record<string, unknown>>;
  return left.every(([key, value]) => Object.hasOwn(right, key) && sameValue(value, right[key]));
}
