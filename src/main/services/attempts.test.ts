import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Refusal } from '../../contract/dispatcher';
import type { AttemptView } from '../../contract/values';
import { settingsSchema } from '../../core/documents/settings';
import { exampleExercise } from '../../core/practice/example-exercise';
import { createAttemptFolders } from './attempt-folders';
import { createAttempts, type Attempts } from './attempts';
import { createBoardStore, type BoardStore } from './board-store';
import { emptySketch } from './sketch';
import { createFakeClock, type FakeClock } from './fake-clock';
import { createWorkspace } from './workspace';

const minute = 60_000;
let root = '';
let clock: FakeClock;
let events: [string, unknown][] = [];
let sleepCounts = true;
let running: (Attempts | BoardStore)[] = [];
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'attempts-'));
  clock = createFakeClock();
  events = [];
  sleepCounts = true;
  running = [];
});
afterEach(async () => {
  for (const service of running) await service.stop();
  await rm(root, { recursive: true, force: true });
});

/** A program that was just started on the workspace; without an end of the one before, that one was killed. */
async function startProgram() {
  const workspace = createWorkspace(root);
  await workspace.prepare();
  const log = { info: () => undefined, error: () => undefined };
  const emit = (event: string, data: unknown) => void events.push([event, data]);
  const boards = createBoardStore({
    workspace,
    clock,
    ids: () => 'session',
    log,
    emit,
    describe: () => ({ components: 0, sketch: emptySketch }),
    attemptTitle: (id) => attempts.titleOf(id),
  });
  const exercises = [exampleExercise(), exampleExercise({ id: 'memory', title: 'Memory', fromMemory: true })];
  const attempts = createAttempts({
    workspace,
    folders: createAttemptFolders(workspace, log),
    boards,
    clock,
    log,
    emit,
    exercise: (id) => exercises.find((exercise) => exercise.id === id) ?? null,
    settings: () => settingsSchema.parse({ sleepCounts }),
    assess: ({ records, shownPhases }) => ({
      score: 0.5,
      requirements: [{ id: 'log', status: 'met', why: `${records.length} records in ${shownPhases.join(' and ')}.` }],
    }),
  });
  running.push(boards, attempts);
  await attempts.start();
  return { attempts, boards };
}

function value<T>(result: T | Refusal): T {
  if (result instanceof Refusal) throw new Error(JSON.stringify(result.error));
  return result;
}

const input = { exercise: 'example', mode: 'practice', minutes: 45 } as const;
const readJson = async (path: string): Promise<unknown> => JSON.parse(await readFile(join(root, path), 'utf8'));
const warnings = () => events.filter(([name]) => name === 'attempt.warning').map(([, data]) => data);
const views = () => events.filter(([name]) => name === 'attempt.changed').map(([, data]) => data as AttemptView);

/** Time passes as it does for a program that is awake: a tick every second. */
function passAwake(attempts: Attempts, ms: number): void {
  for (let passed = 0; passed < ms; passed += 1000) {
    clock.pass(1000);
    attempts.sync();
  }
}

