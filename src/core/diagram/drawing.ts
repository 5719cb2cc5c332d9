import type { Direction } from './graph';
import type { Outline, Point } from './outline';

/**
 * A drawing apart from the program that it was drawn in: leaves only, in page space. Groups are already resolved.
 * What it means (which box is a zone, whose label a text is, where a loose arrow belongs) is build-graph's to say.
 */
export interface Drawing {
  readonly boxes: readonly DrawnBox[];
  readonly texts: readonly DrawnText[];
  readonly frames: readonly DrawnFrame[];
  readonly arrows: readonly DrawnArrow[];
}

interface Drawn {
  readonly id: string;
  readonly outline: Outline;
  /** Component id by the person's own word ("This is: ..."); it wins over everything else. */
  readonly override: string | null;
  /** Ids of the frames that hold it as their content, from the inside out. */
  readonly frames: readonly string[];
}

export type BoxForm = 'stencil' | 'shape' | 'note' | 'image';

export interface DrawnBox extends Drawn {
  readonly form: BoxForm;
  /** What names it. */
  readonly label: string;
  /** What else is written on it: role line and note of a stencil. */
  readonly remarks: readonly string[];
  /** Component id of a stencil. */
  readonly kind: string | null;
  /** How many others a rectangle has to enclose to be a zone; 0 for what never is one. */
  readonly zoneAround: number;
}

export interface DrawnText extends Drawn {
  readonly text: string;
}

export interface DrawnFrame extends Drawn {
  readonly text: string;
}

export interface DrawnEnd {
  /** Id of the shape that the end is bound to; null when it hangs loose. */
  readonly shape: string | null;
  /** Where it hangs. The point of a bound end is stale: it moves with its shape. */
  readonly point: Point;
}

export interface DrawnArrow {
  readonly id: string;
  readonly text: string;
  readonly direction: Direction;
  readonly start: DrawnEnd;
  readonly end: DrawnEnd;
  /** Where it runs, roughly: enough to tell which text lies beside it. Asked for only where a text is free to do so. */
  readonly path: () => readonly Point[];
  /** A plain line: an arrow only when it joins two shapes, else decoration. */
  readonly line: boolean;
}
