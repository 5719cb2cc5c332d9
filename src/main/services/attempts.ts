import { Refusal } from '../../contract/dispatcher';
import type { ErrorCode } from '../../contract/transport';
import type { AttemptView, HomeOverview, Review } from '../../contract/values';
import type { CanvasChange, CanvasRecord } from '../../core/diagram/canvas-record';
import type { Attempt, BreaksFirst, Decision, Rating } from '../../core/documents/attempt';
import type { Settings } from '../../core/documents/settings';
import type { TimelineMark } from '../../core/documents/timeline';
import type { Exercise } from '../../core/exercise/exercise';
import {
  abandonAttempt,
  answerConstraint,
  duePhases,
  finishAttempt,
  isOver,
  pauseAttempt,
  pausesLeft,
  rateAttempt,
  recordVerdicts,
  resumeAttempt,
  saveDecisions,
  showNextPhase,
  shownPhases,
  showPhase,
  startAttempt,
  takeHint,
  warningBetween,
  type Transition,
  type TransitionProblem,
  type Verdicts,
} from '../../core/practice/attempt';
import { reportText, type FinalVerdict } from '../../core/practice/report';
import { activityOf, marksOf } from '../../core/practice/timeline';
import { isFromOtherBoot, readClock, restartClock, startClock, type Reading } from './attempt-clock';
import type { AttemptFolders } from './attempt-folders';
import { createAttemptSaver } from './attempt-saver';
import { attemptBoardPath } from './board-path';
import type { BoardStore, Emit } from './board-store';
import type { Clock } from './clock';
import type { Log } from './log';
import { refuse } from './refuse';
import type { Workspace } from './workspace';
import { writeProblem } from './write-problem';

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

export interface AttemptsPorts {
  readonly workspace: Workspace;
  readonly folders: AttemptFolders;
  readonly boards: BoardStore;
  readonly clock: Clock;
  readonly log: Log;
  readonly emit: Emit;
  readonly exercise: (id: string) => Exercise | null;
  readonly settings: () => Settings;
  readonly assess: (input: AssessInput) => FinalReport;
}

const tickMs = 1000;
/** The high-water mark goes to the disk at most this often while nothing else happens. */
const heartbeatMs = 5000;
/** A longer gap between two ticks means that the machine slept. */
const sleepGapMs = 20_000;
const sliceMs = 30_000;

const codes: Readonly<Record<TransitionProblem, ErrorCode>> = {
  over: 'attempt-over',
  unknown: 'not-found',
  'not-allowed': 'forbidden',
  hidden: 'locked',
};

export type Attempts = ReturnType<typeof createAttempts>;

