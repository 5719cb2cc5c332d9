import { componentLimits, componentSize, type ComponentProps } from '../../core/diagram/component-shape';
import { clampLines, fitLine, wrapLines, type MeasureText, type TextStyle } from './text-fit';

/** A line of text at its baseline, in board units from the stencil's top left corner. */
export interface PlacedLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly style: TextStyle;
}

/** Where everything on a stencil stands. The same layout is drawn on the canvas and into pictures. */
export interface ComponentLayout {
  readonly outline: string;
  readonly tile: { readonly x: number; readonly y: number; readonly size: number };
  readonly icon: { readonly x: number; readonly y: number; readonly size: number };
  readonly label: readonly PlacedLine[];
  readonly role: PlacedLine | null;
  /** The line above the note, from x to x at y. */
  readonly hairline: { readonly from: number; readonly to: number; readonly y: number } | null;
  readonly note: readonly PlacedLine[];
  /** Below 60 % zoom: a larger icon and label, nothing else; farther away the label grows once more. */
  readonly far: {
    readonly tile: { readonly x: number; readonly y: number; readonly size: number };
    readonly icon: { readonly x: number; readonly y: number; readonly size: number };
    readonly label: readonly PlacedLine[];
    readonly fartherLabel: readonly PlacedLine[];
  };
}

const noteStyle: TextStyle = { size: 12, weight: 500 };
const roleStyle: TextStyle = { size: 11.5, weight: 400 };
const labelStyles: readonly TextStyle[] = [15.5, 14.5, 13.5].map((size) => ({ size, weight: 600, track: -0.01 }));
const wrappedLabelStyle: TextStyle = { size: 13, weight: 600, track: -0.01 };
/** From the largest to the smallest: at 50 % the first is 12 px on the screen, at 33 % that of `farther` is 10. */
const farSizes: readonly number[] = [24, 22.5, 21, 19.5, 18, 16.5];
const fartherSizes: readonly number[] = [30, 28, 26, ...farSizes];
/** A label stays on one line as long as that costs it only these many steps of size. */
const singleLineSteps = 3;
const farLead = 1.08;

const cut = 12;
const radius = 8;
const inset = 12;
const textX = 60;
export const noteLead = 15;
const noteFoot = 9;

export function layoutComponent(
  props: ComponentProps,
  options: { readonly gate: boolean; readonly measure: MeasureText },
): ComponentLayout {
  const { measure } = options;
  const { w, h } = props;
  const head = props.note === '' ? h : Math.min(componentSize.h, h);
  const shift = (head - componentSize.h) / 2;
  const wide = Math.max(w - textX - inset, 8);
  const { label, roleY } = layoutLabel(props, { wide, shift, measure });
  const hairline = props.note === '' || h - head < noteLead ? null : { from: inset, to: w - inset, y: head - 2.5 };
  const noteRoom = Math.floor((h - head - noteFoot) / noteLead + 1e-6);
  const noteLines = hairline === null ? [] : wrapLines(props.note, w - 2 * inset, { style: noteStyle, measure });
  return {
    outline: options.gate ? octagon(w, h) : cutCard(w, h),
    tile: { x: inset, y: 13 + shift, size: 38 },
    icon: { x: 19, y: 20 + shift, size: 24 },
    label,
    role:
      props.role === ''
        ? null
        : { text: fitLine(props.role, wide, { style: roleStyle, measure }), x: textX, y: roleY, style: roleStyle },
    hairline,
    note: clampLines(noteLines, Math.max(noteRoom, 0)).map((text, index) => ({
      text,
      x: inset,
      y: head + 14 + index * noteLead,
      style: noteStyle,
    })),
    far: {
      tile: { x: 10, y: h / 2 - 24, size: 48 },
      icon: { x: 18, y: h / 2 - 16, size: 32 },
      label: layoutFarLabel(props, { sizes: farSizes, x: 68, measure }),
      fartherLabel: layoutFarLabel(props, { sizes: fartherSizes, x: 50, measure }),
    },
  };
}

