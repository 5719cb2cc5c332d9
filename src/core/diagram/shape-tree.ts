import type { CanvasRecord } from './canvas-record';
import { finite, origin, within, type Pose } from './outline';

/** A shape record with the fields that are read, each checked; whatever is missing or of a wrong type is empty. */
export interface RawShape {
  readonly id: string;
  readonly type: string;
  readonly parent: string;
  readonly x: number;
  readonly y: number;
  readonly rotation: number;
  readonly props: Fields;
  readonly meta: Fields;
}

export type Fields = Readonly<Record<string, unknown>>;

export interface PlacedShape extends RawShape {
  readonly pose: Pose;
  /** Ids of the frames around it by parenthood, from the inside out. */
  readonly frames: readonly string[];
  /** The page that it stands on; '' when its parents lead nowhere. */
  readonly page: string;
}

/**
 * Resolves parents: every shape in page space. A shape whose parent is missing, or whose parents form a ring, stands
 * on the page by its own coordinates: it is read rather than lost.
 */
export function placeShapes(records: readonly CanvasRecord[]): ReadonlyMap<string, PlacedShape> {
  const raw = new Map<string, RawShape>();
  for (const record of records) {
    if (record.typeName === 'shape') raw.set(record.id, rawShapeOf(record));
  }
  const placed = new Map<string, PlacedShape>();
  for (const shape of raw.values()) place(shape, raw, placed);
  return placed;
}

/** Climbs to the first ancestor already placed, then places everything on the way down; no recursion, so depth is free. */
function place(shape: RawShape, raw: ReadonlyMap<string, RawShape>, placed: Map<string, PlacedShape>): void {
  const chain: RawShape[] = [];
  const onChain = new Set<string>();
  let current: RawShape | undefined = shape;
  while (current && !placed.has(current.id) && !onChain.has(current.id)) {
    chain.push(current);
    onChain.add(current.id);
    current = raw.get(current.parent);
  }
  for (const next of chain.reverse()) {
    const parent = placed.get(next.parent);
    placed.set(next.id, {
      ...next,
      pose: within(parent?.pose ?? origin, next),
      frames: parent ? (parent.type === 'frame' ? [parent.id, ...parent.frames] : parent.frames) : [],
      page: parent ? parent.page : next.parent.startsWith('page:') ? next.parent : '',
    });
  }
}

function rawShapeOf(record: CanvasRecord): RawShape {
  return {
    id: record.id,
    type: stringOf(record['type']),
    parent: stringOf(record['parentId']),
    x: finite(record['x']),
    y: finite(record['y']),
    rotation: finite(record['rotation']),
    props: fieldsOf(record['props']),
    meta: fieldsOf(record['meta']),
  };
}

/**
 * The page that is read: the one that was open when the file was saved, if it holds shapes; else the first that does.
 * A second page is another design or an older one, and reading both as one board would find flows that nobody drew.
 */
export function pageToRead(records: readonly CanvasRecord[], shapes: Iterable<PlacedShape>): string | null {
  const used = new Set<string>();
  for (const shape of shapes) if (shape.page !== '') used.add(shape.page);
  if (used.size <= 1) return used.values().next().value ?? null;
  const open = records.find((record) => record.typeName === 'instance')?.['currentPageId'];
  if (typeof open === 'string' && used.has(open)) return open;
  const indexes = new Map<string, string>();
  for (const record of records) if (record.typeName === 'page') indexes.set(record.id, stringOf(record['index']));
  const rank = (page: string): string => `${indexes.get(page) ?? '~'} ${page}`;
  return [...used].sort((a, b) => (rank(a) < rank(b) ? -1 : 1))[0] ?? null;
}

export function stringOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

export function fieldsOf(value: unknown): Fields {
  // Any object can be asked for its fields; each field is checked where it is read.
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}
