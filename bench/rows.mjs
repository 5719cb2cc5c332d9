import { say } from '../scripts/project.mjs';
import { median, rounded } from './statistics.mjs';

/**
 * @typedef {{ name: string; unit: string; goal: number | null; direction: '<=' | '>='; value: number; met: boolean | null }} Outcome
 *   `value` is what is held against the goal: a ratio to the bare page, or the figure itself. `met` is null without a goal.
 * @typedef {Outcome & { product: number; bare: number; rounds: { product: number[]; bare: number[] } }} Comparison
 * @typedef {{ name: string; unit: string; goal: number | null; direction?: '<=' | '>='; rounds: number; product: () => Promise<number>; bare: () => Promise<number> }} Measure
 */

/**
 * Measures the product and the bare page in turns, so that whatever else the machine does meets both.
 * @param {Measure} measure
 * @returns {Promise<Comparison>}
 */
export async function compare({ name, unit, goal, direction = '<=', rounds, product, bare }) {
  const values = { product: /** @type {number[]} */ ([]), bare: /** @type {number[]} */ ([]) };
  for (let round = 0; round < rounds; round += 1) {
    // Who is first changes: the second may find something warm.
    if (round % 2 === 0) values.product.push(rounded(await product()));
    values.bare.push(rounded(await bare()));
    if (round % 2 === 1) values.product.push(rounded(await product()));
  }
  const of = { product: rounded(median(values.product)), bare: rounded(median(values.bare)) };
  const row = {
    ...outcome({ name, unit, goal, direction, value: rounded(of.product / of.bare) }),
    ...of,
    rounds: values,
  };
  say(`${mark(row)}  ${name}: ${of.product} / ${of.bare} ${unit} = ${row.value}${goalText(row)}`);
  return row;
}

/**
 * A figure of the product alone.
 * @param {{ name: string; unit: string; goal: number; value: number }} figure
 * @returns {Outcome}
 */
export function figure(figure) {
  const row = outcome({ ...figure, direction: '<=', value: rounded(figure.value) });
  say(`${mark(row)}  ${row.name}: ${row.value} ${row.unit}${goalText(row)}`);
  return row;
}

/** @param {Omit<Outcome, 'met'>} row @returns {Outcome} */
function outcome(row) {
  const { goal, direction, value } = row;
  return { ...row, met: goal === null ? null : direction === '<=' ? value <= goal : value >= goal };
}

/** @param {Outcome} row */
const mark = ({ met }) => (met === null ? '    ' : met ? 'met ' : 'MISS');

/** @param {Outcome} row @returns {string} */
export function goalText({ goal, direction }) {
  return goal === null ? '' : ` (${direction} ${goal})`;
}
