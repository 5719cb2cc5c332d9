import { arrowOf, bindingsOf } from './read-arrow';
import type { CanvasRecord } from './canvas-record';
import { componentShapeType, travellingStencilSchema, type TravellingStencil } from './component-shape';
import type { DrawnArrow, DrawnBox, DrawnFrame, DrawnText, Drawing } from './drawing';
import { finite, outlineOf, type Outline, type Silhouette } from './outline';
import { plainText, tidy } from './rich-text';
import { pageToRead, placeShapes, stringOf, type PlacedShape } from './shape-tree';
import { SymbolParts } from './symbol-parts';
import { sizeOfText } from './text-size';

/** Shapes that are strokes or hold no meaning of their own. */
const ignored = new Set(['draw', 'highlight', 'group']);
const noteSide = 200;

/**
 * Reads canvas records into a neutral drawing: one page, leaves only, page space. Total over its input: whatever is
 * broken in a record is read as if it were not there.
 */
export function readDrawing(records: readonly CanvasRecord[]): Drawing {
  const shapes = placeShapes(records);
  const page = pageToRead(records, shapes);
  const boxes: DrawnBox[] = [];
  const texts: DrawnText[] = [];
  const frames: DrawnFrame[] = [];
  const linear: PlacedShape[] = [];
  const outlines = new Map<string, Outline>();
  const symbols = new SymbolParts();

  for (const shape of shapes) {
    if (ignored.has(shape.type) || (shape.page !== '' && shape.page !== page)) continue;
    if (shape.symbol !== '') {
      symbols.add(shape, shape.type === 'arrow' ? null : readLeaf(shape));
      continue;
    }
    if (shape.type === 'arrow' || shape.type === 'line') {
      linear.push(shape);
      continue;
    }
    const drawn = readLeaf(shape);
    if (!drawn) continue;
    outlines.set(shape.id, drawn.outline);
    if ('label' in drawn) boxes.push(drawn);
    else if (shape.type === 'frame') frames.push(drawn);
    else texts.push(drawn);
  }
  for (const symbol of symbols.boxes(shapes)) {
    outlines.set(symbol.id, symbol.outline);
    boxes.push(symbol);
  }
  const bindings = symbols.rebound(bindingsOf(records));
  const arrows: DrawnArrow[] = [];
  for (const shape of linear) {
    const arrow = arrowOf(shape, bindings.get(shape.id), outlines);
    if (arrow) arrows.push(arrow);
  }
  return { boxes, texts, frames, arrows };
}

function readLeaf(shape: PlacedShape): DrawnBox | DrawnText | null {
  switch (shape.type) {
    case componentShapeType:
      return stencilOf(shape);
    case 'text':
      return textOf(shape);
    case 'frame':
      return frameOf(shape);
    case 'note':
      return noteOf(shape);
    case 'geo':
      return geoOf(shape);
    default:
      return otherOf(shape);
  }
}

function stencilOf(shape: PlacedShape): DrawnBox {
  const { props } = shape;
  return boxOf(shape, {
    form: 'stencil',
    outline: boxOutline(shape),
    label: tidy(stringOf(props['label'])),
    remarks: [tidy(stringOf(props['role'])), tidy(stringOf(props['note']))],
    kind: stringOf(props['kind']) || null,
  });
}

function geoOf(shape: PlacedShape): DrawnBox {
  const { props } = shape;
  const geo = stringOf(props['geo']);
  const outline = boxOutline(shape, silhouettes[geo]);
  const words = writingOf(shape);
  const stencil = travellingStencil(shape);
  if (!stencil) {
    // A tinted area holds several; a filled box with one thing on it may as well be a card with a badge.
    const zoneAround = geo !== 'rectangle' ? 0 : unfilled.has(stringOf(props['fill'])) ? 1 : 2;
    return boxOf(shape, { form: 'shape', outline, label: words, zoneAround });
  }
  // The box shows label, role and note as its text. What the person changed there counts; else the parts do.
  const untouched = words === '' || words.startsWith(stencil.label);
  return boxOf(shape, {
    form: 'stencil',
    outline,
    label: untouched ? tidy(stencil.label) : words,
    remarks: [tidy(stencil.role), tidy(stencil.note)],
    kind: stencil.kind,
  });
}

/** A stencil that travelled as a plain labelled box. */
function travellingStencil({ meta }: PlacedShape): TravellingStencil | null {
  if (meta['component'] === undefined) return null;
  const parsed = travellingStencilSchema.safeParse(meta['component']);
  return parsed.success ? parsed.data : null;
}

/** 'semi' is the canvas's own ground colour: to the eye it is as unfilled as 'none'. */
const unfilled = new Set(['none', 'semi']);
const silhouettes: Readonly<Record<string, Silhouette>> = {
  ellipse: 'ellipse',
  oval: 'ellipse',
  cloud: 'ellipse',
  diamond: 'diamond',
  rhombus: 'diamond',
  'rhombus-2': 'diamond',
};

function noteOf(shape: PlacedShape): DrawnBox {
  const scale = finite(shape.props['scale'], 1) || 1;
  const size = { w: noteSide * scale, h: (noteSide + finite(shape.props['growY'])) * scale };
  return boxOf(shape, { form: 'note', outline: outlineOf(shape.pose, size), label: writingOf(shape) });
}

function textOf(shape: PlacedShape): DrawnText | null {
  const text = writingOf(shape);
  if (text === '') return null;
  const outline = outlineOf(shape.pose, sizeOfText(text, shape.props));
  return { id: shape.id, outline, override: overrideOf(shape), frames: shape.frames, text };
}

function frameOf(shape: PlacedShape): DrawnFrame {
  const text = tidy(stringOf(shape.props['name']));
  return { id: shape.id, outline: boxOutline(shape), override: overrideOf(shape), frames: shape.frames, text };
}

/** Images, bookmarks, and shapes of programs that came later: anything with a size may carry a label. */
function otherOf(shape: PlacedShape): DrawnBox | null {
  const { w, h } = shape.props;
  if (typeof w !== 'number' || typeof h !== 'number') return null;
  return boxOf(shape, { form: 'image', outline: boxOutline(shape), label: writingOf(shape) });
}

type BoxParts = Pick<DrawnBox, 'form' | 'outline' | 'label'> &
  Partial<Pick<DrawnBox, 'remarks' | 'kind' | 'zoneAround'>>;

// Field by field: a board is read on every stroke, and objects of one layout are made and read several times as fast.
function boxOf(shape: PlacedShape, parts: BoxParts): DrawnBox {
  return {
    id: shape.id,
    outline: parts.outline,
    override: overrideOfBox(shape),
    frames: shape.frames,
    form: parts.form,
    label: parts.label,
    remarks: parts.remarks ?? noRemarks,
    kind: parts.kind ?? null,
    zoneAround: parts.zoneAround ?? 0,
  };
}

const noRemarks: readonly string[] = [];

/** Said of a group it is said of the boxes in it; a caption in the group stays a caption. */
function overrideOfBox(shape: PlacedShape): string | null {
  return overrideOf(shape) ?? (shape.saidOfGroup || null);
}

function overrideOf({ meta }: PlacedShape): string | null {
  return stringOf(meta['kind']) || null;
}

function writingOf({ props }: PlacedShape): string {
  return plainText(props['richText']) || tidy(stringOf(props['text'])) || tidy(stringOf(props['altText']));
}

function boxOutline({ pose, props }: PlacedShape, silhouette?: Silhouette): Outline {
  const size = { w: finite(props['w']), h: finite(props['h']) + finite(props['growY']) };
  return outlineOf(pose, size, silhouette);
}
