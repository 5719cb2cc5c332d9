import type { Services } from '../services/create-services';
import type { Log } from '../services/log';
import { openBoardFiles } from '../services/open-board-files';
import { createPageLine } from '../services/page-line';
import { createIdleExit } from './idle-exit';
import type { WebOptions } from './options';
import { startPageServer } from './page-server';
import type { SystemInfo } from './system-folders';
import { createWindowOpener } from './window-opener';

/** Fixed, because browsers remember the permission for the microphone by port. */
const USUAL_PORT = 47217;

export interface ServeWebOptions {
  readonly services: Services;
  readonly log: Log;
  readonly options: WebOptions;
  readonly system: SystemInfo;
  /** Folder for the profile of our own browser windows. */
  readonly profile: string;
  /** Lets go of the workspace. */
  readonly release: () => Promise<void>;
}

export interface WebServer {
  /** Another start of the program asked for a window, and for these files to be opened in it. */
  show(files: readonly string[]): void;
  /** Saves, stops serving, and ends the process. */
  stop(exitCode: number): Promise<void>;
}

/** Serves the pages and opens the first window; ends the process when the last page has gone, unless it was told to stay. */
export async function serveWeb({
  services,
  log,
  options,
  system,
  profile,
  release,
}: ServeWebOptions): Promise<WebServer> {
  let pages = 0;
  let stopping: Promise<void> | null = null;
  const line = createPageLine(services);
  const idle = createIdleExit(() => void stop(0));
  const server = await startPageServer({
    program: {
      dispatch: line.dispatch,
      serveFile: (request) => services.handleFile(request),
      onEvent: (listener) => services.onEvent(listener),
    },
    ports: options.port === null ? [USUAL_PORT, 0] : [options.port],
    onFault: (error) => log.error('page server', error),
    onPages(count) {
      pages = count;
      if (pages === 0) line.lost();
      if (options.open) idle.pagesChanged(count);
    },
  });
  const windows = createWindowOpener({
    system,
    profile,
    createEntry: () => server.access.createEntry(),
    print: (line) => console.log(line),
    // No need to wait for a reload.
    onClosed: () => void (pages === 0 && idle.wasUsed && stop(0)),
  });

  async function end(exitCode: number) {
    idle.stop();
    await line.flush(pages);
    await server.stop();
    await services.stop();
    windows.closeAll();
    await release();
    process.exit(exitCode);
  }

  function stop(exitCode: number): Promise<void> {
    stopping ??= end(exitCode);
    return stopping;
  }

  if (options.open) await windows.open();
  else console.log(`READY ${server.access.createEntry()}`);
  return {
    show(files) {
      void windows.open();
      void openBoardFiles(files, {
        handleFile: (request) => services.handleFile(request),
        show: (argument) => line.command('board.open', argument),
        tell: (sentence) => console.error(sentence),
      });
    },
    stop,
  };
}
