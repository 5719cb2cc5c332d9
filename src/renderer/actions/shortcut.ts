/** The part of a KeyboardEvent that a shortcut looks at. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** Does the press mean this shortcut ("C", "Ctrl Shift E")? Ctrl is Command on a Mac. */
export function matchesShortcut(shortcut: string, press: KeyPress): boolean {
  const parts = shortcut.toLowerCase().split(' ');
  const key = parts.at(-1);
  const wants = (modifier: string) => parts.slice(0, -1).includes(modifier);
  return (
    press.key.toLowerCase() === key &&
    (press.ctrlKey || press.metaKey) === wants('ctrl') &&
    press.altKey === wants('alt') &&
    // "?" and its like are typed with Shift on some keyboards: only letters and digits tell the two apart.
    (press.shiftKey === wants('shift') || !/^[a-z0-9]$/.test(key))
  );
}

/** A plain key would type a letter here, and means nothing else. */
export function typesText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.closest('input, textarea, select, [contenteditable="true"]') !== null;
}

/** Chords with Ctrl or Alt work in a field too; plain keys do not. */
export function isChord(shortcut: string): boolean {
  return /^(ctrl|alt)\b/i.test(shortcut);
}
