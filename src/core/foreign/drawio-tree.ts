import type { Rect } from '../diagram/outline';
import { SpatialGrid } from '../diagram/spatial-grid';
import type { Cell } from './drawio-cells';
import { CellPlaces } from './drawio-places';
import { parseStyle } from './drawio-style';
import type { LeftOut } from './left-out';
import { limits } from './limits';

export type CellRole = 'frame' | 'group' | 'text' | 'line' | 'ornament' | 'box';

/** Shapes that are writing, or a part of a table, and no box of their own. */
const writing = new Set(['text', 'partialRectangle', 'tableRow', 'label-text']);
/** A text that begins within this of an icon's lower edge is its name, page units. */
const underGap = 28;
/** A group with more in it is no picture of one thing. */
const mostParts = 500;
/** Containers with nothing of their own that are asked what stands in them; each time the whole page is walked over. */
const mostSearches = 300;

/** What holds what on a page, and what each cell is. Cells on hidden layers are counted and passed over. */
export class PageTree {
  readonly shown: readonly Cell[];
  readonly places: CellPlaces;
  private readonly cells: ReadonlyMap<string, Cell>;
  private readonly children = new Map<string, Cell[]>();
  private readonly ids = new Map<string, string>();
  private readonly roles = new Map<string, CellRole>();
  /** Where texts stand. */
  private readonly named = new SpatialGrid<Rect>();
  private searched = 0;

  constructor(all: readonly Cell[], left: LeftOut) {
    this.cells = new Map(all.map((cell) => [cell.id, cell]));
    this.places = new CellPlaces(this.cells);
    for (const cell of all) {
      const list = this.children.get(cell.parent);
      if (list) list.push(cell);
      else this.children.set(cell.parent, [cell]);
    }
    const hidden = this.hiddenCells(all);
    const count = all.filter(({ id, kind }) => kind !== 'layer' && hidden.has(id)).length;
    if (count > 0)
      left.say(`Left out: ${count} ${count === 1 ? 'cell that is' : 'cells that are'} hidden in the drawing.`);
    this.shown = all.filter(({ id, kind }) => kind !== 'layer' && !hidden.has(id));
    this.shown.forEach(({ id }, at) => this.ids.set(id, `c${at}`));
    for (const cell of this.shown) {
      const rect = this.places.rect(cell);
      if (cell.value !== '' && this.roleOf(cell) === 'text') this.named.add(rect, rect);
    }
  }

  /** The id of the cell in the drawing. */
  idOf({ id }: Cell): string {
    return this.ids.get(id) ?? '';
  }

  roleOf(cell: Cell): CellRole {
    const known = this.roles.get(cell.id);
    if (known !== undefined) return known;
    const role = this.findRole(cell);
    this.roles.set(cell.id, role);
    return role;
  }

  /** The edge that this cell is a label of. */
  edgeOf({ parent }: Cell): Cell | null {
    const holder = this.cells.get(parent);
    return holder?.kind === 'edge' ? holder : null;
  }

  labelsOn({ id }: Cell): readonly Cell[] {
    return this.verticesIn(id);
  }

  /** The innermost frame or group around a cell, in the drawing. What stands out of its frame is not held by it: the canvas would cut it off. */
  holderOf(cell: Cell): string | null {
    for (const outer of this.around(cell)) {
      const role = this.roleOf(outer);
      if (role === 'group' || (role === 'frame' && holds(this.places.rect(outer), this.places.rect(cell)))) {
        return this.idOf(outer);
      }
    }
    return null;
  }

  /** The vertex that an edge is bound to: for a group the largest that it holds, for a label of an edge nothing. */
  boundTo(id: string): Cell | null {
    const cell = this.cells.get(id);
    if (cell?.kind !== 'vertex' || !this.ids.has(id) || this.edgeOf(cell) !== null) return null;
    if (this.roleOf(cell) === 'ornament') return this.cells.get(cell.parent) ?? null;
    if (this.roleOf(cell) !== 'group') return cell;
    let largest: Cell | null = null;
    for (const part of this.inside(cell)) {
      if (part.kind !== 'vertex' || this.roleOf(part) === 'group') continue;
      if (largest === null || areaOf(this.places.rect(part)) > areaOf(this.places.rect(largest))) largest = part;
    }
    return largest;
  }

  /** Whether a group is one picture: several parts, and one of them at most has words. */
  isSymbol(group: Cell): boolean {
    const parts = this.inside(group).filter((part) => part.kind === 'vertex' && this.roleOf(part) !== 'group');
    if (parts.length < 2 || parts.length > mostParts || parts.some((part) => this.roleOf(part) === 'frame'))
      return false;
    return parts.filter(({ value }) => value !== '').length <= 1;
  }

