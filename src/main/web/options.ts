import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export interface WebOptions {
  /** Absolute; null means the folder of the settings. */
  readonly workspace: string | null;
  /** Absolute; null means the usual one of this system. */
  readonly config: string | null;
  /** Null means the usual port, or any free one when that is taken. */
  readonly port: number | null;
  /** False: print the address and serve until stopped. */
  readonly open: boolean;
}

/** Reads the command line, then the environment (WHETBOARD_WORKSPACE, WHETBOARD_CONFIG_DIR); a sentence when it cannot be read. */
export function readOptions(
  argv: readonly string[],
  env: NodeJS.ProcessEnv,
): WebOptions | { readonly problem: string } {
  let values;
  try {
    ({ values } = parseArgs({
      args: [...argv],
      options: {
        workspace: { type: 'string' },
        config: { type: 'string' },
        port: { type: 'string' },
        'no-open': { type: 'boolean', default: false },
      },
    }));
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
  const port = values.port === undefined ? null : Number(values.port);
  if (port !== null && !(Number.isInteger(port) && port >= 0 && port <= 65535)) {
    return { problem: `--port takes a number from 0 to 65535, not "${values.port}".` };
  }
  return {
    workspace: absolute(values.workspace ?? env['WHETBOARD_WORKSPACE']),
    config: absolute(values.config ?? env['WHETBOARD_CONFIG_DIR']),
    port,
    open: !values['no-open'],
  };
}

function absolute(folder: string | undefined): string | null {
  return folder === undefined || folder === '' ? null : resolve(folder);
}
