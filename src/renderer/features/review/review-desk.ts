import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Workbench } from '../../actions/workbench';
import type { LoadedReview, ReviewState, ReviewStore } from './review-store';

/** One open review with everything that works on it. */
export interface ReviewDesk {
  readonly workbench: Workbench;
  readonly loaded: LoadedReview;
  readonly store: ReviewStore;
}

export const ReviewDeskContext = createContext<ReviewDesk | null>(null);

export function useReviewDesk(): ReviewDesk {
  const desk = useContext(ReviewDeskContext);
  if (desk === null) throw new Error('useReviewDesk outside of ReviewDeskContext');
  return desk;
}

export function useReview<T>(select: (state: ReviewState) => T): T {
  return useStore(useReviewDesk().store, select);
}
