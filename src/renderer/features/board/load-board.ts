import type { Client, Result } from '../../../contract/client';
import type { OpenBoard, ReferenceBoard } from '../../../contract/board-values';
import type { AttemptView } from '../../../contract/values';
import type { Exercise } from '../../../core/exercise/exercise';

export interface BoardSource {
  readonly source: 'board' | 'attempt' | 'reference';
  readonly id: string;
}

/** What a board screen shows: a board of one's own, the board of a running attempt, or a reference to look at. */
export type LoadedBoard =
  | { readonly kind: 'board'; readonly open: OpenBoard }
  | { readonly kind: 'attempt'; readonly open: OpenBoard; readonly view: AttemptView; readonly exercise: Exercise }
  | { readonly kind: 'reference'; readonly reference: ReferenceBoard };

export async function loadBoard(client: Client, { source, id }: BoardSource): Promise<Result<LoadedBoard>> {
  if (source === 'reference') {
    const reference = await client.call('content.reference', { id });
    return reference.ok ? { ok: true, value: { kind: 'reference', reference: reference.value } } : reference;
  }
  if (source === 'board') {
    const open = await client.call('board.open', { id });
    return open.ok ? { ok: true, value: { kind: 'board', open: open.value } } : open;
  }
  const attempt = await client.call('attempt.get', { id });
  if (!attempt.ok) return attempt;
  const [exercise, open] = await Promise.all([
    client.call('content.exercise', { id: attempt.value.exerciseId }),
    client.call('board.open', { id: attempt.value.board }),
  ]);
  if (!exercise.ok) return exercise;
  if (!open.ok) return open;
  return { ok: true, value: { kind: 'attempt', open: open.value, view: attempt.value, exercise: exercise.value } };
}

export function recordsOf(loaded: LoadedBoard) {
  return loaded.kind === 'reference' ? loaded.reference.records : loaded.open.records;
}

export function titleOf(loaded: LoadedBoard): string {
  if (loaded.kind === 'reference') return loaded.reference.title;
  return loaded.kind === 'attempt' ? loaded.view.exerciseTitle : loaded.open.board.name;
}
