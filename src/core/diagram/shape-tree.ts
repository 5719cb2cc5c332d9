import { fieldsOf, type Fields } from '../fields';
import type { CanvasRecord } from './canvas-record';
import { finite, origin, within, type Pose } from './outline';

/** A shape in page space. Its fields are checked where they are read. */
export interface PlacedShape {
  readonly id: string;
  readonly type: string;
  readonly props: Fields;
  readonly meta: Fields;
  readonly pose: Pose;
  /** What the person said of the innermost group around it ("This is: ..."); '' for nothing. */
  readonly saidOfGroup: string;
  /** Id of the outermost group around it that is one symbol; '' for none. */
  readonly symbol: string;
  /** Ids of the frames around it by parenthood, from the inside out. */
  readonly frames: readonly string[];
  /** The page that it stands on; '' when its parents lead nowhere. */
  readonly page: string;
}

/**
 * Resolves parents: every shape in page space. A shape whose parent is missing, or whose parents form a ring, stands
 * on the page by its own coordinates: it is read rather than lost.
 */
export function placeShapes(records: readonly CanvasRecord[]): readonly PlacedShape[] {
  const shapes = new Map<string, CanvasRecord>();
  for (const record of records) if (record.typeName === 'shape') shapes.set(record.id, record);
  // Only what stands in another shape is looked up by its id: most shapes stand on the page, and there are thousands.
  const nested = new Map<string, PlacedShape>();
  const placed: PlacedShape[] = [];
  for (const shape of shapes.values()) {
    if (isPage(stringOf(shape['parentId']))) {
      placed.push(placeIn(undefined, shape));
      continue;
    }
    for (const next of nested.has(shape.id) ? [] : unplacedAncestry(shape, shapes, nested)) {
      nested.set(next.id, placeIn(nested.get(stringOf(next['parentId'])), next));
    }
    placed.push(nested.get(shape.id) ?? placeIn(undefined, shape));
  }
  return placed;
}

/** The shape and those ancestors that are not placed yet, from the outside in; no recursion, so depth is free. */
function unplacedAncestry(
  shape: CanvasRecord,
  shapes: ReadonlyMap<string, CanvasRecord>,
  placed: ReadonlyMap<string, PlacedShape>,
): readonly CanvasRecord[] {
  const chain = [shape];
  let parent = shapes.get(stringOf(shape['parentId']));
  const onChain = new Set([shape.id]);
  while (parent && !placed.has(parent.id) && !onChain.has(parent.id)) {
    chain.push(parent);
    onChain.add(parent.id);
    parent = shapes.get(stringOf(parent['parentId']));
  }
  return chain.reverse();
}

function placeIn(parent: PlacedShape | undefined, record: CanvasRecord): PlacedShape {
  const parentId = stringOf(record['parentId']);
  const place = { x: finite(record['x']), y: finite(record['y']), rotation: finite(record['rotation']) };
  const inGroup = parent?.type === 'group';
  return {
    id: record.id,
    type: stringOf(record['type']),
    props: fieldsOf(record['props']),
    meta: fieldsOf(record['meta']),
    pose: within(parent?.pose ?? origin, place),
    saidOfGroup: inGroup ? stringOf(parent.meta['kind']) || parent.saidOfGroup : '',
    symbol: inGroup ? parent.symbol || (parent.meta['symbol'] === true ? parent.id : '') : '',
    frames: parent ? (parent.type === 'frame' ? [parent.id, ...parent.frames] : parent.frames) : none,
    page: parent ? parent.page : isPage(parentId) ? parentId : '',
  };
}

function isPage(id: string): boolean {
  return id.startsWith('page:');
}

const none: readonly string[] = [];

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
