import { Refusal } from '../../contract/dispatcher';
import type { AttemptView, HomeOverview, Review } from '../../contract/values';
import type { CanvasChange } from '../../core/diagram/canvas-record';
import type { Attempt, BreaksFirst, Decision, Rating } from '../../core/documents/attempt';
import {
  abandonAttempt,
  answerConstraint,
  isOver,
  pauseAttempt,
  rateAttempt,
  recordVerdicts,
  resumeAttempt,
  saveDecisions,
  showNextPhase,
  takeHint,
  type Verdicts,
} from '../../core/practice/attempt';
import { createBegin, type AttemptInput } from './attempt-begin';
import { createChange, notThere, type Answered } from './attempt-change';
import { restartClock, type Reading } from './attempt-clock';
import { createFinish } from './attempt-finish';
import { latestFirst, recordsOf, reviewOf } from './attempt-history';
import type { AttemptsPorts } from './attempt-ports';
import { createAttemptRegister } from './attempt-register';
import { createAttemptTimekeeper } from './attempt-timekeeper';
import { refuse } from './refuse';

/** Attempts and their clock. Main owns both: a page only shows them. */
export interface Attempts {
  start(): Promise<void>;
  /** Leaves the clock of a running attempt going: it is read from the disk at the next start. */
  stop(): Promise<void>;
  sync(): void;
  begin(input: AttemptInput): Answered;
  running(): AttemptView | null;
  get(id: string): AttemptView | Refusal;
  /** The latest first. */
  list(exercise: string | null): Promise<AttemptView[]>;
  pause(id: string): Answered;
  resume(id: string): Answered;
  showNextPhase(id: string): Answered;
  answerConstraint(input: { readonly id: string; readonly phase: string; readonly answer: BreaksFirst }): Answered;
  takeHint(id: string, requirement: string): Answered;
  saveDecisions(id: string, decisions: readonly Decision[]): Answered;
  recordVerdicts(id: string, verdicts: Verdicts): Answered;
  /** Checks main's own records once more and writes score and report. */
  finish(id: string): Answered;
  abandon(id: string): Answered;
  rate(input: { readonly id: string; readonly rating: Rating | null; readonly note: string }): Answered;
  review(id: string): Promise<Review | Refusal>;
  overview(): Promise<Omit<HomeOverview, 'boards'>>;
  /** Null while the attempt's board may be drawn on. */
  mayDraw(id: string): Refusal | null;
  /** A step of the drawing goes on the timeline. */
  drew(id: string, change: CanvasChange): void;
  titleOf(id: string): string;
  /** Id of the reference that must stay hidden because an attempt from memory at it runs, or null. */
  lockedReference(): string | null;
}

export function createAttempts(ports: AttemptsPorts): Attempts {
  const { boards, folders, clock } = ports;
  const register = createAttemptRegister(ports);
  const timekeeper = createAttemptTimekeeper({ ...ports, register });
  const sync = () => timekeeper.sync();
  const change = createChange({ ...ports, register, timekeeper });
  const finish = createFinish(ports, register, change);
  const begin = createBegin(ports, register, timekeeper);
  const views = () => register.all().map((attempt) => register.view(attempt));
  const anew = (attempt: Attempt, { elapsed }: Reading) => restartClock(attempt.clock, clock, elapsed);

  function running(): AttemptView | null {
    sync();
    const attempt = register.current();
    return attempt === null ? null : register.view(attempt);
  }

  function get(id: string): AttemptView | Refusal {
    sync();
    const attempt = register.get(id);
    return attempt === undefined ? notThere() : register.view(attempt);
  }

  return {
    sync,
    begin,
    running,
    get,
    async start() {
      await register.rescan();
      timekeeper.start();
    },
    async stop() {
      timekeeper.stop();
      const attempt = register.current();
      if (attempt !== null) await register.save(attempt.id);
      await register.settled();
      if (attempt !== null) await folders.record(attempt.id, []);
    },
    async list(exercise) {
      await register.rescan();
      sync();
      return latestFirst(views()).filter((attempt) => exercise === null || attempt.exerciseId === exercise);
    },

    pause: (id) => change(id, (attempt, { elapsed }) => pauseAttempt(attempt, elapsed), anew),
    resume: (id) => change(id, (attempt, { elapsed, stretch }) => resumeAttempt(attempt, stretch, elapsed), anew),
    showNextPhase: (id) => change(id, (attempt, { elapsed }) => showNextPhase(attempt, elapsed)),
    answerConstraint: (input) => change(input.id, (attempt, { elapsed }) => answerConstraint(attempt, input, elapsed)),
    takeHint: (id, requirement) =>
      change(id, (attempt, { elapsed }) => {
        const exercise = register.exerciseOf(attempt);
        if (exercise === null) return { ok: false, reason: 'unknown', sentence: 'This exercise is gone.' };
        return takeHint(attempt, { requirement, exercise }, elapsed);
      }),
    saveDecisions: (id, decisions) => change(id, (attempt, { elapsed }) => saveDecisions(attempt, decisions, elapsed)),
    recordVerdicts: (id, verdicts) => change(id, (attempt, { elapsed }) => recordVerdicts(attempt, verdicts, elapsed)),
    rate: ({ id, rating, note }) => change(id, (attempt) => rateAttempt(attempt, rating, note)),
    async finish(id) {
      // Phases whose time has come belong to what is checked.
      sync();
      return finish(id);
    },
    abandon: (id) =>
      change(
        id,
        (attempt, { elapsed, stretch }) =>
          abandonAttempt(attempt, { finishedAt: clock.wall(), pausedMs: stretch }, elapsed),
        anew,
      ),

    async review(id) {
      const attempt = get(id);
      return attempt instanceof Refusal ? attempt : reviewOf(attempt, views(), ports);
    },
    async overview() {
      await register.rescan();
      const now = running();
      const board = now === null ? null : await boards.summary(now.board);
      return {
        running: now,
        runningSketch: board?.sketch ?? null,
        records: recordsOf(views()),
        unread: [...register.unread()],
      };
    },

    mayDraw(id) {
      const attempt = register.get(id);
      if (attempt === undefined || !isOver(attempt)) return null;
      return refuse('attempt-over', 'This attempt is over. Copy its board to go on drawing.');
    },
    drew(id, { put, remove }) {
      const attempt = register.get(id);
      if (attempt === undefined) return;
      const at = register.read(attempt).elapsed;
      void folders.record(id, [{ at, type: 'draw', put: [...put], remove: [...remove] }]);
    },
    titleOf(id) {
      const attempt = register.get(id);
      return attempt === undefined ? id : register.view(attempt).exerciseTitle;
    },
    lockedReference() {
      const attempt = register.current();
      const exercise = attempt === null ? null : register.exerciseOf(attempt);
      return exercise?.fromMemory ? exercise.reference : null;
    },
  };
}
