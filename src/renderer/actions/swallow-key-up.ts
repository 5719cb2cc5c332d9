/**
 * tldraw opens the label editor of the selected shape when Enter comes up, also when it went down in a field that has just
 * given the focus back. Call it while Enter is down: its way up is heard by nobody.
 */
export function swallowEnterUp(page: Window): void {
  const end = new AbortController();
  const stop = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.stopPropagation();
    end.abort();
  };
  page.addEventListener('keyup', stop, { capture: true, signal: end.signal });
  // Any other press ends the wait: the key came up outside of the window.
  page.addEventListener('pointerdown', () => end.abort(), { capture: true, signal: end.signal });
}
