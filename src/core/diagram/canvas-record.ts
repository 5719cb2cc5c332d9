/**
 * One record of the canvas store (a shape, a binding, a page, ...) as plain JSON. The core knows the few fields that it
 * reads and nothing of the editor that wrote them.
 */
export interface CanvasRecord {
  readonly id: string;
  readonly typeName: string;
  readonly [field: string]: unknown;
}

/** A step of a drawing: records that are new or changed, and the ids of those that went. */
export interface CanvasChange {
  readonly put: readonly CanvasRecord[];
  readonly remove: readonly string[];
}
