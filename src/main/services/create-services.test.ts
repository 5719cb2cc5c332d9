import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { methods, type Method } from '../../contract/methods';
import type { Reply } from '../../contract/transport';
import { settingsSchema, shellStateSchema, type Settings, type ShellState } from '../../core/documents/settings';
import { createServices, type Services } from './create-services';
import { createFakeClock, type FakeClock } from './fake-clock';
import type { ServicePorts } from './service-ports';

let root = '';
let clock: FakeClock;
let opened: Services[] = [];
let links: string[] = [];
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'services-'));
  clock = createFakeClock();
  opened = [];
  links = [];
  await mkdir(join(root, 'renderer'));
  await writeFile(join(root, 'renderer', 'index.html'), '<!doctype html>');
});
afterEach(async () => {
  for (const services of opened) await services.stop();
  await rm(root, { recursive: true, force: true });
});

async function start(change: Partial<ServicePorts> = {}): Promise<Services> {
  let settings: Settings = settingsSchema.parse({});
  let shellState: ShellState = shellStateSchema.parse({});
  let made = 0;
  const services = await createServices({
    clock,
    ids: () => `id-${(made += 1)}`,
    log: { info: () => undefined, error: () => undefined },
    settings: {
      settings: () => settings,
      saveSettings: (next) => void (settings = next),
      shellState: () => shellState,
      saveShellState: (next) => void (shellState = next),
      notices: () => ['The settings file was damaged.'],
    },
    dialogs: { chooseFolder: () => Promise.resolve(join(root, 'other')), chooseSavePath: null },
    shell: {
      kind: 'web',
      version: '1.2.3',
      platform: 'test',
      openLink: (url) => Promise.resolve(void links.push(url)),
      showFolder: () => Promise.resolve(true),
    },
    paths: {
      workspace: join(root, 'Practice'),
      content: resolve('content'),
      templates: resolve('templates'),
      // What the last build left; without it every reference is laid out anew, which takes a while.
      compiled: resolve('out/content'),
      renderer: join(root, 'renderer'),
    },
    ...change,
  });
  opened.push(services);
  return services;
}

/** The value of a reply that must be a success; loosely typed, since the dispatcher has already checked it. */
async function ask(services: Services, method: Method, input?: unknown): Promise<Record<string, unknown>> {
  const reply: Reply = await services.dispatch(method, input ?? null);
  if (!reply.ok) throw new Error(`${method}: ${JSON.stringify(reply.error)}`);
  return Object(reply.value) as Record<string, unknown>;
}

