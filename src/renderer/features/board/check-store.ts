import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Report } from '../../../core/checker/run';
import type { Graph } from '../../../core/diagram/graph';

/** The live checker's last word, and how the list of checks looks. */
export interface CheckState {
  readonly report: Report | null;
  readonly graph: Graph | null;
  /** Requirement under the pointer or the focus, and the one that was clicked: their shapes are lit. */
  readonly hovered: string | null;
  readonly shown: string | null;
  /** Rows that the person opened (true) or closed (false); the others follow their status. */
  readonly toggled: Readonly<Record<string, boolean>>;
  readonly openOnly: boolean;
}
export type CheckStore = StoreApi<CheckState>;

export function createCheckStore(): CheckStore {
  return createStore(() => ({ report: null, graph: null, hovered: null, shown: null, toggled: {}, openOnly: false }));
}
