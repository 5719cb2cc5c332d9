import { createDispatcher, Refusal, type Handlers } from '../../contract/dispatcher';
import { type EventData, type EventName, events } from '../../contract/events';
import type { Reply } from '../../contract/transport';
import { createCatalog } from '../../core/catalog/catalog';
import type { CanvasRecord } from '../../core/diagram/canvas-record';
import { graphOfRecords } from '../../core/diagram/graph-of-records';
import { readDrawing } from '../../core/diagram/read-drawing';
import { assess } from '../../core/exercise/assess';
import { createAttemptFolders } from './attempt-folders';
import { createAttempts } from './attempts';
import { createBoardStore, type Emit } from './board-store';
import { loadContent } from './compiled-content';
import { problemText } from './content';
import { addContentPacks } from './content-packs';
import { createFileHandler } from './file-handler';
import { createHandlers } from './handlers';
import { createLayoutEngine } from './layout-engine';
import { createRatings } from './ratings';
import { createReferences } from './references';
import type { ServicePorts } from './service-ports';
import { sketchOf } from './sketch';
import { createWorkspace } from './workspace';
import { writeProblem } from './write-problem';

export type EventListener = (event: string, data: unknown) => void;

export interface Services {
  /** The only door for calls: takes untrusted values, never throws. */
  dispatch(method: unknown, input: unknown): Promise<Reply>;
  /** The renderer, the files of attempts, imports and exports. */
  handleFile(request: Request): Promise<Response>;
  /** Returns its own unsubscribe. */
  onEvent(listener: EventListener): () => void;
  /** Sends an event of the shell's own to every listener. */
  emit<E extends EventName>(event: E, data: EventData<E>): void;
  /** To be called when the machine wakes up or is unlocked. */
  resync(): void;
  /** Saves everything and lets go of all files. */
  stop(): Promise<void>;
}

/** Builds and starts the services, in the order in which they need each other; `stop` ends them the other way round. */
export async function createServices(ports: ServicePorts): Promise<Services> {
  const { clock, ids, log, settings, paths } = ports;
  const listeners = new Set<EventListener>();
  /** Encodes by the contract, as the dispatcher does with replies: pages take what comes as it is. */
  const emit: Emit = (event, data) => {
    const encoded = events[event].safeParse(data);
    if (encoded.success) listeners.forEach((listener) => listener(event, encoded.data));
    else log.error(`event ${event} does not fit the contract`, encoded.error);
  };
  const notices: string[] = [];

  const workspace = createWorkspace(paths.workspace);
  await workspace.prepare().catch((error: unknown) => {
    log.error('workspace', error);
    notices.push(writeProblem('The workspace', error));
  });

  const ready = await loadContent(paths);
  const { content, skipped } = await addContentPacks(ready.content, workspace.folder('packs'));
  for (const { name, problems } of skipped) notices.push(skippedNotice(name, problems.length));
  const problems = [...content.problems, ...skipped.flatMap((pack) => pack.problems)];
  for (const problem of problems) log.error(`content: ${problemText(problem)}`);
  const catalog = createCatalog(content.catalog);
  const place = createLayoutEngine();
  const references = createReferences({ ...ready, content }, place);

  const boards = createBoardStore({
    workspace,
    clock,
    ids,
    log,
    emit,
    describe: (records) => describeBoard(records),
    attemptTitle: (id) => attempts.titleOf(id),
  });
  const attempts = createAttempts({
    workspace,
    folders: createAttemptFolders(workspace, log),
    boards,
    clock,
    log,
    emit,
    exercise: (id) => content.exercises.find((exercise) => exercise.id === id) ?? null,
    settings: () => settings.settings(),
    assess: ({ exercise, records, shownPhases, decisions }) =>
      assess(exercise, { graph: graphOfRecords(records, catalog), catalog, shownPhases, decisions }),
  });

  const handlers: Handlers = createHandlers({
    ports,
    workspace,
    content,
    problems,
    references,
    ratings: createRatings({ workspace, clock, log }),
    boards,
    attempts,
    emit,
    notices: () => [...settings.notices(), ...notices],
  });
  const dispatch = createDispatcher(handlers, (method, error) => log.error(`call ${method}`, error));
  const handleFile = createFileHandler({
    workspace,
    boards,
    log,
    renderer: paths.renderer,
    chooseSavePath: ports.dialogs.chooseSavePath,
    isAttempt: (id) => !(attempts.get(id) instanceof Refusal),
    place,
  });

  await boards.start();
  await attempts.start();
  return {
    dispatch,
    handleFile,
    emit,
    onEvent(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    resync: () => attempts.sync(),
    async stop() {
      await attempts.stop();
      await boards.stop();
      listeners.clear();
    },
  };
}

function skippedNotice(name: string, problems: number): string {
  const count = problems === 1 ? 'one problem' : `${problems} problems`;
  return `The content pack "${name}" was left out: it has ${count}. Home says what and where, at its foot.`;
}

function describeBoard(records: readonly CanvasRecord[]) {
  const drawing = readDrawing(records);
  return { components: drawing.boxes.filter(({ kind }) => kind !== null).length, sketch: sketchOf(drawing) };
}
