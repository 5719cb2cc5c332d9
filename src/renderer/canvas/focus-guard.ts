import type { Editor } from 'tldraw';

const editors = new Set<Editor>();

/**
 * One editor has the keyboard at a time. tldraw does not take it from the first editor when the second is pressed: a
 * Delete meant for one board would wipe the other.
 */
export function guardFocus(editor: Editor): () => void {
  const container = editor.getContainer();
  editors.add(editor);
  const take = () => {
    for (const other of editors) {
      if (other !== editor && other.getIsFocused()) other.blur({ blurContainer: false });
    }
    if (!editor.getIsFocused()) editor.focus({ focusContainer: false });
  };
  container.addEventListener('pointerdown', take, { capture: true });
  container.addEventListener('focusin', take, { capture: true });
  return () => {
    editors.delete(editor);
    container.removeEventListener('pointerdown', take, { capture: true });
    container.removeEventListener('focusin', take, { capture: true });
  };
}
