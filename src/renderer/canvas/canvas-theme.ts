import { ARROW_LABEL_FONT_SIZES, DefaultColorThemePalette, FONT_SIZES, LABEL_FONT_SIZES, STROKE_SIZES } from 'tldraw';

export type CanvasTheme = 'light' | 'dark';

/** The colours that are drawn into pictures, as values: a picture has no style sheet to look them up in. */
export interface CanvasColours {
  readonly ground: string;
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly line: string;
  readonly edge: string;
  readonly card: string;
  readonly cardLine: string;
  readonly tile: string;
  readonly wire: string;
  readonly noteLine: string;
}

/** The same colours on the screen, where they follow the theme without drawing anything again. */
export const screenColours: CanvasColours = {
  ground: 'var(--wb-canvas)',
  ink: 'var(--wb-ink)',
  ink2: 'var(--wb-ink-2)',
  ink3: 'var(--wb-ink-3)',
  line: 'var(--wb-line)',
  edge: 'var(--wb-edge)',
  card: 'var(--wb-card)',
  cardLine: 'var(--wb-card-line)',
  tile: 'var(--wb-card-tile)',
  wire: 'var(--wb-wire)',
  noteLine: 'var(--wb-note-line)',
};

/** The colours of a theme as values. A light picture has a white ground, so that it prints well. */
export function pictureColours(theme: CanvasTheme): CanvasColours {
  const token = readTokens(theme);
  return {
    ground: theme === 'light' ? '#ffffff' : token('canvas'),
    ink: token('ink'),
    ink2: token('ink-2'),
    ink3: token('ink-3'),
    line: token('line'),
    edge: token('edge'),
    card: token('card'),
    cardLine: token('card-line'),
    tile: token('card-tile'),
    wire: token('wire'),
    noteLine: token('note-line'),
  };
}

let themeApplied = false;

/**
 * Gives tldraw's palette and sizes the values of this program's tokens, once, before the first editor. tldraw 3 has no
 * other way to theme its shapes than to change these constants in place.
 */
export function applyCanvasTheme(): void {
  if (themeApplied) return;
  themeApplied = true;
  STROKE_SIZES.s = 1.75;
  ARROW_LABEL_FONT_SIZES.s = 12;
  LABEL_FONT_SIZES.s = 14.5;
  FONT_SIZES.s = 15.5;
  for (const theme of ['light', 'dark'] as const) paintPalette(theme);
}

function paintPalette(theme: CanvasTheme): void {
  const palette = DefaultColorThemePalette[theme === 'light' ? 'lightMode' : 'darkMode'];
  const token = readTokens(theme);
  palette.background = pictureColours(theme).ground;
  palette.text = token('ink');
  const named = {
    black: 'wire',
    grey: 'missing-mark',
    blue: 'accent',
    green: 'met-mark',
    orange: 'partial-mark',
    red: 'violated-mark',
    violet: 'hint',
  } as const;
  for (const [colour, name] of Object.entries(named)) {
    // Every key of `named` is a colour of tldraw's palette.
    const entry = palette[colour as keyof typeof named];
    entry.solid = token(name);
    entry.fill = token(name);
  }
  for (const colour of ['black', 'yellow'] as const) {
    palette[colour].note = { fill: token('note'), text: token('note-ink') };
  }
}

/** Reads the tokens of a theme, whichever theme the page is in. */
function readTokens(theme: CanvasTheme): (name: string) => string {
  const cached = tokensOf.get(theme);
  if (cached !== undefined) return cached;
  const probe = document.createElement('div');
  probe.dataset['theme'] = theme;
  probe.hidden = true;
  document.body.append(probe);
  const style = getComputedStyle(probe);
  const values = new Map<string, string>();
  const names =
    'canvas ink ink-2 ink-3 line edge card card-line card-tile wire missing-mark accent met-mark partial-mark violated-mark hint note note-ink note-line';
  for (const name of names.split(' ')) values.set(name, style.getPropertyValue(`--wb-${name}`).trim());
  probe.remove();
  const read = (name: string) => values.get(name) || '#808080';
  tokensOf.set(theme, read);
  return read;
}

const tokensOf = new Map<CanvasTheme, (name: string) => string>();
