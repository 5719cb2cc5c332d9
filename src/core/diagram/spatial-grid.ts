import type { Point, Rect } from './outline';

const smallestCell = 64;

/**
 * Finds what lies near a point without asking everything. A thing is kept at the level whose cells are at least as
 * large as it is, so it covers at most four of them, however large: filling costs the same for each thing, and a query
 * reads one cell a level. Page units; coordinates as `finite` of outline.ts leaves them.
 */
export class SpatialGrid<T> {
  private readonly levels = new Map<number, Map<number, T[]>>();

  /** Keeps `item` under an upright rectangle. */
  add(item: T, { x, y, w, h }: Rect): void {
    const level = levelOf(Math.max(w, h));
    let cells = this.levels.get(level);
    if (!cells) this.levels.set(level, (cells = new Map<number, T[]>()));
    const size = smallestCell * 2 ** level;
    const right = Math.floor((x + w) / size);
    const bottom = Math.floor((y + h) / size);
    for (let column = Math.floor(x / size); column <= right; column++) {
      for (let row = Math.floor(y / size); row <= bottom; row++) {
        const key = keyOf(column, row);
        const cell = cells.get(key);
        if (cell) cell.push(item);
        else cells.set(key, [item]);
      }
    }
  }

  /** Visits everything whose rectangle may come within `margin` of the point; a thing may come more than once. */
  near({ x, y }: Point, margin: number, visit: (item: T) => void): void {
    for (const [level, cells] of this.levels) {
      const size = smallestCell * 2 ** level;
      const right = Math.floor((x + margin) / size);
      const bottom = Math.floor((y + margin) / size);
      for (let column = Math.floor((x - margin) / size); column <= right; column++) {
        for (let row = Math.floor((y - margin) / size); row <= bottom; row++) {
          cells.get(keyOf(column, row))?.forEach(visit);
        }
      }
    }
  }
}

function levelOf(extent: number): number {
  return Math.max(0, Math.ceil(Math.log2(Math.max(extent, 1) / smallestCell)));
}

/**
 * A small integer, which maps find many times as fast as a large one. Cells far apart may share a key: what lies in
 * them is then visited in vain, never missed.
 */
function keyOf(column: number, row: number): number {
  return (Math.imul(column, 73_856_093) ^ Math.imul(row, 19_349_663)) & 0x3fff_ffff;
}
