/**
 * The graph that the checker reads: what a drawing says, with positions already resolved into zones and endpoints.
 * It is plain JSON, so that the command line prints it and tests write it by hand.
 */

/** How a node's kinds were found: from its stencil, from its words, from the person's own word ("This is: ..."), or not at all. */
export type Recognition = 'stencil' | 'words' | 'override' | 'none';

export interface DiagramNode {
  /** The id of the canvas shape. */
  readonly id: string;
  /** Everything written on the node: label, note, and free text beside it, joined by line breaks. */
  readonly text: string;
  /** Component ids of the catalogue. Several when one label names several things. */
  readonly kinds: readonly string[];
  /** Every role that the kinds play. */
  readonly roles: readonly string[];
  readonly via: Recognition;
  /** Ids of all zones around the node. A zone that names a product ("Kafka" around its topics) is a node as well, inside itself. */
  readonly zones: readonly string[];
}

/** `forward` points from `from` to `to`; `backward` the other way; `both` and `none` count both ways. */
export type Direction = 'forward' | 'backward' | 'both' | 'none';

export interface DiagramEdge {
  readonly id: string;
  /** A node id or a zone id; a zone stands for every node inside it. */
  readonly from: string;
  readonly to: string;
  readonly direction: Direction;
  readonly text: string;
  /** False when at least one end was only near its shape (within 32 px) and not bound to it. */
  readonly attached: boolean;
}

export interface DiagramZone {
  readonly id: string;
  readonly text: string;
}

/** An arrow with at least one end too far from any shape. It carries no flow, and it is never dropped silently. */
export interface LooseArrow {
  readonly id: string;
  readonly text: string;
  readonly from: string | null;
  readonly to: string | null;
}

export interface Graph {
  readonly nodes: readonly DiagramNode[];
  readonly edges: readonly DiagramEdge[];
  readonly zones: readonly DiagramZone[];
  readonly loose: readonly LooseArrow[];
  /** There were more zones than are looked for, and some of them are not here. */
  readonly zonesCut?: boolean;
}
