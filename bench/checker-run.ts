import { createCatalog } from '../src/core/catalog/catalog';
import { buildGraph } from '../src/core/diagram/build-graph';
import type { CanvasRecord } from '../src/core/diagram/canvas-record';
import { readDrawing } from '../src/core/diagram/read-drawing';
import { assess } from '../src/core/exercise/assess';
import { loadContent } from '../src/main/services/compiled-content';
import type { ContentFolders } from '../src/main/services/content-files';

/** Median times of one full check, in milliseconds, against the exercise with the most requirements. */
export interface CheckerRow {
  /** Components, and as many arrows. */
  readonly size: number;
  /** Records to drawing to graph. */
  readonly readMs: number;
  readonly checkMs: number;
  readonly totalMs: number;
}

export interface CheckerMeasure {
  readonly exercise: string;
  readonly requirements: number;
  readonly rows: readonly CheckerRow[];
  /** Time for each component at 10,000 over that at 1,000: 1 is exactly linear. */
  readonly growth: number;
}

const sizes = [10, 30, 100, 300, 1000, 3000, 10_000];
/** Enough runs that the median stands, and a bounded time for the large ones. */
const runsFor = (size: number): number => (size > 2000 ? 15 : 61);

/**
 * Measures reading and checking of generated boards, by the clock, as a person waits for it: CPU time would count the
 * collector's helper threads too.
 */
export async function measureChecker(folders: ContentFolders): Promise<CheckerMeasure> {
  const { content } = await loadContent(folders);
  const exercise = content.exercises.toSorted((a, b) => b.requirements.length - a.requirements.length)[0];
  if (!exercise) throw new Error('there is no exercise to measure against');
  const catalog = createCatalog(content.catalog);
  const kinds = catalog.components.filter(({ stencil }) => stencil).map(({ id, name }) => ({ id, name }));
  const shownPhases = exercise.phases.map(({ id }) => id);

  const rows = sizes.map((size): CheckerRow => {
    // As they come from a file: objects that spreads built one by one are each of a layout of their own, and slow to read.
    const records = parsed(JSON.stringify(board(size, kinds)));
    const read: number[] = [];
    const check: number[] = [];
    for (let run = 0; run < runsFor(size); run++) {
      const start = performance.now();
      const graph = buildGraph(readDrawing(records), catalog);
      const between = performance.now();
      assess(exercise, { graph, catalog, shownPhases, decisions: [] });
      check.push(performance.now() - between);
      read.push(between - start);
    }
    const [readMs, checkMs] = [median(read), median(check)];
    return { size, readMs, checkMs, totalMs: readMs + checkMs };
  });
  return { exercise: exercise.id, requirements: exercise.requirements.length, rows, growth: growthOf(rows) };
}

function growthOf(rows: readonly CheckerRow[]): number {
  const each = (wanted: number): number => (rows.find(({ size }) => size === wanted)?.totalMs ?? NaN) / wanted;
  return each(10_000) / each(1000);
}

function parsed(text: string): CanvasRecord[] {
  // It was written from records a moment ago.
  return JSON.parse(text) as CanvasRecord[];
}

/** Stencils, and every fifth a plain labelled box, on a grid; arrows to neighbours, one in ten with a loose end. */
function board(size: number, kinds: readonly { readonly id: string; readonly name: string }[]): CanvasRecord[] {
  const random = sequence(size);
  const columns = Math.ceil(Math.sqrt(size));
  const place = (index: number) => ({ x: (index % columns) * 300, y: Math.floor(index / columns) * 200 });
  const common = { typeName: 'shape', parentId: 'page:page', rotation: 0, meta: {} };
  const records: CanvasRecord[] = [];
  for (let index = 0; index < size; index++) {
    const kind = kinds[Math.floor(random() * kinds.length)] ?? { id: 'kafka', name: 'Kafka' };
    const note = index % 3 === 0 ? 'partitioned by zone_id, p99 < 100 ms' : '';
    const stencil = { w: 188, h: 64, kind: kind.id, label: kind.name, role: '', note };
    const text = [{ type: 'paragraph', content: [{ type: 'text', text: `${kind.name} ${index % 50}` }] }];
    const box = { w: 188, h: 64, growY: 0, geo: 'rectangle', fill: 'none', richText: { type: 'doc', content: text } };
    const shape = index % 5 === 4 ? { type: 'geo', props: box } : { type: 'component', props: stencil };
    records.push({ ...common, ...shape, id: `shape:n${index}`, ...place(index) });
  }
  for (let index = 0; index < size; index++) {
    const target = Math.min(
      size - 1,
      Math.max(0, random() < 0.7 ? index + 1 : index + columns - Math.floor(random() * 3)),
    );
    const [from, to] = [place(index), place(target)];
    const props = {
      kind: 'elbow',
      arrowheadStart: 'none',
      arrowheadEnd: 'arrow',
      text: index % 4 === 0 ? '5 min window' : '',
      start: { x: 0, y: 0 },
      end: { x: to.x - from.x, y: to.y - from.y },
    };
    records.push({ ...common, id: `shape:a${index}`, type: 'arrow', x: from.x + 94, y: from.y + 32, props });
    if (index % 10 !== 0) records.push(binding(index, 'start', index));
    records.push(binding(index, 'end', target));
  }
  return records;
}

function binding(arrow: number, terminal: 'start' | 'end', target: number): CanvasRecord {
  const ends = { fromId: `shape:a${arrow}`, toId: `shape:n${target}` };
  return { id: `binding:${terminal}${arrow}`, typeName: 'binding', type: 'arrow', ...ends, props: { terminal } };
}

/** The same numbers in every run: a linear congruential sequence, 0 to 1. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}