/** Attempts and their clock. Main owns both: a page only shows them. */
export function createAttempts(ports: AttemptsPorts) {
  const { workspace, folders, boards, clock, log, emit } = ports;
  const attempts = new Map<string, Attempt>();
  const saver = createAttemptSaver({
    folders,
    log,
    current: (id) => attempts.get(id),
    onSaveState: (id, state) => emit('board.saveState', { id: boardOf(id), ...state }),
  });
  let timer: ReturnType<typeof setInterval> | null = null;
  let lastTick: number | null = null;
  let starting = false;

  /** The one that is running or paused. */
  function current(): Attempt | null {
    const open = [...attempts.values()].filter((attempt) => !isOver(attempt));
    return open.reduce<Attempt | null>((last, one) => (last && last.startedAt >= one.startedAt ? last : one), null);
  }

  function boardOf(id: string): string {
    return workspace.idOf(attemptBoardPath(id));
  }

  function read(attempt: Attempt): Reading {
    return readClock(attempt.clock, clock, attempt.state === 'running');
  }

  function view(attempt: Attempt): AttemptView {
    const { clock: state, ...rest } = attempt;
    const reading = read(attempt);
    return {
      ...rest,
      exerciseTitle: ports.exercise(attempt.exerciseId)?.title ?? attempt.exerciseId,
      board: boardOf(attempt.id),
      elapsedMs: reading.elapsed,
      remainingMs: Math.max(0, attempt.durationMs - reading.elapsed),
      expired: reading.elapsed >= attempt.durationMs,
      pausesLeft: pausesLeft(attempt),
      clockSkewMs: isOver(attempt) ? state.skew : reading.skew,
    };
  }

  /** The clock put right: after a restart of the machine, and after a sleep that does not count. */
  function mendClock(attempt: Attempt): Attempt {
    const now = clock.boot();
    const slept = lastTick !== null && now - lastTick > sleepGapMs;
    const excluded = slept && attempt.mode === 'practice' && !ports.settings().sleepCounts;
    const elapsed = excluded ? attempt.clock.seen : read(attempt).elapsed;
    if (!excluded && !isFromOtherBoot(attempt.clock, clock)) return attempt;
    return { ...attempt, clock: restartClock(attempt.clock, clock, elapsed) };
  }

  /**
   * Brings the running attempt up to the clock: phases whose time has come, warnings, expiry, the high-water mark. Doing
   * it twice changes nothing; it is called by a tick every second, when the machine wakes, and before every read.
   */
  function sync(): void {
    const before = current();
    if (before !== null && before.state === 'running') advance(before);
    lastTick = clock.boot();
  }

  function advance(before: Attempt): void {
    const mended = mendClock(before);
    const { elapsed } = read(mended);
    const exercise = ports.exercise(mended.exerciseId);
    const marks: TimelineMark[] = [];
    let attempt: Attempt = { ...mended, clock: { ...mended.clock, seen: elapsed } };
    for (const phase of exercise === null ? [] : duePhases(attempt, exercise, elapsed)) {
      const shown = showPhase(attempt, phase, elapsed);
      if (!shown.ok) continue;
      attempt = shown.attempt;
      marks.push(...shown.marks);
    }
    attempts.set(attempt.id, attempt);
    void folders.record(attempt.id, marks);
    const minutesLeft = warningBetween(attempt, before.clock.seen, elapsed);
    if (minutesLeft !== null) emit('attempt.warning', { id: attempt.id, minutesLeft });
    const turned = marks.length > 0 || minutesLeft !== null || mended !== before;
    if (turned) emit('attempt.changed', view(attempt));
    if (turned || saver.isDue(attempt, heartbeatMs)) void saver.save(attempt.id);
  }

  type Reclock = (attempt: Attempt, reading: Reading) => Attempt['clock'];

  /** One transition: the clock is read, the rules decide, memory and disk follow, and every page is told. */
  async function change(
    id: string,
    transition: (attempt: Attempt, reading: Reading) => Transition,
    reclock: Reclock = (attempt) => attempt.clock,
  ): Promise<AttemptView | Refusal> {
    sync();
    const attempt = attempts.get(id);
    if (attempt === undefined) return refuse('not-found', 'This attempt is not in the workspace any more.');
    const reading = read(attempt);
    const result = transition(attempt, reading);
    if (!result.ok) return refuse(codes[result.reason], result.sentence);
    if (result.attempt === attempt) return view(attempt);
    const next = { ...result.attempt, clock: reclock(result.attempt, reading) };
    attempts.set(id, next);
    await saver.save(id);
    await folders.record(id, result.marks);
    emit('attempt.changed', view(next));
    return view(next);
  }

  /** A new stretch of the clock from where the attempt stands. */
  const anew: Reclock = (attempt, reading) => restartClock(attempt.clock, clock, reading.elapsed);

  function exerciseOf(attempt: Attempt): Exercise | null {
    return ports.exercise(attempt.exerciseId);
  }

  async function begin(exercise: Exercise, mode: Attempt['mode'], minutes: number): Promise<AttemptView | Refusal> {
    const earlier = [...attempts.values()].filter((attempt) => attempt.exerciseId === exercise.id);
    try {
      const id = await folders.make(localDate(clock.wall()), exercise.id);
      const board = await boards.createAt(attemptBoardPath(id));
      if (board instanceof Refusal) return board;
      const attempt = startAttempt(exercise, {
        id,
        number: 1 + Math.max(0, ...earlier.map(({ number }) => number)),
        mode,
        startedAt: clock.wall(),
        durationMs: minutes * 60_000,
        clock: startClock(clock, 0),
      });
      // On the disk before anyone sees it running: a crash from here on finds it again.
      await folders.write(attempt);
      attempts.set(id, attempt);
      saver.isWritten(attempt);
      lastTick = clock.boot();
      emit('attempt.changed', view(attempt));
      emit('workspace.changed', {});
      return view(attempt);
    } catch (error) {
      return refuse('cannot-write', writeProblem('The attempt', error));
    }
  }

  /** Attempts on disk that are not known yet come in; those that somebody removed go. */
  async function rescan(): Promise<void> {
    const found = await folders.readAll();
    const ids = new Set(found.map(({ id }) => id));
    for (const attempt of found) {
      if (attempts.has(attempt.id)) continue;
      attempts.set(attempt.id, attempt);
      saver.isWritten(attempt);
    }
    for (const attempt of attempts.values()) if (isOver(attempt) && !ids.has(attempt.id)) attempts.delete(attempt.id);
  }

  const service = {
    async start(): Promise<void> {
      await rescan();
      sync();
      timer = setInterval(sync, tickMs);
      timer.unref();
    },

    /** Leaves the clock running: it is read from the disk at the next start. */
    async stop(): Promise<void> {
      if (timer !== null) clearInterval(timer);
      timer = null;
      sync();
      const attempt = current();
      if (attempt !== null) await saver.save(attempt.id);
      await saver.settled();
      if (attempt !== null) await folders.record(attempt.id, []);
    },

    sync,

    async begin(input: { exercise: string; mode: Attempt['mode']; minutes: number }): Promise<AttemptView | Refusal> {
      const exercise = ports.exercise(input.exercise);
      if (exercise === null) return refuse('not-found', 'There is no such exercise.');
      if (starting || current() !== null) {
        return refuse('attempt-running', 'Another attempt is running. Finish or abandon it first.');
      }
      starting = true;
      try {
        return await begin(exercise, input.mode, input.minutes);
      } finally {
        starting = false;
      }
    },

    running(): AttemptView | null {
      sync();
      const attempt = current();
      return attempt === null ? null : view(attempt);
    },

    get(id: string): AttemptView | Refusal {
      sync();
      const attempt = attempts.get(id);
      return attempt === undefined ? refuse('not-found', 'This attempt is not in the workspace.') : view(attempt);
    },

    /** The latest first. */
    async list(exercise: string | null): Promise<AttemptView[]> {
      await rescan();
      sync();
      return [...attempts.values()]
        .filter((attempt) => exercise === null || attempt.exerciseId === exercise)
        .sort((a, b) => b.startedAt - a.startedAt)
        .map(view);
    },

    pause: (id: string) => change(id, (attempt, { elapsed }) => pauseAttempt(attempt, elapsed), anew),
    resume: (id: string) =>
      change(id, (attempt, { elapsed, stretch }) => resumeAttempt(attempt, stretch, elapsed), anew),
    showNextPhase: (id: string) => change(id, (attempt, { elapsed }) => showNextPhase(attempt, elapsed)),
    answerConstraint: (input: { id: string; phase: string; answer: BreaksFirst }) =>
      change(input.id, (attempt, { elapsed }) => answerConstraint(attempt, input, elapsed)),
    takeHint: (id: string, requirement: string) =>
      change(id, (attempt, { elapsed }) => {
        const exercise = exerciseOf(attempt);
        if (exercise === null) return { ok: false, reason: 'unknown', sentence: 'This exercise is gone.' };
        return takeHint(attempt, { requirement, exercise }, elapsed);
      }),
    saveDecisions: (id: string, decisions: readonly Decision[]) =>
      change(id, (attempt, { elapsed }) => saveDecisions(attempt, decisions, elapsed)),
    recordVerdicts: (id: string, verdicts: Verdicts) =>
      change(id, (attempt, { elapsed }) => recordVerdicts(attempt, verdicts, elapsed)),
    rate: (input: { id: string; rating: Rating | null; note: string }) =>
      change(input.id, (attempt) => rateAttempt(attempt, input.rating, input.note)),

    abandon: (id: string) =>
      change(
        id,
        (attempt, { elapsed, stretch }) =>
          abandonAttempt(attempt, { finishedAt: clock.wall(), pausedMs: stretch }, elapsed),
        anew,
      ),

    /** Checks main's own records once more and writes score and report. */
    async finish(id: string): Promise<AttemptView | Refusal> {
      const before = attempts.get(id);
      if (before === undefined) return refuse('not-found', 'This attempt is not in the workspace any more.');
      if (isOver(before)) return refuse('attempt-over', 'This attempt is over.');
      const board = boardOf(id);
      const records = await boards.records(board);
      if (records instanceof Refusal) return records;
      await boards.save(board);
      const exercise = exerciseOf(before);
      let report: FinalReport | null = null;
      const finished = await change(
        id,
        (attempt, { elapsed, stretch }) => {
          const { decisions } = attempt;
          report = exercise && ports.assess({ exercise, records, shownPhases: shownPhases(attempt), decisions });
          const final = report && { score: report.score, verdicts: report.requirements.map(toVerdict) };
          return finishAttempt(attempt, { finishedAt: clock.wall(), pausedMs: stretch, final }, elapsed);
        },
        anew,
      );
      if (!(finished instanceof Refusal) && exercise !== null) await writeReport(id, exercise, report);
      return finished;
    },

    /** A step of the drawing on the board of an attempt; refused when the attempt is over. */
    mayDraw(id: string): Refusal | null {
      const attempt = attempts.get(id);
      return attempt !== undefined && isOver(attempt)
        ? refuse('attempt-over', 'This attempt is over. Copy its board to go on drawing.')
        : null;
    },
    drew(id: string, change: CanvasChange): void {
      const attempt = attempts.get(id);
      if (attempt === undefined) return;
      const { put, remove } = change;
      void folders.record(id, [{ at: read(attempt).elapsed, type: 'draw', put: [...put], remove: [...remove] }]);
    },

    titleOf(id: string): string {
      const attempt = attempts.get(id);
      return attempt === undefined ? id : view(attempt).exerciseTitle;
    },

    /** Id of the reference that must stay hidden because an attempt from memory at it runs, or null. */
    lockedReference(): string | null {
      const attempt = current();
      const exercise = attempt === null ? null : exerciseOf(attempt);
      return exercise?.fromMemory ? exercise.reference : null;
    },

    async review(id: string): Promise<Review | Refusal> {
      const attempt = service.get(id);
      if (attempt instanceof Refusal) return attempt;
      const records = await boards.records(attempt.board);
      if (records instanceof Refusal) return records;
      const lines = await folders.timeline(id);
      const earlier = [...attempts.values()]
        .filter((other) => other.exerciseId === attempt.exerciseId && other.state === 'finished')
        .filter((other) => other.startedAt < attempt.startedAt)
        .sort((a, b) => b.startedAt - a.startedAt);
      return {
        attempt,
        records: [...records],
        marks: marksOf(lines),
        activity: { sliceMs, counts: activityOf(lines, sliceMs, attempt.elapsedMs) },
        previousScore: earlier[0]?.score ?? null,
      };
    },

    async overview(): Promise<Omit<HomeOverview, 'boards'>> {
      const all = await service.list(null);
      const running = service.running();
      const exercises = [...new Set(all.map(({ exerciseId }) => exerciseId))];
      return {
        running,
        runningSketch: running === null ? null : ((await boards.summary(running.board))?.sketch ?? null),
        records: exercises.map((exercise) => recordOf(exercise, all)),
      };
    },
  };

  async function writeReport(id: string, exercise: Exercise, report: FinalReport | null): Promise<void> {
    const attempt = attempts.get(id);
    if (attempt === undefined || report === null) return;
    const text = reportText({ attempt, exercise, elapsedMs: read(attempt).elapsed, verdicts: report.requirements });
    await folders.writeReport(id, text).catch((error: unknown) => log.error(`report of ${id}`, error));
  }

  return service;
}

function toVerdict({ id, status }: FinalVerdict): Verdicts['verdicts'][number] {
  return { requirement: id, status };
}

/** What was done with one exercise; `all` with the latest first. */
function recordOf(exercise: string, all: readonly AttemptView[]): HomeOverview['records'][number] {
  const own = all.filter((attempt) => attempt.exerciseId === exercise);
  const scores = own
    .filter(({ state }) => state === 'finished')
    .flatMap(({ score }) => (score === null ? [] : [score]));
  const last = own.find((attempt) => attempt.state === 'finished' || attempt.state === 'abandoned');
  return {
    exercise,
    attempts: own.length,
    best: scores.length === 0 ? null : Math.max(...scores),
    last: last === undefined ? null : { id: last.id, score: last.score, at: last.finishedAt ?? last.startedAt },
  };
}

/** The day where the person is: "2026-11-23". */
function localDate(wall: number): string {
  const date = new Date(wall);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
