import type { Cell } from './drawio-cells';
import { edgeArrow } from './drawio-edges';
import { labelOf } from './drawio-labels';
import { PageTree } from './drawio-tree';
import { parseStyle, iconName, letteringOf, outlineForm, paintOf, type CellStyle } from './drawio-style';
import type { ForeignDrawing, ForeignFrame, ForeignShape } from './foreign-drawing';
import { pictureOf } from './inline-picture';
import type { LeftOut } from './left-out';

/** The drawing on a page of draw.io. */
export function drawingOfPage(cells: readonly Cell[], left: LeftOut): ForeignDrawing {
  const tree = new PageTree(cells, left);
  const frames: ForeignFrame[] = [];
  const upper: ForeignShape[] = [];
  for (const cell of tree.shown) {
    if (cell.kind !== 'vertex' || tree.edgeOf(cell) !== null) continue;
    for (const shape of shapesOf(cell, tree, left)) {
      if (shape.form === 'frame') frames.push(shape);
      else upper.push(shape);
    }
  }
  // The canvas paints frames: the larger ones lie below.
  frames.sort((a, b) => b.w * b.h - a.w * a.h);
  const arrows = tree.shown.filter(({ kind }) => kind === 'edge').flatMap((cell) => edgeArrow(cell, tree, left));
  return { shapes: [...frames, ...upper], arrows, notices: left.sentences() };
}

function shapesOf(cell: Cell, tree: PageTree, left: LeftOut): ForeignShape[] {
  const style = parseStyle(cell.style);
  const { x, y, w, h } = tree.places.rect(cell);
  const label = labelOf(cell, style, left);
  const base = {
    ...{ id: tree.idOf(cell), parent: tree.holderOf(cell) },
    ...{ x, y, w: Math.max(w, 1), h: Math.max(h, 1), angle: angleOf(style), style: paintOf(style) },
  };
  switch (tree.roleOf(cell)) {
    case 'frame':
      return [{ ...base, angle: 0, form: 'frame', label: label.replaceAll('\n', ' ') }];
    case 'group':
      return [{ id: base.id, parent: base.parent, form: 'group', symbol: tree.isSymbol(cell) }];
    case 'text':
      return label === '' ? [] : [{ ...base, ...letteringOf(style), form: 'text', label }];
    case 'line':
      return [{ ...base, form: 'line', points: acrossOf(base) }];
    case 'ornament':
      left.count('picture on a box');
      return [];
    case 'box':
      return boxOf(cell, { base, style, label }, tree);
  }
}

interface Box {
  readonly base: Pick<
    Extract<ForeignShape, { form: 'box' }>,
    'id' | 'parent' | 'x' | 'y' | 'w' | 'h' | 'angle' | 'style'
  >;
  readonly style: CellStyle;
  readonly label: string;
}

function boxOf(cell: Cell, { base, style, label }: Box, tree: PageTree): ForeignShape[] {
  const picture = pictureOf(inlineAddress(style.get('image')));
  const lettering = letteringOf(style);
  if (picture !== null) {
    const shape: ForeignShape = { ...base, form: 'picture', label: '', ...picture };
    if (label === '') return [shape];
    // Its words stand below, as draw.io writes them.
    const below = { id: `${base.id}-label`, y: base.y + base.h + 2, h: lettering.fontSize * 1.4, angle: 0 };
    return [shape, { ...base, ...below, ...lettering, align: 'middle', form: 'text', label }];
  }
  // What an icon shows is its label where nobody wrote one.
  const words = label === '' && !tree.hasWordsAt(cell) ? iconName(style) : label;
  const box = { ...base, ...lettering, form: 'box', outline: outlineForm(style), label: words } as const;
  if (words === '' || style.get('verticalLabelPosition') !== 'bottom') return [box];
  // The words stand under the icon; on the canvas there is room for them in its box.
  return [{ ...box, h: base.h + words.split('\n').length * lettering.fontSize * 1.3 + 4, labelAt: 'bottom' }];
}

/** A draw.io style cannot hold ";", so the address of a picture in it is written without ";base64". */
function inlineAddress(image: string): string {
  return /^data:image\/[\w+.-]+,/.test(image) && !image.includes(';base64,') ? image.replace(',', ';base64,') : image;
}

function angleOf(style: CellStyle): number {
  const degrees = Number(style.get('rotation') || '0');
  return Number.isFinite(degrees) ? ((degrees % 360) * Math.PI) / 180 : 0;
}

/** A line as a shape lies in the middle of its box, along the longer side. */
function acrossOf({ w, h }: { readonly w: number; readonly h: number }) {
  const flat = w >= h;
  return flat
    ? [
        { x: 0, y: h / 2 },
        { x: w, y: h / 2 },
      ]
    : [
        { x: w / 2, y: 0 },
        { x: w / 2, y: h },
      ];
}
