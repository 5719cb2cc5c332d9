import { arrowOf, bindingsOf } from './read-arrow';
import type { CanvasRecord } from './canvas-record';
import { componentShapeType, travellingStencilSchema } from './component-shape';
import type { DrawnArrow, DrawnBox, DrawnFrame, DrawnText, Drawing } from './drawing';
import { finite, outlineOf, type Outline, type Silhouette } from './outline';
import { plainText, tidy } from './rich-text';
import { fieldsOf, pageToRead, placeShapes, stringOf, type PlacedShape } from './shape-tree';
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
  const page = pageToRead(records, shapes.values());
  const boxes: DrawnBox[] = [];
  const texts: DrawnText[] = [];
  const frames: DrawnFrame[] = [];
  const linear: PlacedShape[] = [];
  const outlines = new Map<string, Outline>();

  // By id, so that the order of records never shows in what is read.
  const ordered = [...shapes.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const shape of ordered) {
    if (ignored.has(shape.type) || (shape.page !== '' && shape.page !== page)) continue;
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
  const bindings = bindingsOf(records);
  const arrows = linear.map((shape) => arrowOf(shape, bindings.get(shape.id), outlines));
  return { boxes, texts, frames, arrows: arrows.filter((arrow): arrow is DrawnArrow => arrow !== null) };
}

function readLeaf(shape: PlacedShape): DrawnBox | DrawnText | null {
  switch (shape.type) {
    case componentShapeType:
      return stencilOf(shape);
    case 'text':
      return textOf(shape);
    case 'frame':
      return { ...placeOf(shape), outline: boxOutline(shape), text: tidy(stringOf(shape.props['name'])) };
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
  return {
    ...placeOf(shape),
    ...plainBox,
    form: 'stencil',
    outline: boxOutline(shape),
    label: tidy(stringOf(props['label'])),
    remarks: [stringOf(props['role']), stringOf(props['note'])].map(tidy),
    kind: stringOf(props['kind']) || null,
  };
}

function geoOf(shape: PlacedShape): DrawnBox {
  const { props } = shape;
  const geo = stringOf(props['geo']);
  const box = {
    ...placeOf(shape),
    ...plainBox,
    form: 'shape',
    outline: boxOutline(shape, silhouettes[geo]),
    label: writingOf(shape),
    mayEnclose: geo === 'rectangle' && unfilled.has(stringOf(props['fill'])),
  } satisfies DrawnBox;
  const travelling = travellingStencilSchema.safeParse(shape.meta['component']);
  if (!travelling.success) return box;
  const { kind, label, role, note } = travelling.data;
  // The box shows label, role and note as its text. What the person changed there counts; else the parts do.
  const untouched = box.label === '' || box.label.startsWith(label);
  return {
    ...box,
    form: 'stencil',
    kind,
    label: untouched ? tidy(label) : box.label,
    remarks: [role, note].map(tidy),
    mayEnclose: false,
  };
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
  return {
    ...placeOf(shape),
    ...plainBox,
    form: 'note',
    outline: outlineOf(shape.pose, size),
    label: writingOf(shape),
  };
}

function textOf(shape: PlacedShape): DrawnText | null {
  const text = writingOf(shape);
  if (text === '') return null;
  return { ...placeOf(shape), outline: outlineOf(shape.pose, sizeOfText(text, shape.props)), text };
}

/** Images, bookmarks, and shapes of programs that came later: anything with a size may carry a label. */
function otherOf(shape: PlacedShape): DrawnBox | null {
  const { w, h } = shape.props;
  if (typeof w !== 'number' || typeof h !== 'number') return null;
  return { ...placeOf(shape), ...plainBox, form: 'image', outline: boxOutline(shape), label: writingOf(shape) };
}

const plainBox = { remarks: [], kind: null, mayEnclose: false };

function placeOf(shape: PlacedShape) {
  return {
    id: shape.id,
    frames: shape.frames,
    override: stringOf(shape.meta['kind']) || null,
  };
}

function writingOf({ props }: PlacedShape): string {
  return plainText(props['richText']) || tidy(stringOf(props['text'])) || tidy(stringOf(props['altText']));
}

function boxOutline({ pose, props }: PlacedShape, silhouette?: Silhouette): Outline {
  const size = { w: finite(props['w']), h: finite(props['h']) + finite(fieldsOf(props)['growY']) };
  return outlineOf(pose, size, silhouette);
}
