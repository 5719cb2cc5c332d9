import type { Status } from '../documents/attempt';

/** What the evaluation of one demand found. */
export interface Finding {
  readonly status: Status;
  /** One plain sentence for people. */
  readonly why: string;
  /** Canvas shapes that are the evidence, nodes and arrows in the order in which they are to be shown. */
  readonly shapes: readonly string[];
  /** The shapes of the way that breaks the demand, when one does (or, for a gate, that nothing guards yet). */
  readonly path?: readonly string[];
  /** For `partial`: what is there and what is still needed, as short phrases. */
  readonly partsFound?: readonly string[];
  readonly partsNeeded?: readonly string[];
}

export interface Verdict extends Finding {
  /** Id of the requirement. */
  readonly id: string;
}

export function missing(why: string, shapes: readonly string[] = []): Finding {
  return { status: 'missing', why, shapes };
}

export function met(why: string, shapes: readonly string[]): Finding {
  return { status: 'met', why, shapes };
}

/** A trade-off that the person stated, as the checker reads it. */
export interface StatedDecision {
  readonly text: string;
  /** Id of the requirement that it is meant to serve. */
  readonly requirement: string | null;
  /** Shapes that it is pinned to; none: it speaks of the whole board. */
  readonly shapes: readonly string[];
}
