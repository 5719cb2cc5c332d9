import type { Point } from '../diagram/outline';

/**
 * A drawing from another program that has places, before it becomes canvas records. Everything is in page space; what
 * lies where in the stack follows from the order of the list.
 */
export interface ForeignDrawing {
  readonly shapes: readonly ForeignShape[];
  readonly arrows: readonly ForeignArrow[];
  /** Sentences about what was left out. */
  readonly notices: readonly string[];
}

interface InDrawing {
  /** Unique in the drawing; only letters, digits and hyphens. */
  readonly id: string;
  /** Id of the frame or group that holds it. */
  readonly parent: string | null;
}

interface Placed extends InDrawing {
  /** The corner of the shape before it is turned about its middle. */
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  /** Radians, clockwise. */
  readonly angle: number;
}

/** Outlines that the canvas can draw. */
export type BoxForm =
  'rectangle' | 'ellipse' | 'diamond' | 'cloud' | 'hexagon' | 'rhombus' | 'trapezoid' | 'triangle' | 'oval' | 'octagon';

export interface ForeignStyle {
  /** Any CSS colour that a file names, or '' for none. */
  readonly stroke: string;
  readonly fill: string;
  readonly dash: 'solid' | 'dashed' | 'dotted';
}

export interface ForeignBox extends Placed {
  readonly form: 'box';
  readonly outline: BoxForm;
  readonly label: string;
  readonly fontSize: number;
  readonly align: Align;
  readonly labelAt: 'top' | 'middle' | 'bottom';
  readonly style: ForeignStyle;
}

export type Align = 'start' | 'middle' | 'end';

export interface ForeignText extends Placed {
  readonly form: 'text';
  readonly label: string;
  readonly fontSize: number;
  readonly align: Align;
  readonly style: ForeignStyle;
}

export interface ForeignFrame extends Placed {
  readonly form: 'frame';
  readonly label: string;
}

export interface ForeignGroup extends InDrawing {
  readonly form: 'group';
  /** Its parts make one picture, which is read as one box. */
  readonly symbol: boolean;
}

export interface ForeignPicture extends Placed {
  readonly form: 'picture';
  readonly label: string;
  /** A data: address; '' where only the place of the picture is known. Nothing is fetched. */
  readonly src: string;
  readonly mimeType: string;
}

/** A line without meaning of its own, or what was drawn by hand. Points from its corner. */
export interface ForeignLine extends Placed {
  readonly form: 'line' | 'stroke';
  readonly points: readonly Point[];
  readonly style: ForeignStyle;
}

export type ForeignShape = ForeignBox | ForeignText | ForeignFrame | ForeignGroup | ForeignPicture | ForeignLine;

export interface ForeignEnd {
  /** Id of the shape that it is bound to; null when it hangs loose, for the reading to find what lies near. */
  readonly shape: string | null;
  readonly point: Point;
  /** It meets its shape at the point, and not wherever the way leads. */
  readonly aimed: boolean;
  readonly head: boolean;
}

export interface ForeignArrow {
  readonly id: string;
  /** For one whose ends are not in the same container. */
  readonly parent: string | null;
  readonly start: ForeignEnd;
  readonly end: ForeignEnd;
  /** Points between the ends. */
  readonly way: readonly Point[];
  /** It runs along the axes. */
  readonly elbow: boolean;
  readonly label: string;
  readonly style: ForeignStyle;
}
