import type { ReactNode } from 'react';
import type { Graph } from '../../core/diagram/graph';

/**
 * What the rest of the renderer may do with a board. The canvas room implements it over tldraw; nobody outside that
 * room imports tldraw. Ids are canvas shape ids.
 */
export interface BoardEditor {
  /** The graph as it is now, and its changes: called in the frame of the stroke, only when the graph differs. */
  readonly graph: () => Graph;
  readonly onGraph: (listener: (graph: Graph) => void) => Unsubscribe;

  readonly selection: () => readonly string[];
  readonly onSelection: (listener: (shapes: readonly string[]) => void) => Unsubscribe;
  readonly select: (shapes: readonly string[]) => void;
  /** Pans and zooms so that the shapes are in view, and not under what `inset` covers. */
  readonly frame: (shapes: readonly string[], inset?: Inset) => void;
  readonly zoomToFit: () => void;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly focus: () => void;

  /** Places a stencil in free space near the middle of the view (or beside the selection); one undo step. Returns its id. */
  readonly placeStencil: (kind: string) => string;
  /** Takes over a pointer that went down on a palette row: a drag drops the stencil, one undo step; Escape cancels. */
  readonly startStencilDrag: (kind: string, event: PointerEvent) => void;
  /** Places stencils in a row, each connected to the next and the first to the selection; one undo step. */
  readonly insertChain: (steps: readonly ChainStep[]) => void;
  /** Page point as window pixels where the quick inserter should open: at the pointer, else beside the selection. */
  readonly inserterPoint: () => { readonly x: number; readonly y: number };

  /** "This is: ...": what the person says the shape is; null takes it back. */
  readonly overrideKind: (shape: string, kind: string | null) => void;
  /** Everything drawn so far is in the journal when this resolves with true; false when that failed. */
  readonly flush: () => Promise<boolean>;
  /** What is drawn over the canvas, never saved or exported: evidence, violated paths, ghosts. */
  readonly highlight: (highlight: Highlight | null) => void;

  readonly undo: () => void;
  readonly redo: () => void;
  readonly history: () => { readonly canUndo: boolean; readonly canRedo: boolean };
  readonly onHistory: (listener: () => void) => Unsubscribe;

  readonly camera: () => Camera;
  readonly setCamera: (camera: Camera) => void;
  readonly onCamera: (listener: (camera: Camera) => void) => Unsubscribe;

  /**
   * Renders the board (or the selection) as a file; the board's data is embedded in a PNG. Rejects with an Error whose
   * message is a sentence for people when there is nothing to draw or the browser refuses; so do the two copies.
   */
  readonly renderImage: (options: ImageOptions) => Promise<Blob>;
  /** The board as a .tldr file that plain tldraw opens: stencils become labelled boxes. */
  readonly renderForTldraw: () => string;
  readonly copyImage: (options: ImageOptions) => Promise<void>;
  readonly copyForTldraw: () => Promise<void>;
}

export type Unsubscribe = () => void;

export interface ChainStep {
  /** Component id, or null for a plain labelled box. */
  readonly kind: string | null;
  readonly label: string | null;
}

export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

export interface Inset {
  readonly top?: number;
  readonly right?: number;
  readonly bottom?: number;
  readonly left?: number;
}

export interface Highlight {
  readonly tone: 'met' | 'partial' | 'violated' | 'missing';
  /** In the order of their numbered pins. */
  readonly shapes: readonly string[];
  /** Components that are not there, drawn dotted (review, third hint). Page units. */
  readonly ghosts?: readonly {
    readonly kind: string;
    readonly label: string;
    readonly x: number;
    readonly y: number;
    readonly w: number;
    readonly h: number;
  }[];
}

export interface ImageOptions {
  readonly format: 'png' | 'svg';
  readonly scale: 1 | 2 | 3;
  readonly theme: 'light' | 'dark';
  readonly background: boolean;
  readonly only: 'board' | 'selection';
}

export type SaveState = 'saved' | 'saving' | 'failed';

export interface BoardCanvasProps {
  /** From board.open; null shows records only (a read-only second canvas). */
  readonly session: { readonly board: string; readonly session: string } | null;
  readonly records: readonly { readonly id: string; readonly typeName: string; readonly [field: string]: unknown }[];
  readonly readOnly: boolean;
  /** Label for assistive technology: "Your board", "Reference". */
  readonly label: string;
  readonly onReady: (editor: BoardEditor) => void;
  readonly onSaveState?: (state: SaveState, sentence: string | null) => void;
  /** The board recovered from an exception inside the editor; the sentence says so. */
  readonly onRecovered?: (sentence: string) => void;
  /** "This is…" was chosen in the context menu of a shape. */
  readonly onNameShape?: (shape: string) => void;
  /** Snapping while dragging; on when left out. */
  readonly snapping?: boolean;
  readonly children?: ReactNode;
}
