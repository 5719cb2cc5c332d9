import { Refusal } from '../../contract/dispatcher';
import type { AttemptView } from '../../contract/values';
import type { Attempt } from '../../core/documents/attempt';
import type { Exercise } from '../../core/exercise/exercise';
import { startAttempt } from '../../core/practice/attempt';
import type { Answered } from './attempt-change';
import { startClock } from './attempt-clock';
import type { AttemptsPorts } from './attempt-ports';
import type { AttemptRegister } from './attempt-register';
import type { AttemptTimekeeper } from './attempt-timekeeper';
import { attemptBoardPath } from './board-path';
import { localDate } from './local-date';
import { refuse } from './refuse';
import { writeProblem } from './write-problem';

export interface AttemptInput {
  readonly exercise: string;
  readonly mode: Attempt['mode'];
  readonly minutes: number;
}

export type Begin = (input: AttemptInput) => Answered;

/** Starts attempts: one at a time, each in a new folder. */
export function createBegin(ports: AttemptsPorts, register: AttemptRegister, timekeeper: AttemptTimekeeper): Begin {
  const { boards, folders, clock, emit } = ports;
  let starting = false;

  async function make(exercise: Exercise, input: AttemptInput): Answered {
    const id = await folders.make(localDate(clock.wall()), exercise.id);
    let begun: AttemptView | Refusal | null = null;
    try {
      begun = await makeIn(id, exercise, input);
      return begun;
    } finally {
      // On a full disk the folder can be made and the files in it cannot.
      if (begun === null || begun instanceof Refusal) await folders.unmake(id);
    }
  }

  async function makeIn(id: string, exercise: Exercise, { mode, minutes }: AttemptInput): Answered {
    const board = await boards.createAt(attemptBoardPath(id));
    if (board instanceof Refusal) return board;
    const earlier = register.all().filter((attempt) => attempt.exerciseId === exercise.id);
    const number = 1 + Math.max(0, ...earlier.map((attempt) => attempt.number));
    // Time asleep before the start must not be taken for time asleep after it.
    timekeeper.sync();
    const attempt = startAttempt(exercise, {
      id,
      number,
      mode,
      startedAt: clock.wall(),
      durationMs: minutes * 60_000,
      clock: startClock(clock, 0),
    });
    // On the disk before anyone sees it running: a crash from here on finds it again.
    await folders.write(attempt);
    register.enter(attempt);
    emit('attempt.changed', register.view(attempt));
    emit('workspace.changed', {});
    return register.view(attempt);
  }

  return async (input) => {
    const exercise = ports.exercise(input.exercise);
    if (exercise === null) return refuse('not-found', 'There is no such exercise.');
    if (starting || register.current() !== null) {
      return refuse('attempt-running', 'Another attempt is running. Finish or abandon it first.');
    }
    starting = true;
    try {
      return await make(exercise, input);
    } catch (error) {
      return refuse('cannot-write', writeProblem('The attempt', error));
    } finally {
      starting = false;
    }
  };
}
