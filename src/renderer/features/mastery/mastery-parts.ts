import type { Learning } from '../../../contract/values';
import type { RatingHistory } from '../../../core/learning/mastery';
import type { MasteryStore } from './mastery-store';

/** What every column of the checklist works with. */
export interface MasteryParts {
  readonly learning: Learning;
  readonly histories: ReadonlyMap<string, RatingHistory>;
  readonly store: MasteryStore;
  /** The section that is open; null is all of them. */
  readonly sectionId: string | null;
}
