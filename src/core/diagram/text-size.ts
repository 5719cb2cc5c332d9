import { finite } from './outline';
import type { Fields } from '../fields';
import { stringOf } from './shape-tree';

/** Font sizes of free text by its size style, in page units, before `scale`. */
const fontSizes: Readonly<Record<string, number>> = { s: 18, m: 24, l: 36, xl: 44 };
const lineHeight = 1.35;
/** Mean width of a letter as a share of the font size: good to about a tenth for Latin text. */
const letterWidth = 0.55;

/**
 * How large a free text is, about: the canvas measures it with its fonts and keeps no size for text that grows by
 * itself, and the core has no fonts.
 */
export function sizeOfText(text: string, props: Fields): { w: number; h: number } {
  const size = fontSizeOf(props);
  const widths = text.split('\n').map((line) => Math.max(line.length * letterWidth * size, size / 2));
  const set = finite(props['w']);
  if (props['autoSize'] === false && set > 0) {
    const lines = widths.reduce((sum, width) => sum + Math.max(1, Math.ceil(width / set)), 0);
    return { w: set, h: lines * size * lineHeight };
  }
  return { w: Math.max(...widths), h: widths.length * size * lineHeight };
}

/** Height of the letters of a free text, page units. */
export function fontSizeOf(props: Fields): number {
  return (fontSizes[stringOf(props['size'])] ?? 24) * (finite(props['scale'], 1) || 1);
}

/** The size style and scale of a free text with letters of this height. */
export function textPropsFor(fontSize: number): { readonly size: string; readonly scale: number } {
  return { size: 's', scale: Math.min(Math.max(fontSize / 18, 0.25), 20) };
}