describe('createServices', () => {
  it('answers every method of the contract, whatever it is given', async () => {
    const services = await start();
    for (const method of Object.keys(methods)) {
      const reply = await services.dispatch(method, { id: 'nothing' });
      expect(reply.ok || reply.error.code, method).not.toBe('internal');
    }
  });

  it('refuses what the contract does not know', async () => {
    const services = await start();
    expect(await services.dispatch('toString', {})).toMatchObject({ error: { code: 'unknown-method' } });
    expect(await services.dispatch(7, {})).toMatchObject({ error: { code: 'unknown-method' } });
    expect(await services.dispatch('board.open', { id: 7 })).toMatchObject({ error: { code: 'bad-input' } });
  });

  it('plays an attempt from start to review', async () => {
    const services = await start();
    const index = await ask(services, 'content.index');
    const [exercise] = index['exercises'] as { id: string; minutes: number }[];
    const attempt = await ask(services, 'attempt.start', { exercise: exercise?.id, mode: 'practice', minutes: 45 });
    const { id, board } = attempt;
    const { session } = await ask(services, 'board.open', { id: board });
    const frame = {
      id: 'shape:eu',
      typeName: 'shape',
      type: 'frame',
      parentId: 'page:page',
      index: 'a1',
      x: 0,
      y: 0,
      rotation: 0,
      isLocked: false,
      opacity: 1,
      meta: {},
      props: { w: 300, h: 200, name: 'EU', color: 'black' },
    };
    const change = { put: [frame], remove: [] };
    await ask(services, 'board.append', { id: board, session, sequence: 1, change });
    expect(await ask(services, 'home.overview')).toMatchObject({
      running: { id },
      runningSketch: { zones: [{ x: 0, y: 0, w: 300, h: 200 }] },
      boards: [],
    });
    clock.pass(60_000);
    expect(await ask(services, 'attempt.finish', { id })).toMatchObject({
      state: 'finished',
      score: expect.any(Number),
    });
    expect(await services.dispatch('board.append', { id: board, session, sequence: 2, change })).toMatchObject({
      error: { code: 'attempt-over' },
    });
    expect(await ask(services, 'attempt.review', { id })).toMatchObject({
      records: expect.arrayContaining([frame]),
      marks: expect.arrayContaining([{ at: 60_000, type: 'finish', subject: '', value: 'finished' }]),
    });
    expect(await readFile(join(root, 'Practice', 'attempts', String(id), 'report.md'), 'utf8')).toContain('## Checks');
    expect(await services.dispatch('board.rename', { id: board, name: 'x' })).toMatchObject({
      error: { code: 'forbidden' },
    });
  });

  it('hides the reference while an attempt from memory at it runs', async () => {
    const services = await start();
    const exercises = (await ask(services, 'content.index'))['exercises'] as {
      id: string;
      fromMemory: boolean;
      reference: string;
    }[];
    const exercise = exercises.find(({ fromMemory }) => fromMemory);
    const reference = exercise?.reference;
    await ask(services, 'content.reference', { id: reference });
    await ask(services, 'attempt.start', { exercise: exercise?.id, mode: 'practice', minutes: 45 });
    expect(await services.dispatch('content.reference', { id: reference })).toMatchObject({
      error: { code: 'locked' },
    });
    expect(await services.dispatch('board.createFromReference', { reference, name: 'x' })).toMatchObject({
      error: { code: 'locked' },
    });
    const references = (await ask(services, 'content.index'))['references'] as Record<string, unknown>[];
    expect(references.find((one) => one['id'] === reference)).toMatchObject({
      locked: true,
      components: [],
      sketch: { nodes: [] },
    });
  });

  it('sends pages only events that fit the contract, and logs the others', async () => {
    const logged: string[] = [];
    const services = await start({ log: { info: () => undefined, error: (text) => void logged.push(text) } });
    const heard: unknown[] = [];
    services.onEvent((event, data) => heard.push([event, data]));
    const fitting = { id: 'a', ok: true, sentence: '' };
    services.emit('board.saveState', fitting);
    // No caller of ours can: the types forbid it.
    services.emit('board.saveState', { ...fitting, ok: 'yes' } as never);
    expect(heard).toEqual([['board.saveState', fitting]]);
    expect(logged).toEqual(['event board.saveState does not fit the contract']);
  });

  it('opens every reference as a board that can be saved and opened again', async () => {
    const services = await start();
    const references = (await ask(services, 'content.index'))['references'] as { id: string; title: string }[];
    for (const { id, title } of references) {
      const board = await ask(services, 'board.createFromReference', { reference: id, name: title });
      const { records, notices } = await ask(services, 'board.open', { id: board['id'] });
      expect(notices, id).toEqual([]);
      expect(records).toEqual((await ask(services, 'content.reference', { id }))['records']);
    }
  });

  it('knows a board by its id after a restart, before anything was listed', async () => {
    const first = await start();
    const { id } = await ask(first, 'board.create', { name: 'Fraud' });
    await first.stop();
    expect(await ask(await start(), 'board.open', { id })).toMatchObject({ board: { name: 'Fraud' } });
  });

  it('tells every listener of changed settings, and keeps them', async () => {
    const services = await start();
    const heard: unknown[] = [];
    const stop = services.onEvent((event, data) => heard.push([event, data]));
    const settings = await ask(services, 'settings.set', { theme: 'dark' });
    expect(settings).toMatchObject({ theme: 'dark', sleepCounts: true });
    expect(heard).toEqual([['settings.changed', settings]]);
    stop();
    await ask(services, 'settings.set', { theme: 'light' });
    expect(heard).toHaveLength(1);
    expect(await ask(services, 'settings.get')).toMatchObject({ theme: 'light' });
  });

  it('opens https and mailto links and nothing else', async () => {
    const services = await start();
    for (const url of ['file:///etc/passwd', 'javascript:alert(1)', 'http://example.com', 'not a link']) {
      expect(await services.dispatch('host.openLink', { url })).toMatchObject({ error: { code: 'forbidden' } });
    }
    await ask(services, 'host.openLink', { url: 'https://tldraw.dev/' });
    expect(links).toEqual(['https://tldraw.dev/']);
  });

  it('starts on a workspace that cannot be made, and says so', async () => {
    await writeFile(join(root, 'Practice'), 'a file');
    const services = await start();
    const { notices } = await ask(services, 'host.info');
    expect(notices).toEqual([
      'The settings file was damaged.',
      expect.stringMatching(/^The workspace could not be written: a file lies where/),
    ]);
    expect(await services.dispatch('board.create', { name: 'x' })).toMatchObject({ error: { code: 'cannot-write' } });
  });
});
