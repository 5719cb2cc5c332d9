import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Client } from '../../contract/client';
import { settingsSchema, type Settings } from '../../core/documents/settings';

export interface SettingsState {
  readonly settings: Settings;
  /** Takes effect at once; main keeps it. */
  readonly change: (part: Partial<Settings>) => void;
}
export type SettingsStore = StoreApi<SettingsState>;

export function createSettingsStore(client: Client): SettingsStore {
  const store: SettingsStore = createStore((set, get) => ({
    settings: settingsSchema.parse({}),
    change(part) {
      set({ settings: { ...get().settings, ...part } });
      void client.call('settings.set', part);
    },
  }));
  client.on('settings.changed', (settings) => store.setState({ settings }));
  return store;
}

/** Reads the settings once at the start; the defaults hold until then. */
export async function loadSettings(client: Client, store: SettingsStore): Promise<void> {
  const reply = await client.call('settings.get');
  if (reply.ok) store.setState({ settings: reply.value });
}
