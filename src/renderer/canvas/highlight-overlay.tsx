import { createContext, useContext } from 'react';
import {
  TldrawOverlays,
  getArrowInfo,
  useEditor,
  useValue,
  type Atom,
  type Editor,
  type TLArrowShape,
  type TLShapeId,
} from 'tldraw';
import { componentPropsSchema } from '../../core/diagram/component-shape';
import type { Highlight } from './board-editor';
import { useCatalog, useIconSprite } from './catalog-context';
import { screenColours } from './canvas-theme';
import { ComponentDrawing } from './component-drawing';
import { layoutComponent } from './component-layout';
import { ComponentShapeUtil } from './component-shape-util';
import { middleOf, type FlowPoint } from './flow-path';
import { flowLabelBox, flowPoints } from './flow-shape-util';
import { createTextMeasure } from './text-fit';

/** What the screens want shown over the board; see BoardEditor.highlight. */
export const HighlightContext = createContext<Atom<Highlight | null> | null>(null);

const measure = createTextMeasure();

/** Behind the shapes: halos and ghosts. And a style sheet that tints the highlighted shapes without touching them. */
export function HighlightBehind() {
  const highlight = useHighlight();
  if (highlight === null) return null;
  return (
    <>
      <style>{tints(highlight)}</style>
      <svg className="wb-highlight" data-tone={highlight.tone} aria-hidden="true">
        {highlight.shapes.map((id) => (
          <Halo key={id} id={id as TLShapeId} />
        ))}
        {highlight.ghosts?.map((ghost) => (
          <Ghost key={`${ghost.kind} ${ghost.x} ${ghost.y}`} ghost={ghost} />
        ))}
      </svg>
    </>
  );
}

/** Above the shapes: numbered pins, and the mark on a violated path. tldraw's own overlays stay. */
export function HighlightAbove() {
  const highlight = useHighlight();
  return (
    <>
      <TldrawOverlays />
      {highlight !== null && <Marks highlight={highlight} />}
    </>
  );
}

function Marks({ highlight }: { readonly highlight: Highlight }) {
  const editor = useEditor();
  // From far away the marks keep a size that can be read.
  const scale = useValue('mark scale', () => Math.max(1, 0.8 / editor.getZoomLevel()), [editor]);
  return (
    <svg className="wb-highlight" data-tone={highlight.tone} aria-hidden="true">
      {highlight.tone === 'violated'
        ? highlight.shapes.map((id) => <ViolationMark key={id} id={id as TLShapeId} scale={scale} />)
        : highlight.shapes.map((id, index) => <Pin key={id} id={id as TLShapeId} number={index + 1} scale={scale} />)}
    </svg>
  );
}

function useHighlight(): Highlight | null {
  const state = useContext(HighlightContext);
  if (state === null) throw new Error('highlight outside of BoardCanvas');
  return useValue(state);
}

/** Wires, outlines and labels of the highlighted shapes in the colour of the verdict. */
function tints({ shapes, tone }: Highlight): string {
  if (shapes.length === 0) return '';
  const on = (part: string) => shapes.map((id) => `.tl-shape[data-shape-id="${CSS.escape(id)}"] ${part}`).join(',');
  const mark = `var(--wb-${tone}-mark)`;
  const dashes = tone === 'violated' ? ';stroke-dasharray:9 4;stroke-width:2.25' : ';stroke-width:2.5';
  return [
    `${on('.wb-wire')}{stroke:${mark}${dashes}}`,
    `${on('.wb-head')}{fill:${mark}}`,
    `${on('.wb-flow-label')}{color:var(--wb-${tone});font-weight:600}`,
    `${on('.wb-card')}{stroke:${mark};stroke-width:2}`,
    `${on('.wb-zone')}{stroke:${mark};stroke-width:2}`,
  ].join('\n');
}

function Halo({ id }: { readonly id: TLShapeId }) {
  const editor = useEditor();
  const drawn = useValue('halo', () => haloOf(editor, id), [editor, id]);
  if (drawn === null) return null;
  return <path className="wb-halo" d={drawn.path} transform={drawn.transform} />;
}

function haloOf(editor: Editor, id: TLShapeId): { path: string; transform: string } | null {
  const shape = editor.getShape(id);
  if (shape === undefined || shape.type === 'arrow') return null;
  const { w, h } = editor.getShapeGeometry(shape).bounds;
  const util = editor.getShapeUtil(shape);
  const component = componentPropsSchema.safeParse(shape.props);
  const path =
    util instanceof ComponentShapeUtil && component.success
      ? util.layoutOf({ ...shape, type: 'component', props: component.data }).outline
      : `M0 0H${w}V${h}H0Z`;
  return { path, transform: editor.getShapePageTransform(id).toCssString() };
}

interface MarkProps {
  readonly id: TLShapeId;
  readonly scale: number;
}

function Pin({ id, number, scale }: MarkProps & { readonly number: number }) {
  const editor = useEditor();
  const at = useValue('pin', () => pinPoint(editor, id), [editor, id]);
  if (at === null) return null;
  return (
    <g className="wb-pin" transform={`translate(${at.x} ${at.y}) scale(${scale})`}>
      <circle r={9.5} />
      <text y={3.8}>{number}</text>
    </g>
  );
}

/** At the top left corner of a shape; at the middle of an arrow. */
function pinPoint(editor: Editor, id: TLShapeId): FlowPoint | null {
  const shape = editor.getShape(id);
  if (shape === undefined) return null;
  if (shape.type === 'arrow') return wireMiddle(editor, id);
  return editor.getShapePageTransform(id).applyToPoint({ x: 0, y: 0 });
}

function ViolationMark({ id, scale }: MarkProps) {
  const editor = useEditor();
  const at = useValue('mark', () => wireMiddle(editor, id), [editor, id]);
  if (at === null) return null;
  return (
    <g className="wb-violation" transform={`translate(${at.x} ${at.y}) scale(${scale})`}>
      <path className="wb-violation-square" d="M0-10 10 0 0 10-10 0z" />
      <path className="wb-violation-cross" d="m-2.8-2.8 5.6 5.6m0-5.6-5.6 5.6" />
    </g>
  );
}

/** The middle of an arrow's line in page units; beside its label when that stands there. */
function wireMiddle(editor: Editor, id: TLShapeId): FlowPoint | null {
  const shape = editor.getShape<TLArrowShape>(id);
  if (shape?.type !== 'arrow') return null;
  const info = getArrowInfo(editor, shape);
  if (info === undefined) return null;
  const points = flowPoints(info);
  const middle = points === null ? ('middle' in info ? info.middle : null) : middleOf(points);
  if (middle === null) return null;
  const label = flowLabelBox(editor, shape);
  const at = label?.containsPoint(middle) === true ? { x: middle.x, y: label.minY - 12 } : middle;
  return editor.getShapePageTransform(id).applyToPoint(at);
}

type GhostPlace = NonNullable<Highlight['ghosts']>[number];

function Ghost({ ghost }: { readonly ghost: GhostPlace }) {
  const sprite = useIconSprite();
  const gate = useCatalog().component(ghost.kind)?.gate ?? false;
  const { kind, label, x, y, w, h } = ghost;
  const layout = layoutComponent({ kind, label, role: '', note: '', w, h }, { gate, measure });
  return (
    <g className="wb-ghost" transform={`translate(${x} ${y})`}>
      <ComponentDrawing layout={layout} colours={screenColours} icon={sprite.idOf(kind)} picture={false} />
    </g>
  );
}
