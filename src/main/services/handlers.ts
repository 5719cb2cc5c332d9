import { Refusal, type Handlers } from '../../contract/dispatcher';
import type { ContentProblem } from '../../contract/values';
import type { Exercise } from '../../core/exercise/exercise';
import type { Attempts } from './attempts';
import type { BoardStore, Emit } from './board-store';
import type { Content } from './content';
import type { Ratings } from './ratings';
import type { References } from './references';
import { refuse } from './refuse';
import type { ServicePorts } from './service-ports';
import type { Workspace } from './workspace';

export interface HandlerPorts {
  readonly ports: ServicePorts;
  readonly workspace: Workspace;
  readonly content: Content;
  /** What is wrong with the content files, those of packs included. */
  readonly problems: readonly ContentProblem[];
  readonly references: References;
  readonly ratings: Ratings;
  readonly boards: BoardStore;
  readonly attempts: Attempts;
  readonly emit: Emit;
  readonly notices: () => readonly string[];
}

/** One handler for each method of the contract: the services behind the one door. */
export function createHandlers(services: HandlerPorts): Handlers {
  return {
    ...hostHandlers(services),
    ...settingsHandlers(services),
    ...contentHandlers(services),
    ...learningHandlers(services),
    ...boardHandlers(services),
    ...attemptHandlers(services),
  };
}

/** Handlers of the methods whose names begin with one of these words. */
type HandlersOf<Noun extends string> = Pick<Handlers, Extract<keyof Handlers, `${Noun}.${string}`>>;

function hostHandlers({ ports, workspace, notices }: HandlerPorts): HandlersOf<'host'> {
  const { shell } = ports;
  return {
    'host.info': () => ({
      shell: shell.kind,
      version: shell.version,
      platform: shell.platform,
      workspace: workspace.name,
      notices: [...notices()],
    }),
    'host.openLink': async ({ url }) => {
      if (!URL.canParse(url) || !['https:', 'mailto:'].includes(new URL(url).protocol)) {
        return refuse('forbidden', 'Only https and mailto links are opened.');
      }
      await shell.openLink(url);
    },
    'host.showWorkspace': async () => ({ shown: await shell.showFolder(workspace.root), folder: workspace.root }),
    // The shell sees these calls go by (page-line.ts); there is nothing else to do.
    'host.listening': () => undefined,
    'host.flushed': () => undefined,
  };
}

function settingsHandlers({ ports, emit }: HandlerPorts): HandlersOf<'settings'> {
  const { settings, dialogs } = ports;
  return {
    'settings.get': () => settings.settings(),
    'settings.set': (patch) => {
      const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
      const next = { ...settings.settings(), ...given };
      settings.saveSettings(next);
      emit('settings.changed', next);
      return next;
    },
    'settings.chooseWorkspace': async () => {
      if (dialogs.chooseFolder === null) {
        return { changed: false, sentence: 'Start Whetboard with --workspace FOLDER to use another folder.' };
      }
      const folder = await dialogs.chooseFolder();
      if (folder === null) return { changed: false, sentence: '' };
      settings.saveShellState({ ...settings.shellState(), workspace: folder });
      return {
        changed: true,
        sentence: 'Whetboard uses the new folder from its next start. The old one stays as it is.',
      };
    },
  };
}

function contentHandlers(services: HandlerPorts): HandlersOf<'content'> & HandlersOf<'home'> {
  const { content, references, attempts, boards } = services;
  return {
    'content.catalog': () => content.catalog,
    'content.index': async () => ({
      exercises: content.exercises.map(summaryOf),
      references: await references.summaries(attempts.lockedReference()),
      problems: [...services.problems],
    }),
    'content.exercise': ({ id }) => {
      const exercise = content.exercises.find((one) => one.id === id);
      if (exercise === undefined) return refuse('not-found', 'There is no such exercise.');
      // For the tests only; they would give the answer away.
      return { ...exercise, solutions: { accepted: [], tempting: [] } };
    },
    'content.reference': async ({ id }) => {
      const template = unlockedTemplate(services, id);
      if (template instanceof Refusal) return template;
      return { id, title: template.title, records: [...(await references.records(template))] };
    },
    'home.overview': async () => ({ ...(await attempts.overview()), boards: await boards.list() }),
  };
}

