import {
  Arc2d,
  ArrowShapeUtil,
  Box,
  Edge2d,
  Group2d,
  PlainTextLabel,
  Polyline2d,
  Rectangle2d,
  SVGContainer,
  Vec,
  getArrowInfo,
  getDefaultColorTheme,
  useIsDarkMode,
  useValue,
  type Editor,
  type Geometry2d,
  type SvgExportContext,
  type TLArrowInfo,
  type TLArrowShape,
  type TLArrowShapeArrowheadStyle,
} from 'tldraw';
import { canvasFontFaces, canvasFontFamily } from './canvas-assets';
import { pictureColours } from './canvas-theme';
import { headLength, headPath, longestLegMiddle, roundedPath, simplify, stretchEnd, type FlowPoint } from './flow-path';
import { createTextMeasure, wrapLines, type TextStyle } from './text-fit';

const labelPadding = 4.25;
const labelStyle: TextStyle = { size: 12, weight: 500 };
const labelLead = 16;
/** tldraw stops a bound arrow this far from the shape; ours touches it. */
const tldrawGap = 10.8;
const measure = createTextMeasure();

/** A flow: tldraw's arrow with round corners, a solid head that touches its shape, and its label on a patch. */
export class FlowShapeUtil extends ArrowShapeUtil {
  /** As tldraw's, but the label is measured on a canvas: a thousand measurements in the page take seconds. */
  override getGeometry(shape: TLArrowShape): Group2d {
    const info = getArrowInfo(this.editor, shape);
    if (info === undefined || !isPlain(shape)) return super.getGeometry(shape);
    const body = bodyOf(info);
    // Only an arrow without text asks what is edited: the others need not be computed again when editing begins.
    const labelled = shape.props.text.trim() !== '' || this.editor.getEditingShapeId() === shape.id;
    if (!labelled) return new Group2d({ children: [body] });
    const { x, y, w, h } = placeLabel(shape, info, body);
    const label = new Rectangle2d({ x, y, width: w, height: h, isFilled: true, isLabel: true });
    return new Group2d({ children: [body, label] });
  }

  override onEditStart(): void {
    // tldraw would fix the label's place here; ours follows the longest leg until it is dragged.
  }

  override getFontFaces(shape: TLArrowShape) {
    return shape.props.text === '' ? [] : canvasFontFaces;
  }

  override getAriaDescriptor(shape: TLArrowShape) {
    return shape.props.text;
  }

  override component(shape: TLArrowShape) {
    return isPlain(shape) ? <FlowOnCanvas editor={this.editor} shape={shape} /> : super.component(shape);
  }

  override toSvg(shape: TLArrowShape, context: SvgExportContext) {
    if (!isPlain(shape)) return super.toSvg(shape, context);
    const info = getArrowInfo(this.editor, shape);
    if (info === undefined || !info.isValid) return <g />;
    const theme = context.isDarkMode ? 'dark' : 'light';
    const colour = getDefaultColorTheme(context)[shape.props.color].solid;
    const box = flowLabelBox(this.editor, shape);
    return (
      <>
        <FlowDrawing info={info} shape={shape} colour={colour} />
        {box !== null && <PictureLabel text={shape.props.text} box={box} theme={theme} />}
      </>
    );
  }
}

/** The line that is drawn for an arrow, in its own space; null for a curve. */
export function flowPoints(info: TLArrowInfo): FlowPoint[] | null {
  if (info.type === 'arc') return null;
  const raw =
    info.type === 'straight'
      ? [info.start.point, info.end.point]
      : info.route.points.filter((point) => !info.route.skipPointsWhenDrawing.has(point));
  const ending = simplify(raw);
  const starting = stretchEnd(ending, gapAt(info, 'end', ending)).reverse();
  return stretchEnd(starting, gapAt(info, 'start', starting)).reverse();
}

/** How far the line, whose last point is at `side`, must be drawn on to touch the shape that it is bound to there. */
function gapAt(info: TLArrowInfo, side: 'start' | 'end', points: readonly FlowPoint[]): number {
  const binding = info.bindings[side];
  if (binding === undefined || binding.props.isExact || info[side].arrowhead === 'none') return 0;
  if (info.type !== 'elbow') return tldrawGap;
  const { A, B, swapOrder } = info.elbow;
  const target = (side === 'start') === swapOrder ? B : A;
  const gap = gapToBox(points, target.original);
  // A short last leg comes closer than usual, or ends inside the shape: then the line is drawn back.
  return Math.max(Math.min(gap, target.arrowheadOffset), -target.arrowheadOffset);
}

