import type { Result } from '../../contract/client';
import type { CanvasChange } from '../../core/diagram/canvas-record';
import type { SaveState } from './board-editor';
import { createPendingChange, isEmptyChange, mergeChange, takeChange } from './record-change';

export interface AutosavePorts {
  /** Sends one step. A repeated sequence number is ignored by the other side, so that sending again is safe. */
  readonly append: (step: Step) => Promise<Result<unknown>>;
  /** Calls back after so many ms and outside the frame's own work; returns its cancel. */
  readonly later: (ms: number, run: () => void) => () => void;
  readonly onState: (state: SaveState, sentence: string | null) => void;
  /** The other side does not know this board as open any more (it was started anew): it must be opened again. */
  readonly onLost: () => void;
  /** The board was opened elsewhere since, and is drawn on there. */
  readonly onTaken: (sentence: string) => void;
}

export interface Step {
  readonly sequence: number;
  readonly change: CanvasChange;
}

export interface Autosave {
  readonly record: (change: CanvasChange) => void;
  /** Sends what is there now; resolves when all of it arrived (true) or the attempt failed (false). */
  readonly flush: () => Promise<boolean>;
  readonly stop: () => void;
}

/** A change is on its way this many ms after the first stroke of it; the journal has it well within 250 ms. */
const gatherMs = 100;
const retryMs = [250, 500, 1000, 2000, 5000] as const;

/** Sends what is drawn to the journal: in order, one step in flight, again and again until it arrives. */
export function createAutosave(ports: AutosavePorts): Autosave {
  const pending = createPendingChange();
  let next = 1;
  let unsent: Step | null = null;
  let sending: Promise<boolean> | null = null;
  let cancelTimer: (() => void) | null = null;
  let failures = 0;
  let stopped = false;

  function schedule(ms: number): void {
    if (stopped || cancelTimer !== null) return;
    cancelTimer = ports.later(ms, () => {
      cancelTimer = null;
      void send();
    });
  }

  /** Sends the oldest step and what gathered meanwhile. */
  function send(): Promise<boolean> {
    sending ??= sendAll().finally(() => (sending = null));
    return sending;
  }

  async function sendAll(): Promise<boolean> {
    while (!stopped && (unsent !== null || !isEmptyChange(pending))) {
      unsent ??= { sequence: next, change: takeChange(pending) };
      const reply = await ports.append(unsent);
      if (stopped) return false;
      if (!reply.ok) return failed(reply.error.code, reply.error.message);
      next = unsent.sequence + 1;
      unsent = null;
      failures = 0;
    }
    if (!stopped) ports.onState('saved', null);
    return !stopped;
  }

  function failed(code: string, sentence: string): false {
    if (code === 'conflict' || code === 'not-found') {
      stopped = true;
      if (code === 'conflict') ports.onTaken(sentence);
      else ports.onLost();
      return false;
    }
    ports.onState('failed', sentence);
    const wait = retryMs[Math.min(failures, retryMs.length - 1)];
    failures += 1;
    schedule(wait ?? 5000);
    return false;
  }

  return {
    record(change) {
      if (stopped) return;
      mergeChange(pending, change);
      if (failures === 0) ports.onState('saving', null);
      if (sending === null) schedule(gatherMs);
    },
    flush() {
      cancelTimer?.();
      cancelTimer = null;
      return send();
    },
    stop() {
      stopped = true;
      cancelTimer?.();
    },
  };
}
