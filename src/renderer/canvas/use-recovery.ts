import { useCallback, useRef, useState } from 'react';
import type { TLStore } from 'tldraw';
import { useWorkbench } from '../actions/workbench';
import type { CanvasRecord } from '../../core/diagram/canvas-record';
import type { BoardCanvasProps } from './board-editor';
import type { BoardSession } from './board-session';
import { boardRecords } from './board-store';
import { useLatest } from './use-latest';

/** One life of an editor: what it shows and under which session it saves. */
export interface Opening {
  readonly key: string;
  /** The session that the screen gave; a new one there begins a new life here. */
  readonly given: string | null;
  readonly session: { readonly board: string; readonly session: string } | null;
  readonly records: readonly CanvasRecord[];
}

const recovered = 'The board stopped for a moment and was opened again. What you drew is kept.';
/** An editor that breaks this often in so short a time would break forever. */
const most = { lives: 3, withinMs: 10_000 };

/**
 * Builds the editor anew after an exception inside it, from what main holds of the board. tldraw would offer a button
 * that deletes the board instead.
 */
export function useRecovery(props: BoardCanvasProps) {
  const { client } = useWorkbench();
  const [opening, setOpening] = useState<Opening>(() => openingOf(props));
  const [givenUp, setGivenUp] = useState(false);
  const breaks = useRef<number[]>([]);
  const latest = useLatest(props);
  const current = useLatest(opening);

  if (opening.given !== (props.session?.session ?? null)) setOpening(openingOf(props));

  const recover = useCallback(
    async (store: TLStore, session: BoardSession | null) => {
      const broken = current.current;
      const now = performance.now();
      breaks.current = [...breaks.current.filter((at) => now - at < most.withinMs), now];
      // Everything up to the exception goes to the journal first; the store survives its editor.
      await session?.flush();
      session?.stop();
      const next = await reopened(client, broken, store);
      if (current.current !== broken) return;
      if (breaks.current.length > most.lives) {
        setGivenUp(true);
        return;
      }
      setOpening(next);
      latest.current.onRecovered?.(recovered);
    },
    [client, current, latest],
  );

  const retry = useCallback(() => {
    breaks.current = [];
    setGivenUp(false);
    setOpening((last) => ({ ...last, key: nextKey() }));
  }, []);

  return { opening, recover, givenUp, retry };
}

async function reopened(
  client: ReturnType<typeof useWorkbench>['client'],
  broken: Opening,
  store: TLStore,
): Promise<Opening> {
  const key = nextKey();
  if (broken.session === null) return { ...broken, key };
  const { board } = broken.session;
  const reply = await client.call('board.open', { id: board });
  // Without main there is still the store: it holds the last state that was valid.
  if (!reply.ok) return { ...broken, key, records: boardRecords(store) };
  return { ...broken, key, session: { board, session: reply.value.session }, records: reply.value.records };
}

function openingOf(props: BoardCanvasProps): Opening {
  return { key: nextKey(), given: props.session?.session ?? null, session: props.session, records: props.records };
}

let lives = 0;

function nextKey(): string {
  lives += 1;
  return String(lives);
}
