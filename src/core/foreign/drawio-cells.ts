import { SaxesParser } from 'saxes';
import { failure, type Result } from '../result';
import type { Point } from '../diagram/outline';
import { limits, tooMany } from './limits';

/** A cell of a draw.io page as it is written: parents, styles and places are not resolved yet. */
export interface Cell {
  readonly id: string;
  readonly parent: string;
  readonly kind: 'vertex' | 'edge' | 'layer';
  readonly value: string;
  readonly style: string;
  readonly source: string;
  readonly target: string;
  readonly visible: boolean;
  /** The cell's own fields, which its label may quote as %name%. */
  readonly fields: Readonly<Record<string, string>>;
  geometry: CellGeometry | null;
}

export interface CellGeometry {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly relative: boolean;
  offset: Point;
  source: Point | null;
  target: Point | null;
  readonly way: Point[];
}

export interface Page {
  readonly name: string;
  readonly cells: readonly Cell[];
  /** The text of a page that is packed; '' for one that lies open. */
  readonly packed: string;
}

export interface DrawioFile {
  readonly pages: readonly Page[];
  /** What was wrong with the XML, with its line; null for nothing. */
  readonly fault: string | null;
}

/** Characters that are parsed between two looks at the limits. */
const stride = 65_536;

/**
 * Reads the XML of a draw.io file, or of a page of one. The parser knows no DTD: entities that a file declares are not
 * expanded, and nothing is fetched.
 */
export function readCells(xml: string, name: string): Result<DrawioFile> {
  const reader = new CellReader();
  const parser = new SaxesParser();
  parser.on('opentag', ({ name: tag, attributes }) => reader.open(tag, attributes));
  parser.on('closetag', ({ name: tag }) => reader.close(tag));
  parser.on('text', (text) => reader.write(text));
  parser.on('cdata', (text) => reader.write(text));
  parser.on('error', ({ message }) => reader.complain(message));
  for (let at = 0; at < xml.length; at += stride) {
    parser.write(xml.slice(at, at + stride));
    if (reader.count > limits.elements) {
      const count = xml.split('<mxCell').length - 1;
      return failure(tooMany(name, Math.max(count, reader.count), { what: 'elements', most: limits.elements }));
    }
    if (reader.deepest > limits.depth) {
      return failure(`"${name}" is damaged: its parts lie inside each other deeper than any drawing's.`);
    }
  }
  parser.close();
  return { ok: true, value: { pages: reader.pages, fault: reader.fault } };
}

/** Gathers cells while the parser walks over the file. */
class CellReader {
  readonly pages: { name: string; cells: Cell[]; packed: string }[] = [];
  fault: string | null = null;
  count = 0;
  deepest = 0;
  private depth = 0;
  private inDiagram = false;
  private cell: Cell | null = null;
  /** A cell's label and fields may lie in an element around it. */
  private wrapper: Readonly<Record<string, string>> | null = null;
  private inWay = false;

  open(tag: string, attributes: Readonly<Record<string, string>>): void {
    this.depth += 1;
    this.deepest = Math.max(this.deepest, this.depth);
    if (tag === 'diagram') {
      this.pages.push({ name: attributes['name'] ?? '', cells: [], packed: '' });
      this.inDiagram = true;
    } else if (tag === 'mxGraphModel' && !this.inDiagram) this.pages.push({ name: '', cells: [], packed: '' });
    else if (tag === 'UserObject' || tag === 'object') this.wrapper = attributes;
    else if (tag === 'mxCell') this.add(attributes);
    else if (tag === 'mxGeometry' && this.cell !== null) this.cell.geometry = geometryOf(attributes);
    else if (tag === 'Array') this.inWay = attributes['as'] === 'points';
    else if (tag === 'mxPoint') this.point(attributes);
  }

  close(tag: string): void {
    this.depth -= 1;
    if (tag === 'diagram') this.inDiagram = false;
    if (tag === 'UserObject' || tag === 'object') this.wrapper = null;
    if (tag === 'mxCell') this.cell = null;
    if (tag === 'Array') this.inWay = false;
  }

  write(text: string): void {
    const page = this.pages.at(-1);
    if (this.inDiagram && page !== undefined && page.cells.length === 0) page.packed += text.trim();
  }

  complain(message: string): void {
    this.fault ??= message;
  }

  private add(attributes: Readonly<Record<string, string>>): void {
    this.count += 1;
    const outer = this.wrapper ?? {};
    const kind = attributes['vertex'] === '1' ? 'vertex' : attributes['edge'] === '1' ? 'edge' : 'layer';
    this.cell = {
      id: outer['id'] ?? attributes['id'] ?? `#${this.count}`,
      parent: attributes['parent'] ?? '',
      kind,
      value: outer['label'] ?? attributes['value'] ?? '',
      style: attributes['style'] ?? '',
      source: attributes['source'] ?? '',
      target: attributes['target'] ?? '',
      visible: attributes['visible'] !== '0' && outer['visible'] !== '0',
      fields: outer,
      geometry: null,
    };
    if (this.count <= limits.elements) this.pages.at(-1)?.cells.push(this.cell);
  }

  private point(attributes: Readonly<Record<string, string>>): void {
    const geometry = this.cell?.geometry ?? null;
    const point = { x: numberIn(attributes['x']), y: numberIn(attributes['y']) };
    if (geometry === null) return;
    if (attributes['as'] === 'sourcePoint') geometry.source = point;
    else if (attributes['as'] === 'targetPoint') geometry.target = point;
    else if (attributes['as'] === 'offset') geometry.offset = point;
    else if (this.inWay) geometry.way.push(point);
  }
}

function geometryOf(attributes: Readonly<Record<string, string>>): CellGeometry {
  return {
    x: numberIn(attributes['x']),
    y: numberIn(attributes['y']),
    w: numberIn(attributes['width']),
    h: numberIn(attributes['height']),
    relative: attributes['relative'] === '1',
    offset: { x: 0, y: 0 },
    source: null,
    target: null,
    way: [],
  };
}

/** 0 for what is no number or too far out to be drawn. */
function numberIn(text: string | undefined): number {
  const value = Number(text ?? '0');
  return Number.isFinite(value) && Math.abs(value) <= limits.farthest ? value : 0;
}
