import { readFileSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { z } from 'zod';
import { settingsSchema, shellStateSchema, type Settings, type ShellState } from '../../core/documents/settings';
import { fieldsOf, isFields } from '../../core/fields';
import { systemCode } from './write-problem';

/** What this file needs of electron-store or of conf, its base class: both keep one JSON file. */
export interface ConfStore {
  get(key: string): unknown;
  set(key: string, value: unknown): void;
}

export interface SettingsFile {
  settings(): Settings;
  saveSettings(settings: Settings): void;
  shellState(): ShellState;
  saveShellState(state: ShellState): void;
  /** What was wrong with the file and what was done, in sentences for people. */
  notices(): readonly string[];
}

export interface SettingsFileOptions {
  /** Absolute path of config.json. */
  readonly file: string;
  /** Opens the store on that file; called after a damaged file was set aside. */
  readonly open: () => ConfStore;
  /** Wall clock, ms since 1970. */
  readonly wall: () => number;
}

/**
 * The one config file of both shells. Read with suspicion: what is no JSON is set aside under another name, a value
 * that does not fit is replaced by its default, and neither stops the program.
 */
export function openSettingsFile({ file, open, wall }: SettingsFileOptions): SettingsFile {
  const notices: string[] = [];
  const tell = (notice: string) => void (notices.includes(notice) || notices.push(notice));

  function openSafely(): ConfStore {
    if (isDamaged(file)) tell(setAside(file, wall()));
    return open();
  }
  let store = openSafely();

  function read(key: string): unknown {
    try {
      return store.get(key);
    } catch {
      // Damaged while the program runs.
      store = openSafely();
      return store.get(key);
    }
  }

  return {
    settings: () => fitted(settingsSchema, read('settings'), tell),
    saveSettings: (settings) => store.set('settings', settings),
    shellState: () => fitted(shellStateSchema, read('shell'), tell),
    saveShellState: (state) => store.set('shell', state),
    notices: () => notices,
  };
}

/** The value with every field that does not fit left out, so that its default stands in. */
function fitted<T extends z.ZodObject<Readonly<Record<string, z.ZodType>>>>(
  schema: T,
  value: unknown,
  tell: (notice: string) => void,
): z.output<T> {
  const whole = schema.safeParse(value ?? {});
  if (whole.success) return whole.data;
  const given = Object.entries(fieldsOf(value));
  const good = given.filter(([key, field]) => {
    const fits = schema.shape[key]?.safeParse(field).success ?? false;
    if (!fits) tell(`The setting "${key}" could not be read; its default is used.`);
    return fits;
  });
  return schema.parse(Object.fromEntries(good));
}

function isDamaged(file: string): boolean {
  try {
    const json: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return !isFields(json);
  } catch (error) {
    return systemCode(error) !== 'ENOENT';
  }
}

function setAside(file: string, wall: number): string {
  const date = new Date(wall)
    .toISOString()
    .replace(/\.\d+Z$/, '')
    .replaceAll(':', '-');
  const aside = join(dirname(file), `${basename(file, '.json')}.damaged-${date}.json`);
  try {
    renameSync(file, aside);
    return `The settings file was damaged. It was set aside as "${basename(aside)}"; the settings start from their defaults.`;
  } catch (error) {
    return `The settings file is damaged and cannot be set aside (${systemCode(error) ?? 'unknown'}).`;
  }
}
