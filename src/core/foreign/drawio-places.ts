import type { Point, Rect } from '../diagram/outline';
import type { Cell } from './drawio-cells';

/** Where the cells of a page are, in page space: theirs are counted from what holds them. */
export class CellPlaces {
  private readonly rects = new Map<string, Rect>();

  constructor(private readonly cells: ReadonlyMap<string, Cell>) {}

  /** The rectangle of a vertex. A ring of parents ends where it closes. */
  rect(cell: Cell): Rect {
    const chain: Cell[] = [];
    const seen = new Set<string>();
    for (let at: Cell | undefined = cell; at !== undefined; at = this.cells.get(at.parent)) {
      if (seen.has(at.id) || this.rects.has(at.id)) break;
      seen.add(at.id);
      chain.push(at);
    }
    for (const each of chain.reverse()) this.rects.set(each.id, this.inParent(each));
    return this.rects.get(cell.id) ?? nowhere;
  }

  /** The corner that the places of a cell's children count from. */
  corner(id: string): Point {
    const parent = this.cells.get(id);
    return parent === undefined || parent.kind !== 'vertex' ? nowhere : this.rect(parent);
  }

  /** The middle of a vertex, or where an edge meets it: shares of its width and height. */
  on(cell: Cell, share: Point | null): Point {
    const { x, y, w, h } = this.rect(cell);
    return { x: x + w * (share?.x ?? 0.5), y: y + h * (share?.y ?? 0.5) };
  }

  private inParent({ geometry, parent, kind }: Cell): Rect {
    if (geometry === null || kind !== 'vertex') return nowhere;
    const around = this.rects.get(parent) ?? nowhere;
    const { x, y, w, h, relative, offset } = geometry;
    if (!relative) return { x: around.x + x, y: around.y + y, w, h };
    return { x: around.x + x * around.w + offset.x, y: around.y + y * around.h + offset.y, w, h };
  }
}

const nowhere: Rect = { x: 0, y: 0, w: 0, h: 0 };
