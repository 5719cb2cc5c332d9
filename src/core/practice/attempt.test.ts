import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attemptSchema, type Attempt, type Status } from '../documents/attempt';
import {
  abandonAttempt,
  answerConstraint,
  duePhases,
  finishAttempt,
  isOver,
  mostPauses,
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
} from './attempt';
import { exampleExercise } from './example-exercise';

const minute = 60_000;
const exercise = exampleExercise();
const clock = { bootId: 'a', bootStart: 0, wallStart: 0, base: 0, seen: 0, skew: 0 };

function begin(mode: Attempt['mode'] = 'practice'): Attempt {
  return startAttempt(exercise, {
    id: '2026-11-23-example',
    number: 1,
    mode,
    startedAt: 1000,
    durationMs: 45 * minute,
    clock,
  });
}

/** The attempt after a transition that must be possible. */
function done(result: Transition): Attempt {
  if (!result.ok) throw new Error(result.sentence);
  return result.attempt;
}

describe('startAttempt', () => {
  it('shows the first phase only, and is a valid document', () => {
    expect(shownPhases(begin())).toEqual(['base']);
    expect(attemptSchema.parse(begin())).toEqual(begin());
  });
});

describe('phases', () => {
  it('are due at their share of the time', () => {
    expect(duePhases(begin(), exercise, 18 * minute - 1)).toEqual([]);
    expect(duePhases(begin(), exercise, 18 * minute)).toEqual(['hot']);
    expect(duePhases(begin(), exercise, 36 * minute)).toEqual(['hot', 'late']);
  });

  it('are not due again when they were asked for before their time', () => {
    const early = done(showNextPhase(begin(), 5 * minute));
    expect(shownPhases(early)).toEqual(['base', 'hot']);
    expect(duePhases(early, exercise, 20 * minute)).toEqual([]);
  });

  it('keep the time at which they were first shown', () => {
    const shown = done(showPhase(begin(), 'hot', 5 * minute));
    expect(showPhase(shown, 'hot', 9 * minute)).toEqual({ ok: true, attempt: shown, marks: [] });
    expect(showPhase(shown, 'nothing', 0)).toMatchObject({ ok: false, reason: 'unknown' });
  });

  it('take one answer, once they are there', () => {
    const answer = { phase: 'hot', answer: 'latency' } as const;
    expect(answerConstraint(begin(), answer, 0)).toMatchObject({ ok: false, reason: 'unknown' });
    const answered = done(answerConstraint(done(showNextPhase(begin(), 1)), answer, 2));
    expect(answered.phases[1]).toEqual({ id: 'hot', shownAt: 1, answer: 'latency' });
    expect(done(answerConstraint(answered, { phase: 'hot', answer: 'cost' }, 3))).toBe(answered);
  });
});

describe('takeHint', () => {
  const ask = (attempt: Attempt, requirement = 'log') => takeHint(attempt, { requirement, exercise }, 7);

  it('gives three steps and no more', () => {
    const all = [1, 2, 3, 4].reduce((attempt) => done(ask(attempt)), begin());
    expect(all.hints).toEqual([1, 2, 3].map((step) => ({ requirement: 'log', step, at: 7 })));
  });
  it('gives none for what is not asked yet, nor in an exercise from memory', () => {
    expect(ask(begin(), 'split')).toMatchObject({ ok: false, reason: 'unknown' });
    const fromMemory = exampleExercise({ fromMemory: true });
    expect(takeHint(begin(), { requirement: 'log', exercise: fromMemory }, 0)).toMatchObject({ reason: 'hidden' });
  });
  it('gives none in an exam', () => {
    expect(ask(begin('exam'))).toMatchObject({ ok: false, reason: 'not-allowed' });
  });
});

describe('pauses', () => {
  it('are few, and each is kept with its length', () => {
    let attempt = begin();
    for (let taken = 0; taken < mostPauses; taken++) {
      attempt = done(resumeAttempt(done(pauseAttempt(attempt, taken)), 5000, taken));
    }
    expect(attempt.pauses).toHaveLength(mostPauses);
    expect(attempt.pauses[0]).toEqual({ from: 0, wallMs: 5000 });
    expect(pausesLeft(attempt)).toBe(0);
    expect(pauseAttempt(attempt, 9)).toMatchObject({ ok: false, reason: 'not-allowed' });
  });
  it('are not for exams', () => {
    expect(pauseAttempt(begin('exam'), 0)).toMatchObject({ ok: false, reason: 'not-allowed' });
    expect(pausesLeft(begin('exam'))).toBe(0);
  });
});

describe('saveDecisions', () => {
  it('marks what is new or differs', () => {
    const one = { id: 'd1', decision: 'Kafka', requirement: null, cost: '', changeMind: '', shapes: [] };
    const first = saveDecisions(begin(), [one], 1);
    expect(first).toMatchObject({ marks: [{ at: 1, type: 'decision', subject: 'd1', value: '' }] });
    const second = saveDecisions(done(first), [one, { ...one, id: 'd2' }], 2);
    expect(second).toMatchObject({ marks: [{ subject: 'd2' }] });
  });
});