/** From the last point to the side of a box that faces it, along the last leg; negative when it lies inside. */
function gapToBox(points: readonly FlowPoint[], box: Box): number {
  const last = points.at(-1);
  const before = points.at(-2);
  if (last === undefined || before === undefined) return 0;
  const [dx, dy] = [last.x - before.x, last.y - before.y];
  if (Math.abs(dx) > Math.abs(dy)) return dx > 0 ? box.minX - last.x : last.x - box.maxX;
  return dy > 0 ? box.minY - last.y : last.y - box.maxY;
}

/** Arrows of other programs may have dots and bars at their ends; tldraw draws those. */
function isPlain(shape: TLArrowShape): boolean {
  return plainHeads.has(shape.props.arrowheadStart) && plainHeads.has(shape.props.arrowheadEnd);
}

const plainHeads: ReadonlySet<TLArrowShapeArrowheadStyle> = new Set(['none', 'arrow', 'triangle']);

function FlowDrawing({ info, shape, colour }: { info: TLArrowInfo; shape: TLArrowShape; colour: string }) {
  const { heads, path } = drawFlow(info);
  const dashes = { dashed: '8 6', dotted: '0.1 6' } as const;
  const dash = shape.props.dash === 'dashed' || shape.props.dash === 'dotted' ? dashes[shape.props.dash] : undefined;
  const width = shape.props.size === 's' ? 1.75 : shape.props.size === 'm' ? 2.5 : 4;
  return (
    <>
      <path
        className="wb-wire"
        d={path}
        fill="none"
        stroke={colour}
        strokeWidth={width * shape.props.scale}
        strokeDasharray={dash}
        strokeLinecap={dash === undefined ? undefined : 'round'}
      />
      {heads !== '' && <path className="wb-head" d={heads} fill={colour} />}
    </>
  );
}

/** The wire up to its heads, and the heads. */
function drawFlow(info: TLArrowInfo): { path: string; heads: string } {
  const points = flowPoints(info) ?? arcPoints(info);
  const startHead = info.start.arrowhead !== 'none';
  const endHead = info.end.arrowhead !== 'none';
  const [first, second] = points;
  const last = points.at(-1);
  const beforeLast = points.at(-2);
  if (first === undefined || second === undefined || last === undefined || beforeLast === undefined) {
    return { path: '', heads: '' };
  }
  const heads = `${startHead ? headPath(first, second) : ''}${endHead ? headPath(last, beforeLast) : ''}`;
  // The wire ends inside its head, so that its blunt end does not show beside the tip.
  const back = -(headLength - 2);
  const shortened = stretchEnd(stretchEnd(points, endHead ? back : 0).reverse(), startHead ? back : 0).reverse();
  return { path: roundedPath(shortened), heads };
}

/** A curve as a fine polyline, so that one way of drawing serves all. */
function arcPoints(info: TLArrowInfo): FlowPoint[] {
  if (info.type !== 'arc') return [];
  const { center, radius, sweepFlag } = info.bodyArc;
  const angle = (point: FlowPoint) => Math.atan2(point.y - center.y, point.x - center.x);
  const from = angle(info.start.point);
  let turn = angle(info.end.point) - from;
  if (sweepFlag && turn < 0) turn += 2 * Math.PI;
  if (!sweepFlag && turn > 0) turn -= 2 * Math.PI;
  const steps = Math.max(8, Math.ceil((Math.abs(turn) * radius) / 10));
  return Array.from({ length: steps + 1 }, (_, index) => {
    const a = from + (turn * index) / steps;
    return { x: center.x + radius * Math.cos(a), y: center.y + radius * Math.sin(a) };
  });
}

function bodyOf(info: TLArrowInfo): Geometry2d {
  if (info.type === 'elbow') return new Polyline2d({ points: info.route.points });
  const [start, end] = [Vec.From(info.start.point), Vec.From(info.end.point)];
  if (info.type === 'straight') return new Edge2d({ start, end });
  const { center, sweepFlag, largeArcFlag } = info.bodyArc;
  return new Arc2d({ center: Vec.From(center), start, end, sweepFlag, largeArcFlag });
}

