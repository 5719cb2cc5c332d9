import type { Report } from '../../core/checker/run';
import type { Graph } from '../../core/diagram/graph';
import type { Exercise } from '../../core/exercise/exercise';

/** A finished check, before it is printed. */
export interface CheckResult {
  readonly exercise: Exercise;
  /** How many phases were shown. */
  readonly shown: number;
  readonly graph: Graph;
  readonly report: Report;
}
