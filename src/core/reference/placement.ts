import type { Rectangle } from './rectangle';

/** A box that needs a place. Page units. */
export interface BoxToPlace {
  readonly id: string;
  readonly w: number;
  readonly h: number;
  /** Height at which arrows should reach it, from its top. */
  readonly arrowsAt: number;
  readonly zone: string | null;
}
export interface ZoneToPlace {
  readonly id: string;
  readonly inside: string | null;
  /** Width that its title takes. */
  readonly titleW: number;
}
export interface LinkToPlace {
  readonly from: string;
  readonly to: string;
  /** Length that it needs for its label; 0 without one. */
  readonly room: number;
}
export interface PlacementTask {
  readonly boxes: readonly BoxToPlace[];
  readonly zones: readonly ZoneToPlace[];
  readonly links: readonly LinkToPlace[];
}

/** Where every box and zone stands, by id, in page units. */
export type Placement = ReadonlyMap<string, Rectangle>;

/**
 * The layout engine: finds places so that boxes do not overlap, zones enclose what is theirs and flows run from left
 * to right. It must give the same answer for the same task.
 */
export type PlaceBoxes = (task: PlacementTask) => Promise<Placement>;