describe('recordVerdicts', () => {
  it('marks each turn, and keeps when a requirement was first met', () => {
    const say = (attempt: Attempt, status: Status, at: number) =>
      recordVerdicts(attempt, { verdicts: [{ requirement: 'log', status }], score: 0.5 }, at);
    const met = say(begin(), 'met', 10);
    expect(met).toMatchObject({ marks: [{ at: 10, type: 'verdict', subject: 'log', value: 'met' }] });
    const lost = say(done(met), 'missing', 20);
    expect(lost).toMatchObject({ marks: [{ at: 20, value: 'missing' }] });
    expect(done(lost).verdicts).toEqual([{ requirement: 'log', status: 'missing', firstMetAt: 10 }]);
    expect(say(done(lost), 'missing', 30)).toEqual({ ok: true, attempt: done(lost), marks: [] });
  });
});

describe('the end', () => {
  const ending = { finishedAt: 99, pausedMs: 0 };
  const final = { verdicts: [{ requirement: 'log', status: 'met' as const }], score: 0.75 };

  it('comes with the last word of the checker', () => {
    const finished = finishAttempt(begin(), { ...ending, final }, 30 * minute);
    expect(finished).toMatchObject({
      attempt: { state: 'finished', finishedAt: 99, score: 0.75 },
      marks: [{ type: 'verdict' }, { type: 'finish', value: 'finished' }],
    });
  });
  it('closes the pause in which it comes', () => {
    const paused = done(pauseAttempt(begin(), 5));
    expect(done(finishAttempt(paused, { finishedAt: 99, pausedMs: 777, final }, 5)).pauses).toEqual([
      { from: 5, wallMs: 777 },
    ]);
  });
  it('comes without a score when it is abandoned', () => {
    expect(done(abandonAttempt(begin(), ending, 5))).toMatchObject({ state: 'abandoned', score: null });
  });
  it('opens the rating, and nothing else', () => {
    expect(rateAttempt(begin(), 'green', '')).toMatchObject({ ok: false, reason: 'not-allowed' });
    const over = done(finishAttempt(begin(), { ...ending, final }, 5));
    expect(done(rateAttempt(over, 'yellow', 'again'))).toMatchObject({ rating: 'yellow', note: 'again' });
    expect(showNextPhase(over, 6)).toMatchObject({ ok: false, reason: 'over' });
  });
});

describe('warningBetween', () => {
  it.each([
    [0, 35 * minute - 1, null],
    [35 * minute - 1, 35 * minute, 10],
    [35 * minute, 35 * minute + 1000, null],
    [39 * minute, 40 * minute, 5],
    [43 * minute, 44 * minute, 1],
    [44 * minute, 46 * minute, 0],
    [45 * minute, 99 * minute, null],
  ])('from %i to %i says %s', (before, now, minutes) => {
    expect(warningBetween(begin(), before, now)).toBe(minutes);
  });
  it('says the last one that was slept through', () => {
    expect(warningBetween(begin(), 0, 90 * minute)).toBe(0);
  });
  it('does not begin with a warning', () => {
    const short = { ...begin(), durationMs: 10 * minute };
    expect(warningBetween(short, 0, 1000)).toBeNull();
  });
  it('says each once, however the time is cut', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 * minute }), { maxLength: 40 }), (steps) => {
        let at = 0;
        const said = [];
        for (const step of steps) {
          const minutes = warningBetween(begin(), at, at + step);
          if (minutes !== null) said.push(minutes);
          at += step;
        }
        expect(new Set(said).size).toBe(said.length);
        expect([...said].sort((a, b) => b - a)).toEqual(said);
      }),
    );
  });
});

describe('any sequence of transitions', () => {
  type Move = (attempt: Attempt, at: number) => Transition;
  const moves: readonly Move[] = [
    (attempt, at) => showNextPhase(attempt, at),
    (attempt, at) => showPhase(attempt, 'late', at),
    (attempt, at) => answerConstraint(attempt, { phase: 'hot', answer: 'cost' }, at),
    (attempt, at) => takeHint(attempt, { requirement: 'log', exercise }, at),
    (attempt, at) => pauseAttempt(attempt, at),
    (attempt, at) => resumeAttempt(attempt, 1000, at),
    (attempt, at) => recordVerdicts(attempt, { verdicts: [{ requirement: 'log', status: 'met' }], score: 1 }, at),
    (attempt, at) => recordVerdicts(attempt, { verdicts: [{ requirement: 'log', status: 'partial' }], score: 0.4 }, at),
    (attempt, at) => finishAttempt(attempt, { finishedAt: at, pausedMs: 5, final: null }, at),
    (attempt, at) => abandonAttempt(attempt, { finishedAt: at, pausedMs: 5 }, at),
    (attempt) => rateAttempt(attempt, 'red', ''),
  ];

  it('leaves a valid document, never changes what went in, and never goes on after the end', () => {
    const move = fc.nat({ max: moves.length - 1 });
    fc.assert(
      fc.property(fc.constantFrom('practice', 'exam'), fc.array(move, { maxLength: 30 }), (mode, chosen) => {
        let attempt = begin(mode);
        chosen.forEach((index, at) => {
          const before = structuredClone(attempt);
          const result = moves[index]?.(attempt, at);
          expect(attempt).toEqual(before);
          if (result === undefined || !result.ok) return;
          const after = { ...result.attempt, rating: null };
          expect(isOver(before) ? after : null).toEqual(isOver(before) ? { ...before, rating: null } : null);
          attempt = result.attempt;
        });
        expect(attemptSchema.parse(attempt)).toEqual(attempt);
        expect(attempt.pauses.length).toBeLessThanOrEqual(mode === 'exam' ? 0 : mostPauses);
        expect(attempt.pauses.filter(({ wallMs }) => wallMs === null)).toHaveLength(attempt.state === 'paused' ? 1 : 0);
      }),
    );
  });
});