describe('createAttempts', () => {
  it('has the attempt on the disk before it says that it runs', async () => {
    const { attempts } = await startProgram();
    const view = value(await attempts.begin(input));
    expect(view).toMatchObject({ id: '2026-11-23-example', state: 'running', number: 1, exerciseTitle: 'Example' });
    expect(await readJson('attempts/2026-11-23-example/attempt.json')).toMatchObject({ state: 'running', format: 1 });
    expect(await readdir(join(root, 'attempts/2026-11-23-example'))).toEqual(['attempt.json', 'board.tldr']);
  });

  it('leaves no folder of an attempt that could not begin', async () => {
    const { attempts, boards } = await startProgram();
    const full = new Refusal({ code: 'cannot-write', message: 'The disk is full.' });
    const createAt = vi.spyOn(boards, 'createAt').mockResolvedValueOnce(full);
    expect(await attempts.begin(input)).toBe(full);
    expect(await readdir(join(root, 'attempts'))).toEqual([]);
    createAt.mockRestore();
    expect(value(await attempts.begin(input)).id).toBe('2026-11-23-example');
  });

  it('runs one at a time', async () => {
    const { attempts } = await startProgram();
    const both = await Promise.all([attempts.begin(input), attempts.begin(input)]);
    expect(both.filter((one) => one instanceof Refusal)).toMatchObject([{ error: { code: 'attempt-running' } }]);
    const { id } = value(
      both.find((one) => !(one instanceof Refusal)) ?? new Refusal({ code: 'internal', message: '' }),
    );
    await attempts.abandon(id);
    expect(value(await attempts.begin(input))).toMatchObject({ id: '2026-11-23-example-2', number: 2 });
  });

  it('goes on after a kill with the time that has passed', async () => {
    const { attempts } = await startProgram();
    await attempts.begin(input);
    clock.pass(123_456);
    expect((await startProgram()).attempts.running()).toMatchObject({ elapsedMs: 123_456, state: 'running' });
  });

  it('takes no notice of a changed system clock, and says by how much it was changed', async () => {
    const { attempts } = await startProgram();
    await attempts.begin(input);
    clock.pass(minute);
    clock.setWallBy(-30 * minute);
    expect(attempts.running()).toMatchObject({ elapsedMs: minute, clockSkewMs: -30 * minute });
    const { id } = value(await attempts.finish(attempts.running()?.id ?? ''));
    clock.setWallBy(99 * minute);
    expect(attempts.get(id)).toMatchObject({ elapsedMs: minute, clockSkewMs: -30 * minute });
  });

  it('goes by the wall clock over a restart of the machine, and never back', async () => {
    const first = await startProgram();
    await first.attempts.begin(input);
    clock.pass(20 * minute);
    await first.attempts.stop();
    clock.reboot(minute);
    const second = await startProgram();
    expect(second.attempts.running()?.elapsedMs).toBe(21 * minute);
    clock.pass(minute);
    await second.attempts.stop();
    clock.reboot(0);
    clock.setWallBy(-10 * 60 * minute);
    expect((await startProgram()).attempts.running()?.elapsedMs).toBe(22 * minute);
  });

  it('reviews an attempt during which the clock was set right by half a century', async () => {
    const first = await startProgram();
    const { id } = value(await first.attempts.begin(input));
    clock.reboot(50 * 365 * 24 * 60 * minute);
    const { attempts } = await startProgram();
    const { sliceMs, counts } = value(await attempts.review(id)).activity;
    expect(counts.length).toBeLessThanOrEqual(2000);
    expect(sliceMs * counts.length).toBeGreaterThanOrEqual(50 * 365 * 24 * 60 * minute);
  });

  it('shows phases when their time has come, and warns once each, over a kill too', async () => {
    const { attempts } = await startProgram();
    await attempts.begin(input);
    passAwake(attempts, 35 * minute);
    await attempts.stop();
    passAwake((await startProgram()).attempts, 11 * minute);
    expect(warnings()).toEqual([10, 5, 1, 0].map((minutesLeft) => ({ id: '2026-11-23-example', minutesLeft })));
    const last = views().at(-1);
    expect(last).toMatchObject({ expired: true, remainingMs: 0, state: 'running' });
    expect(last?.phases.map(({ shownAt }) => shownAt)).toEqual([0, 18 * minute, 36 * minute]);
  });

  it('writes the high-water mark every few seconds, not at every tick', async () => {
    const { attempts } = await startProgram();
    await attempts.begin(input);
    const path = 'attempts/2026-11-23-example/attempt.json';
    passAwake(attempts, 4000);
    await attempts.list(null);
    expect(await readJson(path)).toMatchObject({ clock: { seen: 0 } });
    passAwake(attempts, 2000);
    await attempts.stop();
    expect(await readJson(path)).toMatchObject({ clock: { seen: 6000 } });
  });

  it('counts sleep unless the person chose otherwise for practice', async () => {
    const { attempts } = await startProgram();
    const { id } = value(await attempts.begin(input));
    passAwake(attempts, minute);
    clock.pass(60 * minute);
    expect(attempts.running()?.elapsedMs).toBe(61 * minute);
    await attempts.abandon(id);
    sleepCounts = false;
    const second = value(await attempts.begin(input));
    passAwake(attempts, minute);
    clock.pass(60 * minute);
    expect(attempts.running()?.elapsedMs).toBe(minute);
    passAwake(attempts, minute);
    expect(attempts.running()?.elapsedMs).toBe(2 * minute);
    await attempts.abandon(second.id);
    await attempts.begin({ ...input, mode: 'exam' });
    passAwake(attempts, minute);
    clock.pass(60 * minute);
    expect(attempts.running()?.elapsedMs).toBe(61 * minute);
  });

  it('stands still in a pause, and keeps how long it was', async () => {
    const { attempts } = await startProgram();
    const { id } = value(await attempts.begin(input));
    clock.pass(minute);
    await attempts.pause(id);
    clock.pass(9 * minute);
    expect((await startProgram()).attempts.running()).toMatchObject({ state: 'paused', elapsedMs: minute });
    const resumed = value(await attempts.resume(id));
    expect(resumed).toMatchObject({ state: 'running', elapsedMs: minute, pausesLeft: 2 });
    expect(resumed.pauses).toEqual([{ from: minute, wallMs: 9 * minute }]);
    clock.pass(minute);
    expect(attempts.running()?.elapsedMs).toBe(2 * minute);
  });

  it('finishes with a score, verdicts, a report and a whole timeline', async () => {
    const { attempts } = await startProgram();
    const { id } = value(await attempts.begin(input));
    clock.pass(minute);
    await attempts.showNextPhase(id);
    await attempts.answerConstraint({ id, phase: 'hot', answer: 'cost' });
    await attempts.takeHint(id, 'log');
    attempts.drew(id, { put: [], remove: ['shape:x'] });
    clock.pass(minute);
    expect(await attempts.finish(id)).toMatchObject({ state: 'finished', score: 0.5, elapsedMs: 2 * minute });
    expect(await attempts.finish(id)).toMatchObject({ error: { code: 'attempt-over' } });
    expect(attempts.mayDraw(id)).toMatchObject({ error: { code: 'attempt-over' } });
    const report = await readFile(join(root, 'attempts', id, 'report.md'), 'utf8');
    expect(report).toContain('**Score: 50 %**');
    expect(report).toContain('(met): 2 records in base and hot.');
    expect(report).toContain('You said: cost; the model answer is latency');
    const review = value(await attempts.review(id));
    expect(review.marks.map(({ at, type, value }) => [at, type, value])).toEqual([
      [minute, 'phase', ''],
      [minute, 'answer', 'cost'],
      [minute, 'hint', '1'],
      [2 * minute, 'verdict', 'met'],
      [2 * minute, 'finish', 'finished'],
    ]);
    expect(review.activity).toEqual({ sliceMs: 30_000, counts: [0, 0, 1, 0] });
    expect(review.previousScore).toBeNull();
  });

  it('keeps a line that a crash tore apart from the next', async () => {
    const { attempts } = await startProgram();
    const { id } = value(await attempts.begin(input));
    await writeFile(join(root, 'attempts', id, 'timeline.jsonl'), '{"at":1,"type":"hint","subj');
    const next = (await startProgram()).attempts;
    await next.showNextPhase(id);
    expect(value(await next.review(id)).marks).toMatchObject([{ type: 'phase', subject: 'hot' }]);
  });

  it('leaves a damaged attempt as it is and goes on without it', async () => {
    const { attempts } = await startProgram();
    const { id } = value(await attempts.begin(input));
    const path = join(root, 'attempts', id, 'attempt.json');
    await writeFile(path, '{"format": 7}');
    const next = (await startProgram()).attempts;
    expect(next.running()).toBeNull();
    expect(await readFile(path, 'utf8')).toBe('{"format": 7}');
    expect(value(await next.begin(input)).id).toBe('2026-11-23-example-2');
  });

  it('locks the reference only while an attempt from memory runs', async () => {
    const { attempts } = await startProgram();
    expect(attempts.lockedReference()).toBeNull();
    const { id } = value(await attempts.begin({ ...input, exercise: 'memory' }));
    expect(attempts.lockedReference()).toBe('example');
    await attempts.finish(id);
    expect(attempts.lockedReference()).toBeNull();
  });

  it('tells the story of each exercise', async () => {
    const { attempts } = await startProgram();
    const first = value(await attempts.begin(input));
    await attempts.finish(first.id);
    clock.pass(minute);
    const second = value(await attempts.begin(input));
    await attempts.abandon(second.id);
    expect(await attempts.overview()).toEqual({
      running: null,
      runningSketch: null,
      records: [
        { exercise: 'example', attempts: 2, best: 0.5, last: { id: second.id, score: null, at: clock.wall() } },
      ],
      unread: [],
    });
    expect(value(await attempts.review(second.id)).previousScore).toBe(0.5);
  });
});
