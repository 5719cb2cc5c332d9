import type { Refusal } from '../../contract/dispatcher';
import type { ErrorCode } from '../../contract/transport';
import type { AttemptView } from '../../contract/values';
import type { Attempt } from '../../core/documents/attempt';
import type { Transition, TransitionProblem } from '../../core/practice/attempt';
import type { Reading } from './attempt-clock';
import type { AttemptFolders } from './attempt-folders';
import type { AttemptRegister } from './attempt-register';
import type { AttemptTimekeeper } from './attempt-timekeeper';
import type { Emit } from './board-store';
import { refuse } from './refuse';

export type Answered = Promise<AttemptView | Refusal>;

/**
 * One transition of the attempt with this id; `reclock` gives its clock afterwards, where that begins a new stretch.
 */
export type Change = (
  id: string,
  transition: (attempt: Attempt, reading: Reading) => Transition,
  reclock?: (attempt: Attempt, reading: Reading) => Attempt['clock'],
) => Answered;

export interface ChangePorts {
  readonly register: AttemptRegister;
  readonly timekeeper: AttemptTimekeeper;
  readonly folders: AttemptFolders;
  readonly emit: Emit;
}

/** The clock is read, the rules decide, memory and disk follow, and every page is told. */
export function createChange({ register, timekeeper, folders, emit }: ChangePorts): Change {
  return async (id, transition, reclock = (attempt) => attempt.clock) => {
    timekeeper.sync();
    const attempt = register.get(id);
    if (attempt === undefined) return notThere();
    const reading = register.read(attempt);
    const result = transition(attempt, reading);
    if (!result.ok) return refuse(codes[result.reason], result.sentence);
    if (result.attempt === attempt) return register.view(attempt);
    const next = { ...result.attempt, clock: reclock(result.attempt, reading) };
    register.put(next);
    await register.save(id);
    await folders.record(id, result.marks);
    // A tick may have gone on meanwhile: the newest state is told, never an older one after it.
    const view = register.view(register.get(id) ?? next);
    emit('attempt.changed', view);
    return view;
  };
}

const codes: Readonly<Record<TransitionProblem, ErrorCode>> = {
  over: 'attempt-over',
  unknown: 'not-found',
  'not-allowed': 'forbidden',
  hidden: 'locked',
};

export function notThere(): Refusal {
  return refuse('not-found', 'This attempt is not in the workspace any more.');
}
