import type { Clock } from './clock';
import type { Log } from './log';
import type { SettingsFile } from './settings-file';

/** What a shell gives to the services. Everything in here can be replaced by a test. */
export interface ServicePorts {
  readonly clock: Clock;
  /** A new random id at every call. */
  readonly ids: () => string;
  readonly log: Log;
  readonly settings: SettingsFile;
  readonly dialogs: Dialogs;
  readonly shell: Shell;
  readonly paths: Paths;
}

/** Null where the shell has no such dialog; null as an answer means that the person cancelled. */
export interface Dialogs {
  readonly chooseFolder: (() => Promise<string | null>) | null;
  readonly chooseSavePath: ((name: string) => Promise<string | null>) | null;
}

export interface Shell {
  readonly kind: 'electron' | 'web';
  readonly version: string;
  readonly platform: string;
  /** Gets https and mailto addresses only. */
  openLink(url: string): Promise<void>;
  /** Resolves false where the folder cannot be shown. */
  showFolder(folder: string): Promise<boolean>;
}

/** Absolute folders. */
export interface Paths {
  readonly workspace: string;
  readonly content: string;
  readonly templates: string;
  /** What the build made of both. */
  readonly compiled: string;
  readonly renderer: string;
}
