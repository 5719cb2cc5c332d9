import type { TLStore } from 'tldraw';
import type { Client } from '../../contract/client';
import type { CanvasChange, CanvasRecord } from '../../core/diagram/canvas-record';
import { createAutosave, type Autosave } from './autosave';
import type { SaveState } from './board-editor';
import { boardRecords, flushChanges } from './board-store';
import { changeBetween } from './record-change';

export interface SessionPorts {
  readonly client: Client;
  readonly onSaveState: (state: SaveState, sentence: string | null) => void;
  /** The board is open elsewhere now: nothing more that is drawn here would be kept. */
  readonly onTaken: () => void;
}

export interface BoardSession {
  /** Everything drawn so far is in the journal: true; false when that failed. */
  readonly flush: () => Promise<boolean>;
  readonly stop: () => void;
}

interface Opening {
  readonly board: string;
  readonly session: string;
}

/** Ties a store to its board's journal: what changes in the store is appended, whatever happens to the connection. */
export function startBoardSession(store: TLStore, opening: Opening, ports: SessionPorts): BoardSession {
  let stopped = false;
  let autosave = saveUnder(opening.session);
  const endListening = store.listen(({ changes }) => autosave.record(recordChange(changes)), { scope: 'document' });

  function saveUnder(session: string): Autosave {
    return createAutosave({
      append: ({ sequence, change }) =>
        ports.client.call('board.append', {
          id: opening.board,
          session,
          sequence,
          change: { put: [...change.put], remove: [...change.remove] },
        }),
      later: whenIdle,
      onState: ports.onSaveState,
      onLost: () => void reopen(),
      onTaken(sentence) {
        ports.onSaveState('failed', sentence);
        ports.onTaken();
      },
    });
  }

  /** The program was started anew meanwhile: a new opening, and whatever it does not know of this board. */
  async function reopen(): Promise<void> {
    const reply = await ports.client.call('board.open', { id: opening.board });
    if (stopped) return;
    if (!reply.ok) {
      ports.onSaveState('failed', reply.error.message);
      setTimeout(() => void (stopped || reopen()), 2000);
      return;
    }
    autosave = saveUnder(reply.value.session);
    flushChanges(store);
    autosave.record(changeBetween(reply.value.records, boardRecords(store)));
    await autosave.flush();
  }

  return {
    flush() {
      flushChanges(store);
      return autosave.flush();
    },
    stop() {
      stopped = true;
      endListening();
      autosave.stop();
    },
  };
}

/** A store's own account of a change as put and remove. */
function recordChange(changes: {
  readonly added: object;
  readonly updated: object;
  readonly removed: object;
}): CanvasChange {
  // The store's diff: id -> record, for updates id -> [before, after]. Records are plain JSON with id and typeName.
  const added = Object.values(changes.added) as CanvasRecord[];
  const updated = (Object.values(changes.updated) as [CanvasRecord, CanvasRecord][]).map(([, after]) => after);
  return { put: [...added, ...updated], remove: Object.keys(changes.removed) };
}

/** After the paint and outside of it: turning records into text must not cost the frame. */
function whenIdle(ms: number, run: () => void): () => void {
  let idle: number | null = null;
  const timer = setTimeout(() => {
    idle = requestIdleCallback(run, { timeout: 60 });
  }, ms);
  return () => {
    clearTimeout(timer);
    if (idle !== null) cancelIdleCallback(idle);
  };
}
