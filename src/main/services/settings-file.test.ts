import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Conf from 'conf';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { settingsSchema, shellStateSchema } from '../../core/documents/settings';
import { openSettingsFile } from './settings-file';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'settings-'));
});
afterEach(() => rm(folder, { recursive: true }));

const file = () => join(folder, 'config.json');
const open = () =>
  openSettingsFile({
    file: file(),
    open: () => new Conf({ cwd: folder, configName: 'config', projectName: 'whetboard' }),
    wall: () => Date.UTC(2026, 10, 23, 12),
  });
const defaults = settingsSchema.parse({});

describe('openSettingsFile', () => {
  it('starts from the defaults', () => {
    expect(open().settings()).toEqual(defaults);
    expect(open().shellState()).toEqual(shellStateSchema.parse({}));
    expect(open().notices()).toEqual([]);
  });

  it('keeps what is saved, for whoever opens the file next', () => {
    open().saveSettings({ ...defaults, theme: 'dark' });
    open().saveShellState({ workspace: '/home/me/Practice', window: null });
    expect(open().settings().theme).toBe('dark');
    expect(open().shellState().workspace).toBe('/home/me/Practice');
  });

  it.each([
    ['cut off', '{"settings": {"theme": "da'],
    ['empty', ''],
    ['a list', '[1, 2]'],
    ['no JSON', 'theme = dark'],
  ])('sets a damaged file aside: %s', async (_what, text) => {
    await writeFile(file(), text);
    const settings = open();
    expect(settings.settings()).toEqual(defaults);
    settings.saveSettings({ ...defaults, theme: 'light' });
    expect(settings.notices()).toEqual([expect.stringContaining('config.damaged-2026-11-23T12-00-00.json')]);
    expect((await readdir(folder)).sort()).toEqual(['config.damaged-2026-11-23T12-00-00.json', 'config.json']);
    expect(await readFile(join(folder, 'config.damaged-2026-11-23T12-00-00.json'), 'utf8')).toBe(text);
    expect(open().settings().theme).toBe('light');
  });

  it('replaces a value that does not fit by its default and keeps the others', async () => {
    await writeFile(file(), JSON.stringify({ settings: { theme: 'purple', snapping: false, minutes: { log: 2 } } }));
    const settings = open();
    expect(settings.settings()).toEqual({ ...defaults, snapping: false });
    expect(settings.notices()).toEqual([
      'The setting "theme" could not be read; its default is used.',
      'The setting "minutes" could not be read; its default is used.',
    ]);
  });

  it('survives a file that is damaged while the program runs', async () => {
    const settings = open();
    settings.saveSettings({ ...defaults, theme: 'dark' });
    await writeFile(file(), '{"settings": ');
    expect(settings.settings()).toEqual(defaults);
    expect(settings.notices()).toHaveLength(1);
  });

  it('is not stopped by values of the wrong kind altogether', async () => {
    await writeFile(file(), JSON.stringify({ settings: 'dark', shell: [7] }));
    expect(open().settings()).toEqual(defaults);
    expect(open().shellState()).toEqual({ workspace: null, window: null });
  });
});
