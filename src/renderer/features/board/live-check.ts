import { assess } from '../../../core/exercise/assess';
import type { Report } from '../../../core/checker/run';
import type { BoardEditor, Highlight } from '../../canvas/board-editor';
import type { BoardDesk } from './board-desk';
import { shownShapes } from '../../../core/checker/shown-shapes';
import { unlockedPhases } from './phase-progress';
import { createVerdictReporter } from './verdict-reporter';

/**
 * Checks the board in the frame of the stroke that changed its graph, and whenever what is asked changes. Lights the
 * shapes of the row that is pointed at. Returns its own end.
 */
export function startLiveCheck({ store, checks, catalog, workbench }: BoardDesk, editor: BoardEditor): () => void {
  const reporter = createVerdictReporter(workbench.client);
  const page = document.documentElement.dataset;

  function check() {
    const { exercise, attempt, decisions } = store.getState();
    const graph = editor.graph();
    if (exercise === null) return checks.setState({ graph, report: null });
    const shownPhases = unlockedPhases(exercise, attempt?.view ?? null);
    const report = assess(exercise, { graph, catalog, shownPhases, decisions });
    checks.setState({ graph, report });
    page['checkState'] = 'current';
    if (attempt !== null) reporter.report(attempt.view.id, report);
  }

  check();
  const ends = [
    editor.onGraph(() => {
      page['checkState'] = 'stale';
      check();
    }),
    store.subscribe((now, before) => {
      const asked = ({ exercise, attempt }: typeof now) =>
        exercise === null ? '' : unlockedPhases(exercise, attempt?.view ?? null).join();
      if (now.exercise !== before.exercise || now.decisions !== before.decisions || asked(now) !== asked(before))
        check();
    }),
    checks.subscribe((now, before) => {
      const changed = now.hovered !== before.hovered || now.shown !== before.shown || now.report !== before.report;
      if (changed) editor.highlight(highlightOf(now.report, now.hovered ?? now.shown));
    }),
  ];
  return () => {
    for (const end of ends) end();
    reporter.stop();
    delete page['checkState'];
  };
}

/** A violated requirement lights the path that breaks it, the others their evidence. */
function highlightOf(report: Report | null, requirement: string | null): Highlight | null {
  const verdict = report?.requirements.find((each) => each.id === requirement);
  if (verdict === undefined) return null;
  const shapes = shownShapes(verdict);
  return shapes.length === 0 ? null : { tone: verdict.status, shapes };
}
