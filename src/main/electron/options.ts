import { resolve } from 'node:path';
import { hasForeignEnding } from '../../core/foreign/foreign-endings';

export interface ElectronOptions {
  /** Absolute; null means the folder of the settings. */
  readonly workspace: string | null;
  /** Absolute; null means Electron's own choice. */
  readonly config: string | null;
  /** Absolute paths of files that the system was asked to open with this program. */
  readonly files: readonly string[];
}

export interface CommandLine {
  /** Without the executable and the program's own folder. */
  readonly words: readonly string[];
  /** The folder that relative paths begin at. */
  readonly folder: string;
}

/** Reads the command line, then the environment. What it does not know belongs to Chromium, whose switches come the same way. */
export function readOptions({ words, folder }: CommandLine, env: NodeJS.ProcessEnv): ElectronOptions {
  const absolute = (path: string | undefined) => (path ? resolve(folder, path) : null);
  return {
    workspace: absolute(valueOf('--workspace', words) ?? env['WHETBOARD_WORKSPACE']),
    config: absolute(valueOf('--config', words) ?? env['WHETBOARD_CONFIG_DIR']),
    files: boardFilesIn({ words, folder }),
  };
}

/** The drawings among the words of a command line: a `.tldr` file, a picture that may carry one, another program's. */
export function boardFilesIn({ words, folder }: CommandLine): string[] {
  return words
    .filter((word) => !word.startsWith('-') && (/\.(tldr|png)$/i.test(word) || hasForeignEnding(word)))
    .map((word) => resolve(folder, word));
}

function valueOf(name: string, words: readonly string[]): string | undefined {
  const joined = words.find((word) => word.startsWith(`${name}=`));
  if (joined !== undefined) return joined.slice(name.length + 1);
  const index = words.indexOf(name);
  return index === -1 ? undefined : words[index + 1];
}
