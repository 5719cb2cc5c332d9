import { Refusal } from '../../contract/dispatcher';
import type { Exercise } from '../../core/exercise/exercise';
import { finishAttempt, isOver, shownPhases, type Verdicts } from '../../core/practice/attempt';
import { reportText, type FinalVerdict } from '../../core/practice/report';
import { notThere, type Answered, type Change } from './attempt-change';
import { restartClock } from './attempt-clock';
import type { AttemptsPorts, FinalReport } from './attempt-ports';
import type { AttemptRegister } from './attempt-register';
import { localDateTime } from './local-date';
import { refuse } from './refuse';

/** Finishes attempts: main's own records are checked once more, and score and report are written. */
export function createFinish(
  ports: AttemptsPorts,
  register: AttemptRegister,
  change: Change,
): (id: string) => Answered {
  const { boards, folders, clock, log } = ports;

  async function writeReport(id: string, exercise: Exercise, report: FinalReport): Promise<void> {
    const attempt = register.get(id);
    if (attempt === undefined) return;
    const elapsedMs = register.read(attempt).elapsed;
    const startedOn = localDateTime(attempt.startedAt);
    const text = reportText({ attempt, exercise, startedOn, elapsedMs, verdicts: report.requirements });
    await folders.writeReport(id, text).catch((error: unknown) => log.error(`report of ${id}`, error));
  }

  return async (id) => {
    const before = register.get(id);
    if (before === undefined) return notThere();
    if (isOver(before)) return refuse('attempt-over', 'This attempt is over.');
    const board = register.boardOf(id);
    const records = await boards.records(board);
    if (records instanceof Refusal) return records;
    await boards.save(board);
    const exercise = register.exerciseOf(before);
    const report =
      exercise && ports.assess({ exercise, records, shownPhases: shownPhases(before), decisions: before.decisions });
    const final = report && { score: report.score, verdicts: report.requirements.map(toVerdict) };
    const finished = await change(
      id,
      (attempt, { elapsed, stretch }) =>
        finishAttempt(attempt, { finishedAt: clock.wall(), pausedMs: stretch, final }, elapsed),
      (attempt, { elapsed }) => restartClock(attempt.clock, clock, elapsed),
    );
    if (exercise !== null && report !== null && !(finished instanceof Refusal)) await writeReport(id, exercise, report);
    return finished;
  };
}

function toVerdict({ id, status }: FinalVerdict): Verdicts['verdicts'][number] {
  return { requirement: id, status };
}
