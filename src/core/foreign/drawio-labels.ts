import { tidy } from '../diagram/rich-text';
import type { Cell } from './drawio-cells';
import type { CellStyle } from './drawio-style';
import { htmlToText } from './html-text';
import type { LeftOut } from './left-out';
import { limits } from './limits';

/** A label in HTML is longer than its words; beyond this nothing of it is looked at. */
const longestSource = 20 * limits.label;

/** The words of a cell. Only where its style says so are they HTML. */
export function labelOf(cell: Cell, style: CellStyle, left: LeftOut): string {
  const source = filledIn(cell);
  const text = tidy(style.get('html') === '1' ? htmlToText(source.slice(0, longestSource)) : source);
  if (text.length <= limits.label && source.length <= longestSource) return text;
  left.count('end of a label that is too long');
  return text.slice(0, limits.label);
}

/** draw.io marks a cell whose label quotes its fields ("%name%") with placeholders="1". */
function filledIn({ value, fields }: Cell): string {
  if (fields['placeholders'] !== '1') return value;
  return value.replace(/%([\w-]{1,60})%/g, (whole, field: string) => fields[field] ?? whole);
}
