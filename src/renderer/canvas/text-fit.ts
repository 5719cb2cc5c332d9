import { canvasFontFamily } from './canvas-assets';

/** How a line is set: size and weight in board units, `track` in em. */
export interface TextStyle {
  readonly size: number;
  readonly weight: 400 | 500 | 600;
  readonly track?: number;
}

/** Width of a text in board units. */
export type MeasureText = (text: string, style: TextStyle) => number;

/** Cuts a text to a width and says so with an ellipsis. */
export function fitLine(text: string, width: number, measured: { style: TextStyle; measure: MeasureText }): string {
  const { style, measure } = measured;
  if (measure(text, style) <= width) return text;
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(`${text.slice(0, middle).trimEnd()}…`, style) <= width) low = middle;
    else high = middle - 1;
  }
  return `${text.slice(0, low).trimEnd()}…`;
}

/** Breaks a text into lines at spaces, and inside words that are wider than a line. Line breaks in the text are kept. */
export function wrapLines(text: string, width: number, measured: { style: TextStyle; measure: MeasureText }): string[] {
  const { style, measure } = measured;
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const word of paragraph.split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (measure(longer, style) <= width) {
        line = longer;
        continue;
      }
      if (line !== '') lines.push(line);
      line = word;
      while (line.length > 1 && measure(line, style) > width) {
        const head = longestHead(line, width, measured);
        lines.push(head);
        line = line.slice(head.length);
      }
    }
    lines.push(line);
  }
  return lines;
}

/** At most `most` lines; the last one ends in an ellipsis when there was more. */
export function clampLines(lines: readonly string[], most: number): string[] {
  if (lines.length <= most) return [...lines];
  const kept = lines.slice(0, Math.max(most, 1));
  const last = kept.pop() ?? '';
  return [...kept, `${last.replace(/[\s.,;:]+$/, '')}…`];
}

/** Measures on a 2D canvas, which is much faster than laying out the page; widths are kept by text. */
export function createTextMeasure(): MeasureText {
  const context = document.createElement('canvas').getContext('2d');
  const widths = new Map<string, number>();
  return (text, { size, weight, track = 0 }) => {
    const key = `${weight} ${size} ${text}`;
    const known = widths.get(key);
    if (known !== undefined) return known;
    if (widths.size > 20000) widths.clear();
    // At ten times the size: browsers round small sizes to their pixel grid.
    if (context !== null) context.font = `${weight} ${size * 10}px ${canvasFontFamily}`;
    const set = context === null ? text.length * size * 0.52 : context.measureText(text).width / 10;
    const width = set + text.length * track * size;
    widths.set(key, width);
    return width;
  };
}

function longestHead(word: string, width: number, measured: { style: TextStyle; measure: MeasureText }): string {
  let length = 1;
  while (length < word.length && measured.measure(word.slice(0, length + 1), measured.style) <= width) length += 1;
  return word.slice(0, length);
}