/** The least height at which all that is written on the stencil shows. */
export function componentHeight(props: ComponentProps, measure: MeasureText): number {
  if (props.note === '') return componentSize.h;
  const lines = wrapLines(props.note, props.w - 2 * inset, { style: noteStyle, measure }).length;
  return Math.min(componentSize.h + noteFoot + lines * noteLead, componentLimits.max);
}

/** A label shrinks a little, then takes two lines, then ends in an ellipsis. */
function layoutLabel(
  props: ComponentProps,
  room: { readonly wide: number; readonly shift: number; readonly measure: MeasureText },
): { label: PlacedLine[]; roleY: number } {
  const { wide, shift, measure } = room;
  const alone = props.role === '' ? 7 : 0;
  const single = labelStyles.find((style) => measure(props.label, style) <= wide);
  if (single !== undefined) {
    return { label: [{ text: props.label, x: textX, y: 30 + alone + shift, style: single }], roleY: 47 + shift };
  }
  const measured = { style: wrappedLabelStyle, measure };
  const lines = clampLines(wrapLines(props.label, wide, measured), 2).map((line) => fitLine(line, wide, measured));
  const top = lines.length === 1 ? 30 : 23;
  return {
    label: lines.map((text, index) => ({
      text,
      x: textX,
      y: top + alone + shift + index * 15,
      style: wrappedLabelStyle,
    })),
    roleY: (lines.length === 1 ? 47 : 54) + shift,
  };
}

/** The largest size at which the label is whole: on one line, or on two when one line would make it small. */
function layoutFarLabel(
  { label, w, h }: ComponentProps,
  { sizes, x, measure }: { readonly sizes: readonly number[]; readonly x: number; readonly measure: MeasureText },
): PlacedLine[] {
  const wide = Math.max(w - x - 7, 8);
  const styles = sizes.map((size): TextStyle => ({ size, weight: 600, track: -0.02 }));
  const place = (lines: readonly string[], style: TextStyle) =>
    lines.map((text, index) => ({
      text,
      x,
      // The middle of the capitals stands at the middle of the stencil.
      y: h / 2 + style.size * (0.35 + farLead * (index - (lines.length - 1) / 2)),
      style,
    }));
  const single = styles.slice(0, singleLineSteps).find((style) => measure(label, style) <= wide);
  if (single !== undefined) return place([label], single);
  const words = label.split(/\s+/);
  for (const style of styles) {
    const lines = wrapLines(label, wide, { style, measure });
    const whole = words.every((word) => measure(word, style) <= wide);
    if (whole && lines.length <= 2 && lines.length * style.size * farLead <= h - 6) return place(lines, style);
  }
  const smallest: TextStyle = { size: sizes.at(-1) ?? 16, weight: 600, track: -0.02 };
  const most = h < 2 * smallest.size * farLead + 6 ? 1 : 2;
  const measured = { style: smallest, measure };
  const lines = clampLines(wrapLines(label, wide, measured), most);
  return place(
    lines.map((line) => fitLine(line, wide, measured)),
    smallest,
  );
}

/** One corner cut, the others round: the silhouette of a component. */
function cutCard(w: number, h: number): string {
  const r = Math.min(radius, w / 4, h / 4);
  const c = Math.min(cut, w / 3, h / 3);
  return `M${r} 0H${w - c}L${w} ${c}V${h - r}Q${w} ${h} ${w - r} ${h}H${r}Q0 ${h} 0 ${h - r}V${r}Q0 0 ${r} 0Z`;
}

/** All four corners cut: the silhouette of a gate. */
function octagon(w: number, h: number): string {
  const c = Math.min(cut, w / 3, h / 3);
  return `M${c} 0H${w - c}L${w} ${c}V${h - c}L${w - c} ${h}H${c}L0 ${h - c}V${c}Z`;
}
