import type { Verdict } from '../../../core/checker/finding';
import { shownShapes } from '../../../core/checker/shown-shapes';
import type { Highlight } from '../../canvas/board-editor';
import { ghostsOf } from './ghosts';
import type { LoadedReview } from './review-store';

export interface Shown {
  /** Requirement whose row is open. */
  readonly open: string | null;
  /** One board, with what the reference adds drawn into it. */
  readonly overlay: boolean;
}

/** What is lit on each board. What the own board lacks for the open row is a ghost at the reference's place. */
export function boardHighlights(
  { own, reference, review, differences }: LoadedReview,
  { open, overlay }: Shown,
): { readonly own: Highlight | null; readonly reference: Highlight | null } {
  const ownVerdict = own.report.requirements.find((verdict) => verdict.id === open);
  const referenceVerdict = reference?.report.requirements.find((verdict) => verdict.id === open);
  const wanted = new Set(referenceVerdict?.shapes);
  const lacking = (differences?.missing ?? []).filter(({ shape }) => overlay || wanted.has(shape));
  const unmet = ownVerdict !== undefined && ownVerdict.status !== 'met';
  const ghosts =
    reference === null || !(overlay || unmet) ? [] : ghostsOf(lacking, review.records, reference.board.records);
  return {
    own: lit(ownVerdict, ghosts),
    reference: referenceVerdict === undefined ? null : lit(referenceVerdict, []),
  };
}

function lit(verdict: Verdict | undefined, ghosts: NonNullable<Highlight['ghosts']>): Highlight | null {
  const shapes = verdict === undefined ? [] : shownShapes(verdict);
  if (shapes.length === 0 && ghosts.length === 0) return null;
  return { tone: verdict?.status ?? 'missing', shapes, ghosts };
}
