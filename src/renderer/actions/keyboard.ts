import type { ActionRegistry } from './action-registry';
import { isChord, matchesShortcut, typesText } from './shortcut';

/** Binds the shortcuts of all registered actions. Returns its own removal. */
export function bindKeyboard(page: Document, registry: ActionRegistry): () => void {
  function press(event: KeyboardEvent) {
    if (event.defaultPrevented || event.isComposing || event.repeat) return;
    const inText = typesText(event.target);
    // A dialog or a menu has the keyboard to itself, apart from what it binds.
    const inLayer = event.target instanceof Element && event.target.closest('[role="dialog"], [role="menu"]') !== null;
    if (inLayer) return;
    const action = registry
      .available()
      .find(({ shortcut }) => shortcut !== null && matchesShortcut(shortcut, event) && (!inText || isChord(shortcut)));
    if (action === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    action.run(null);
  }
  // Capture: tldraw listens on its own container and must not see a key that was ours.
  page.addEventListener('keydown', press, { capture: true });
  return () => page.removeEventListener('keydown', press, { capture: true });
}