/** A label that nobody moved stands at the middle of the longest leg, any other where it was put. */
function placeLabel(shape: TLArrowShape, info: TLArrowInfo, body: Geometry2d): Box {
  const untouched = shape.props.labelPosition === 0.5 && info.type === 'elbow';
  const share = untouched ? longestLegMiddle(info.route.points) : shape.props.labelPosition;
  const { w, h } = layoutLabel(shape.props.text, labelRoom(body));
  return Box.FromCenter(body.interpolateAlongEdge(share), { x: w, y: h });
}

/** How wide a label may be before it breaks: on a lying arrow some of the line stays to be seen. */
function labelRoom(body: Geometry2d): number {
  const { w, h } = body.bounds;
  return w > h ? Math.max(w - 40, 64) : 16 * labelStyle.size;
}

interface LabelLayout {
  readonly lines: readonly string[];
  readonly w: number;
  readonly h: number;
}

function layoutLabel(text: string, room: number): LabelLayout {
  const lines = wrapLines(text === '' ? 'i' : text, room, { style: labelStyle, measure });
  const widest = Math.max(...lines.map((line) => measure(line, labelStyle)));
  return { lines, w: Math.ceil(widest) + 2 * labelPadding, h: lines.length * labelLead + 2 };
}

/** Where the label stands, in the arrow's space: the geometry's second part; null when nothing is written. */
export function flowLabelBox(editor: Editor, shape: TLArrowShape): Box | null {
  const geometry: Geometry2d = editor.getShapeGeometry(shape);
  const label = geometry instanceof Group2d ? geometry.children[1] : undefined;
  return label === undefined || shape.props.text.trim() === '' ? null : label.bounds;
}

function FlowOnCanvas({ editor, shape }: { readonly editor: Editor; readonly shape: TLArrowShape }) {
  const dark = useIsDarkMode();
  const editing = useValue('editing', () => editor.getEditingShapeId() === shape.id, [editor, shape.id]);
  const info = useValue('info', () => getArrowInfo(editor, shape), [editor, shape]);
  const box = useValue(
    'label',
    () => {
      const geometry: Geometry2d = editor.getShapeGeometry(shape);
      return geometry instanceof Group2d ? (geometry.children[1]?.bounds ?? null) : null;
    },
    [editor, shape],
  );
  if (info === undefined || !info.isValid) return null;
  const theme = getDefaultColorTheme({ isDarkMode: dark });
  const place = box && { transform: `translate(${box.center.x}px, ${box.center.y}px)` };
  return (
    <>
      <SVGContainer style={{ minWidth: 50, minHeight: 50 }} aria-hidden="true">
        <FlowDrawing info={info} shape={shape} colour={theme[shape.props.color].solid} />
      </SVGContainer>
      {place && !editing && shape.props.text.trim() !== '' && (
        <div className="wb-flow-label" style={place}>
          {linesIn(shape.props.text, box).join('\n')}
        </div>
      )}
      {place && editing && (
        <PlainTextLabel
          shapeId={shape.id}
          classNamePrefix="tl-arrow"
          type="arrow"
          font="sans"
          fontSize={labelStyle.size}
          lineHeight={labelLead / labelStyle.size}
          align="middle"
          verticalAlign="middle"
          text={shape.props.text}
          labelColor="var(--wb-ink)"
          textWidth={box.w - 2 * labelPadding}
          isSelected
          padding={0}
          style={place}
        />
      )}
    </>
  );
}

/** The lines of a label as they were broken for its box. */
function linesIn(text: string, box: Box): string[] {
  return wrapLines(text, box.w - 2 * labelPadding + 0.5, { style: labelStyle, measure });
}

function PictureLabel({ text, box, theme }: { text: string; box: Box; theme: 'light' | 'dark' }) {
  const colours = pictureColours(theme);
  return (
    <>
      <rect x={box.x} y={box.y} width={box.w} height={box.h} rx={3} fill={colours.ground} />
      {linesIn(text, box).map((line, index) => (
        <text
          key={index}
          x={box.center.x}
          y={box.y + 1 + labelLead * index + 12}
          textAnchor="middle"
          fill={colours.ink2}
          fontFamily={canvasFontFamily}
          fontSize={labelStyle.size}
          fontWeight={labelStyle.weight}
        >
          {line}
        </text>
      ))}
    </>
  );
}