  /** Whether a text stands in a cell or just under it. */
  hasWordsAt(cell: Cell): boolean {
    const { x, y, w, h } = this.places.rect(cell);
    let found = false;
    this.named.near({ x: x + w / 2, y: y + h / 2 }, Math.max(w, h) / 2 + underGap, (words) => {
      if (found) return;
      const middle = words.x + words.w / 2;
      found = middle >= x && middle <= x + w && words.y + words.h / 2 >= y && words.y <= y + h + underGap;
    });
    return found;
  }

  private findRole(cell: Cell): CellRole {
    const style = parseStyle(cell.style);
    if (cell.kind !== 'vertex' || style.shape === 'line') return 'line';
    const parts = this.verticesIn(cell.id);
    const isPlain = style.get('fillColor') in plain && style.get('strokeColor') in plain;
    if (style.has('group') && cell.value === '' && isPlain) return parts.length > 0 ? 'group' : 'text';
    if (writing.has(style.shape) || (style.has('text') && parts.length === 0)) return 'text';
    if (this.decorates(cell)) return 'ornament';
    const isZone =
      style.shape === 'swimlane' || style.get('container') === '1' || /\.group(Center)?$/i.test(style.shape);
    const boxes = parts.filter((part) => !writing.has(parseStyle(part.style).shape));
    if (boxes.some((part) => isZone || part.value !== '' || this.verticesIn(part.id).length > 0)) return 'frame';
    return isZone && parts.length === 0 && this.enclosesAny(cell) ? 'frame' : 'box';
  }

  /** A picture without words in a box that has some is no thing of its own: the logo on a card. */
  private decorates({ id, parent, value }: Cell): boolean {
    const holder = this.cells.get(parent);
    if (value !== '' || holder?.kind !== 'vertex' || holder.value === '' || this.verticesIn(id).length > 0)
      return false;
    return this.roleOf(holder) === 'box';
  }

  private verticesIn(id: string): readonly Cell[] {
    return (this.children.get(id) ?? []).filter(({ kind }) => kind === 'vertex');
  }

  /** Whether another box stands within a cell on the page, held by it or not. */
  private enclosesAny(cell: Cell): boolean {
    this.searched += 1;
    if (this.searched > mostSearches) return false;
    const around = this.places.rect(cell);
    return this.shown.some((other) => {
      if (other.id === cell.id || other.kind !== 'vertex' || this.edgeOf(other) !== null) return false;
      const rect = this.places.rect(other);
      return areaOf(rect) < areaOf(around) && holds(around, rect) && !writing.has(parseStyle(other.style).shape);
    });
  }

  private hiddenCells(all: readonly Cell[]): ReadonlySet<string> {
    const hidden = new Set<string>();
    const open = all.filter(({ visible }) => !visible).map(({ id }) => id);
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (hidden.has(id)) continue;
      hidden.add(id);
      for (const child of this.children.get(id) ?? []) open.push(child.id);
    }
    return hidden;
  }

  /** What is in a cell, however deep, as far as one picture may hold; each once, even where parents form a ring. */
  private inside(cell: Cell): readonly Cell[] {
    const found = new Map<string, Cell>();
    const open = [cell.id];
    for (let id = open.pop(); id !== undefined && found.size <= mostParts; id = open.pop()) {
      for (const child of this.children.get(id) ?? []) {
        if (found.has(child.id) || child.id === cell.id) continue;
        found.set(child.id, child);
        open.push(child.id);
      }
    }
    return [...found.values()];
  }

  /** The cells around a cell, from the inside out; none where they form a ring or lie too deep. */
  private around(cell: Cell): readonly Cell[] {
    const found: Cell[] = [];
    for (let outer = this.cells.get(cell.parent); outer !== undefined; outer = this.cells.get(outer.parent)) {
      if (outer.id === cell.id || found.length >= limits.depth) return [];
      found.push(outer);
    }
    return found;
  }
}

const plain: Readonly<Record<string, true>> = { '': true, none: true };

function holds(outer: Rect, inner: Rect): boolean {
  const middle = { x: inner.x + inner.w / 2, y: inner.y + inner.h / 2 };
  return middle.x >= outer.x && middle.x <= outer.x + outer.w && middle.y >= outer.y && middle.y <= outer.y + outer.h;
}

function areaOf({ w, h }: Rect): number {
  return w * h;
}
