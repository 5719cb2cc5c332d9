import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { Client } from '../../contract/client';
import type { Catalog } from '../../core/catalog/catalog';
import type { ActionRegistry } from './action-registry';
import type { LearningStore } from './learning-store';
import type { Navigation } from './navigation';
import type { Notices } from './notices';
import type { SettingsStore } from './settings-store';

/** What every screen works with; made once by the composition root. */
export interface Workbench {
  readonly client: Client;
  readonly actions: ActionRegistry;
  readonly navigation: Navigation;
  readonly settings: SettingsStore;
  readonly notices: Notices;
  /** Null until it was read; Home does not wait for it. */
  readonly catalog: StoreApi<{ readonly catalog: Catalog | null }>;
  readonly learning: LearningStore;
  readonly commandPalette: StoreApi<{ readonly open: boolean }>;
  /** Every key of the program, open screen or not, for the list in Settings. */
  readonly shortcuts: readonly { readonly label: string; readonly shortcut: string }[];
  /** Without a file it asks for one. Brings it into the workspace and opens it as a board. */
  readonly openFile: (file: File | null) => void;
}

export const WorkbenchContext = createContext<Workbench | null>(null);

export function useWorkbench(): Workbench {
  const workbench = useContext(WorkbenchContext);
  if (workbench === null) throw new Error('useWorkbench outside of WorkbenchContext');
  return workbench;
}

export function useCatalog(): Catalog | null {
  return useStore(useWorkbench().catalog, (state) => state.catalog);
}
