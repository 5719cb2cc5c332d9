/**
 * The tldraw tools and commands that keep their keys, with the keys in the notation of this program's shortcuts.
 * All others lose theirs (see canvas-overrides), so that this list is the whole truth and a test can compare it with the
 * keys of the program's own actions.
 */
export const canvasToolKeys = {
  select: ['V'],
  hand: ['H'],
  arrow: ['A'],
  frame: ['F'],
  rectangle: ['R'],
  text: ['T'],
  note: ['N'],
  draw: ['D', 'B', 'X'],
  eraser: ['E'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export const canvasActionKeys = {
  undo: ['Ctrl Z'],
  redo: ['Ctrl Shift Z'],
  cut: ['Ctrl X'],
  copy: ['Ctrl C'],
  paste: ['Ctrl V'],
  duplicate: ['Ctrl D'],
  delete: ['Backspace', 'Delete'],
  'select-all': ['Ctrl A'],
  group: ['Ctrl G'],
  ungroup: ['Ctrl Shift G'],
  'remove-frame': ['Ctrl Shift F'],
  'toggle-lock': ['Shift L'],
  'align-left': ['Alt A'],
  'align-center-horizontal': ['Alt H'],
  'align-right': ['Alt D'],
  'align-center-vertical': ['Alt V'],
  'align-top': ['Alt W'],
  'align-bottom': ['Alt S'],
  'distribute-horizontal': ['Alt Shift H'],
  'distribute-vertical': ['Alt Shift V'],
  'bring-to-front': [']'],
  'bring-forward': ['Alt ]'],
  'send-backward': ['Alt ['],
  'send-to-back': ['['],
  'zoom-in': ['Ctrl =', '='],
  'zoom-out': ['Ctrl -', '-'],
  'zoom-to-100': ['Shift 0'],
  'zoom-to-fit': ['Shift 1'],
  'zoom-to-selection': ['Shift 2'],
  'a11y-open-context-menu': ['Ctrl Shift Enter'],
  'a11y-repeat-shape-announce': ['Alt R'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Keys that the canvas handles itself and that belong to no command. */
const canvasBareKeys = [
  'Enter',
  'Escape',
  'Tab',
  'Shift Tab',
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  ',',
  'Space',
];

/** Every key that the canvas takes while it has the focus. */
export const canvasKeys: readonly string[] = [
  ...Object.values(canvasToolKeys).flat(),
  ...Object.values(canvasActionKeys).flat(),
  ...canvasBareKeys,
];
