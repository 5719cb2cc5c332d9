import { createCatalog } from '../../core/catalog/catalog';
import { assess } from '../../core/exercise/assess';
import { loadContent } from '../services/compiled-content';
import type { ContentFolders } from '../services/content-files';
import { readCheckOptions } from './check-options';
import type { CheckResult } from './check-result';
import { checkTable } from './check-table';
import { graphJson } from './graph-json';
import type { Output } from './output';
import { readBoard, readExercise } from './read-input';

/** Holds a file against an exercise: 0 when every requirement is met, 1 when not, 2 when the input cannot be used. */
export async function runCheck(args: readonly string[], folders: ContentFolders, output: Output): Promise<number> {
  const options = readCheckOptions(args);
  if (!options.ok) return complain(options.sentence, output);
  const { content } = await loadContent(folders);
  const exercise = await readExercise(options.value.exercise, content);
  if (!exercise.ok) return complain(exercise.sentence, output);
  const { phases } = exercise.value;
  const shown = options.value.phase ?? phases.length;
  if (shown > phases.length) {
    const count = phases.length === 1 ? 'one phase' : `${phases.length} phases`;
    return complain(`"${exercise.value.id}" has ${count}; --phase ${shown} is too much.`, output);
  }
  const catalog = createCatalog(content.catalog);
  const board = await readBoard(options.value.file, content, catalog);
  if (!board.ok) return complain(board.sentence, output);
  for (const notice of board.value.notices) output.complain(notice);
  const { graph, decisions } = board.value;
  const shownPhases = phases.slice(0, shown).map(({ id }) => id);
  const report = assess(exercise.value, { graph, catalog, shownPhases, decisions });
  const result = { exercise: exercise.value, shown, graph, report };
  output.print(options.value.json ? JSON.stringify(asJson(result), null, 2) : checkTable(result, output));
  return report.requirements.every(({ status }) => status === 'met') ? 0 : 1;
}

function asJson({ exercise, shown, graph, report }: CheckResult) {
  const { nodes, edges } = graphJson(graph);
  return {
    exercise: exercise.id,
    phase: shown,
    score: report.score,
    requirements: report.requirements.map(({ id, status, why, shapes }) => ({ id, status, why, shapes })),
    nodes,
    edges,
    diagnostics: report.diagnostics,
  };
}

function complain(sentence: string, output: Output): number {
  output.complain(sentence);
  return 2;
}
