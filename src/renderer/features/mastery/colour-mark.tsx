import type { Colour } from '../../../core/learning/mastery';
import { StatusMark, type MarkStatus } from '../../ui/status-mark';

/** A colour is shown by the mark of the verdict that means the same. */
export const markOf = {
  green: 'met',
  yellow: 'partial',
  red: 'violated',
  unrated: 'missing',
} as const satisfies Readonly<Record<Colour, MarkStatus>>;
export const colourNames: Readonly<Record<Colour, string>> = {
  green: 'green',
  yellow: 'yellow',
  red: 'red',
  unrated: 'not rated',
};

export function ColourMark({
  colour,
  size = 'normal',
}: {
  readonly colour: Colour;
  readonly size?: 'normal' | 'small';
}) {
  return <StatusMark status={markOf[colour]} label={colourNames[colour]} size={size} />;
}
