import { FileText, ImageDown, RotateCcw, SkipBack, SkipForward, SquareSplitHorizontal } from 'lucide-react';
import type { Action } from '../../actions/action';
import { exportReviewPicture, exportReviewReport, retryExercise } from './review-commands';
import type { ReviewDesk } from './review-desk';
import { stepMark } from './timeline-marks';

/** Commands of the review. */
export const reviewActions: readonly Action<ReviewDesk>[] = [
  {
    id: 'timeline.previous',
    label: 'Previous mark',
    icon: SkipBack,
    keywords: ['timeline', 'back'],
    shortcut: ',',
    when: ({ loaded }) => loaded.review.marks.length > 0,
    run: (desk) => stepMark(desk, -1),
  },
  {
    id: 'timeline.next',
    label: 'Next mark',
    icon: SkipForward,
    keywords: ['timeline', 'forward'],
    shortcut: '.',
    when: ({ loaded }) => loaded.review.marks.length > 0,
    run: (desk) => stepMark(desk, 1),
  },
  {
    id: 'review.view',
    label: 'Side by side or overlay',
    icon: SquareSplitHorizontal,
    keywords: ['reference', 'ghost'],
    shortcut: null,
    when: ({ loaded }) => loaded.reference !== null,
    run: ({ store }) => store.setState(({ view }) => ({ view: view === 'overlay' ? 'side-by-side' : 'overlay' })),
  },
  {
    id: 'review.exportPicture',
    label: 'Export a picture of your board',
    icon: ImageDown,
    keywords: ['png', 'image'],
    shortcut: null,
    when: ({ store }) => store.getState().ownEditor !== null,
    run: (desk) => void exportReviewPicture(desk),
  },
  {
    id: 'review.exportReport',
    label: 'Export the report',
    icon: FileText,
    keywords: ['markdown'],
    shortcut: null,
    when: () => true,
    run: (desk) => void exportReviewReport(desk),
  },
  {
    id: 'review.retry',
    label: 'Try this exercise again',
    icon: RotateCcw,
    keywords: ['retry', 'attempt', 'start'],
    shortcut: null,
    when: () => true,
    run: (desk) => void retryExercise(desk),
  },
];
