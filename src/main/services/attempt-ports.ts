import type { CanvasRecord } from '../../core/diagram/canvas-record';
import type { Decision } from '../../core/documents/attempt';
import type { Settings } from '../../core/documents/settings';
import type { Exercise } from '../../core/exercise/exercise';
import type { FinalVerdict } from '../../core/practice/report';
import type { AttemptRegisterPorts } from './attempt-register';
import type { BoardStore } from './board-store';

/** The last word of the checker on a drawing. */
export interface FinalReport {
  readonly score: number;
  readonly requirements: readonly FinalVerdict[];
}

export interface AssessInput {
  readonly exercise: Exercise;
  readonly records: readonly CanvasRecord[];
  readonly shownPhases: readonly string[];
  readonly decisions: readonly Decision[];
}

export interface AttemptsPorts extends AttemptRegisterPorts {
  readonly boards: BoardStore;
  readonly settings: () => Settings;
  readonly assess: (input: AssessInput) => FinalReport;
}
