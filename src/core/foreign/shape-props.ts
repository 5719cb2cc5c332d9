import { indexKey } from '../diagram/index-key';
import { richText } from '../diagram/rich-text';
import { textPropsFor } from '../diagram/text-size';
import type { Align, ForeignBox, ForeignLine, ForeignShape, ForeignStyle, ForeignText } from './foreign-drawing';
import { isPaper, nearestColour } from './nearest-colour';

/** The canvas writes its smallest label in this size; a shape's `scale` does the rest. */
const smallLabel = 18;

export function typeOf({ form }: ForeignShape): string {
  return { box: 'geo', text: 'text', frame: 'frame', group: 'group', picture: 'image', line: 'line', stroke: 'draw' }[
    form
  ];
}

/** The props of a shape on the canvas. A `ground` lies under other boxes and is drawn without paint. */
export function propsOf(shape: ForeignShape, ground: boolean): object {
  switch (shape.form) {
    case 'box':
      return boxProps(shape, ground);
    case 'text':
      return textProps(shape);
    case 'frame':
      return { w: shape.w, h: shape.h, name: shape.label, color: 'black' };
    case 'group':
      return {};
    case 'picture':
      return {
        ...{ w: shape.w, h: shape.h, playing: true, url: '', assetId: shape.src === '' ? null : `asset:${shape.id}` },
        ...{ crop: null, flipX: false, flipY: false, altText: shape.label },
      };
    case 'line':
    case 'stroke':
      return lineProps(shape);
  }
}

function boxProps({ outline, w, h, label, fontSize, align, labelAt, style }: ForeignBox, ground: boolean) {
  return {
    geo: outline,
    w,
    h,
    growY: 0,
    url: '',
    scale: scaleOf(fontSize),
    dash: style.dash,
    color: colourOf(style),
    labelColor: 'black',
    fill: isPaper(style.fill) ? 'none' : ground ? 'semi' : 'solid',
    size: 's',
    font: 'sans',
    align,
    verticalAlign: labelAt === 'middle' ? 'middle' : labelAt === 'top' ? 'start' : 'end',
    richText: richText(label.split('\n')),
  };
}

/** Paint says more than the black line around it. */
function colourOf({ stroke, fill }: ForeignStyle): string {
  const line = nearestColour(stroke);
  return (line === 'black' || line === 'grey') && !isPaper(fill) ? nearestColour(fill) : line;
}

function textProps({ label, fontSize, align, style }: ForeignText) {
  return {
    ...textPropsFor(fontSize),
    color: nearestColour(style.stroke),
    font: 'sans',
    textAlign: align,
    w: 8,
    autoSize: true,
    richText: richText(label.split('\n')),
  };
}

function lineProps({ form, points, style }: ForeignLine) {
  const paint = { color: nearestColour(style.stroke), dash: style.dash, size: 's', scale: 1 };
  if (form === 'line') {
    const entries = points.map(({ x, y }, order) => {
      const index = indexKey(order);
      return [index, { id: index, index, x, y }] as const;
    });
    return { ...paint, spline: 'line', points: Object.fromEntries(entries) };
  }
  const segments = [{ type: 'free', points: points.map(({ x, y }) => ({ x, y, z: 0.5 })) }];
  return { ...paint, segments, fill: 'none', isComplete: true, isClosed: false, isPen: false };
}

function scaleOf(fontSize: number): number {
  return Math.min(Math.max(fontSize / smallLabel, 0.25), 8);
}

export function alignOf(value: string): Align {
  return value === 'left' ? 'start' : value === 'right' ? 'end' : 'middle';
}