function learningHandlers({ content, ratings, emit }: HandlerPorts): HandlersOf<'learning'> {
  const { sections, patterns, terms, plan } = content;
  const known = new Set(sections.flatMap(({ questions }) => questions.map(({ id }) => id)));
  return {
    'learning.content': () => ({
      sections: [...sections],
      patterns: [...patterns],
      terms: [...terms],
      plan: [...plan],
    }),
    'learning.ratings': () => ratings.all(),
    'learning.rate': async ({ question, rating }) => {
      if (!known.has(question)) return refuse('not-found', 'There is no such question.');
      const rated = await ratings.rate(question, rating);
      if (!(rated instanceof Refusal)) emit('ratings.changed', rated);
      return rated;
    },
  };
}

function boardHandlers(services: HandlerPorts): HandlersOf<'board'> {
  const { boards, attempts, references } = services;
  return {
    'board.list': () => boards.list(),
    'board.create': ({ name }) => boards.create(name),
    'board.createFromReference': async ({ reference, name }) => {
      const template = unlockedTemplate(services, reference);
      if (template instanceof Refusal) return template;
      return boards.create(name, await references.records(template));
    },
    'board.open': ({ id }) => boards.open(id),
    'board.append': async (step) => {
      const attempt = boards.attemptOf(step.id);
      const refusal = attempt === null ? null : attempts.mayDraw(attempt);
      if (refusal !== null) return refusal;
      const appended = await boards.append(step);
      if (appended instanceof Refusal) return appended;
      if (attempt !== null && appended.added) attempts.drew(attempt, step.change);
      return { sequence: appended.sequence };
    },
    'board.save': ({ id }) => boards.save(id),
    'board.rename': ({ id, name }) => boards.rename(id, name),
    'board.copy': ({ id, name }) => boards.copy(id, name),
    'board.remove': ({ id }) => boards.remove(id),
  };
}

function attemptHandlers({ attempts }: HandlerPorts): HandlersOf<'attempt'> {
  return {
    'attempt.start': (input) => attempts.begin(input),
    'attempt.running': () => attempts.running(),
    'attempt.get': ({ id }) => attempts.get(id),
    'attempt.list': ({ exercise }) => attempts.list(exercise),
    'attempt.pause': ({ id }) => attempts.pause(id),
    'attempt.resume': ({ id }) => attempts.resume(id),
    'attempt.showNextPhase': ({ id }) => attempts.showNextPhase(id),
    'attempt.answerConstraint': (input) => attempts.answerConstraint(input),
    'attempt.takeHint': ({ id, requirement }) => attempts.takeHint(id, requirement),
    'attempt.saveDecisions': ({ id, decisions }) => attempts.saveDecisions(id, decisions),
    'attempt.recordVerdicts': ({ id, ...verdicts }) => attempts.recordVerdicts(id, verdicts),
    'attempt.finish': ({ id }) => attempts.finish(id),
    'attempt.abandon': ({ id }) => attempts.abandon(id),
    'attempt.rate': (input) => attempts.rate(input),
    'attempt.review': ({ id }) => attempts.review(id),
  };
}

/** A reference that may be seen now: not the answer of the attempt from memory that is running. */
function unlockedTemplate({ references, attempts }: HandlerPorts, id: string) {
  const template = references.template(id);
  if (template === null) return refuse('not-found', 'There is no such reference.');
  if (attempts.lockedReference() !== id) return template;
  return refuse('locked', 'This attempt is from memory: its reference opens when you have finished.');
}

function summaryOf(exercise: Exercise) {
  const { id, title, company, area, days, minutes, summary, fromMemory, reference, trains } = exercise;
  return {
    ...{ id, title, company, area, days, minutes, summary, fromMemory, reference, trains },
    timed: exercise.timed ?? null,
  };
}
