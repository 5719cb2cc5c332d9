import type { SettingsStore } from '../actions/settings-store';

/** Keeps data-theme of the root element in step with the setting and, for "system", with the system. */
export function followTheme(page: Window, settings: SettingsStore): () => void {
  const dark = page.matchMedia('(prefers-color-scheme: dark)');
  function apply() {
    const { theme } = settings.getState().settings;
    page.document.documentElement.dataset['theme'] = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme;
  }
  apply();
  dark.addEventListener('change', apply);
  const end = settings.subscribe(apply);
  return () => {
    dark.removeEventListener('change', apply);
    end();
  };
}
