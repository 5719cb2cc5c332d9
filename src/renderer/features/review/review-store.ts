import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Client, Result } from '../../../contract/client';
import type { ReferenceBoard } from '../../../contract/board-values';
import type { AttemptView, Review } from '../../../contract/values';
import type { Catalog } from '../../../core/catalog/catalog';
import type { Report } from '../../../core/checker/run';
import { graphOfRecords } from '../../../core/diagram/graph-of-records';
import type { Graph } from '../../../core/diagram/graph';
import type { Rating } from '../../../core/documents/attempt';
import { assess } from '../../../core/exercise/assess';
import type { Exercise } from '../../../core/exercise/exercise';
import type { BoardEditor } from '../../canvas/board-editor';
import type { CameraLink } from './linked-cameras';
import { compareBoards, type Differences } from './differences';

/** A finished attempt beside the reference, both checked by the same checker. */
export interface LoadedReview {
  readonly review: Review;
  readonly exercise: Exercise;
  readonly own: { readonly graph: Graph; readonly report: Report };
  /** Null when the reference could not be read: the sentence says why. */
  readonly reference: { readonly board: ReferenceBoard; readonly graph: Graph; readonly report: Report } | null;
  readonly referenceProblem: string | null;
  readonly differences: Differences | null;
  /** How the attempt before this one was rated. */
  readonly lastRating: Rating | null;
}

export interface ReviewState {
  readonly attempt: AttemptView;
  readonly view: 'side-by-side' | 'overlay';
  readonly ownEditor: BoardEditor | null;
  readonly referenceEditor: BoardEditor | null;
  /** Null while only one board is shown. */
  readonly link: CameraLink | null;
  /** Requirement whose row is open. */
  readonly open: string | null;
  /** Mark of the timeline that is chosen, by its place. */
  readonly mark: number | null;
}
export type ReviewStore = StoreApi<ReviewState>;

export function createReviewStore({ review }: LoadedReview): ReviewStore {
  return createStore(() => ({
    attempt: review.attempt,
    view: 'side-by-side',
    ownEditor: null,
    referenceEditor: null,
    link: null,
    open: null,
    mark: null,
  }));
}

export async function loadReview(client: Client, catalog: Catalog, id: string): Promise<Result<LoadedReview>> {
  const reply = await client.call('attempt.review', { id });
  if (!reply.ok) return reply;
  const review = reply.value;
  const { attempt } = review;
  const exercise = await client.call('content.exercise', { id: attempt.exerciseId });
  if (!exercise.ok) return exercise;
  const [board, earlier] = await Promise.all([
    client.call('content.reference', { id: exercise.value.reference }),
    client.call('attempt.list', { exercise: attempt.exerciseId }),
  ]);
  const shownPhases = attempt.phases.filter((phase) => phase.shownAt !== null).map((phase) => phase.id);
  const ownGraph = graphOfRecords(review.records, catalog);
  const own = {
    graph: ownGraph,
    report: assess(exercise.value, { graph: ownGraph, catalog, shownPhases, decisions: attempt.decisions }),
  };
  const reference = board.ok ? checkedReference(board.value, exercise.value, catalog) : null;
  const differences =
    reference === null
      ? null
      : compareBoards({ own: ownGraph, reference: reference.graph, surplus: own.report.parsimony.surplus, catalog });
  const before = earlier.ok ? earlier.value.find((each) => each.number === attempt.number - 1) : undefined;
  return {
    ok: true,
    value: {
      review,
      exercise: exercise.value,
      own,
      reference,
      referenceProblem: board.ok ? null : board.error.message,
      differences,
      lastRating: before?.rating ?? null,
    },
  };
}

function checkedReference(board: ReferenceBoard, exercise: Exercise, catalog: Catalog) {
  const graph = graphOfRecords(board.records, catalog);
  const shownPhases = exercise.phases.map((phase) => phase.id);
  return { board, graph, report: assess(exercise, { graph, catalog, shownPhases, decisions: [] }) };
}
