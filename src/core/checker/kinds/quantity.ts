import type { DemandOf } from '../demand';
import { met, missing, type Finding } from '../finding';
import { demandedMeasure, type Measure } from '../measure';
import type { Amount } from '../quantity-parser';
import type { Scene } from '../scene';
import { described, listed, quoted } from '../sentence';
import { findWritings } from '../find-writings';
import type { Writing } from '../writing';

type QuantityDemand = DemandOf<'quantity'>;

interface Stated {
  readonly amount: Amount;
  readonly writing: Writing;
}

/** Rounding of units (a month is 30.4 days) must not decide. */
const tolerance = 0.01;

/** A stated number with a unit lies in the accepted range, units converted. */
export function quantity(demand: QuantityDemand, scene: Scene): Finding {
  const { unit, near, on } = demand;
  const measure = demandedMeasure(unit);
  if (!measure) throw new Error(`"${unit}" is no unit`); // content is validated before it gets here
  const stated = findWritings(scene, { on, places: ['nodes', 'edges', 'decisions'] }).flatMap((writing) =>
    scene.amountsIn(writing.text, measure).map((amount) => ({ amount, writing })),
  );
  const about = near === undefined ? stated : stated.filter(isAbout(near, { stated, scene, measure }));
  const right = about.find(({ amount }) => accepts(demand, amount));
  const asked = askedFor(demand);
  if (right) return met(`The board says ${quoted(right.amount.text)}; asked for is ${asked}.`, shapeOf(right.writing));
  const wrong = about[0];
  if (wrong) {
    return {
      status: 'partial',
      why: `The board says ${quoted(wrong.amount.text)}, but asked for is ${asked}.`,
      shapes: shapeOf(wrong.writing),
      partsFound: [wrong.amount.text],
      partsNeeded: [asked],
    };
  }
  const at = on ? ` at ${described(scene, on)}` : '';
  const anchors = on ? scene.ids(scene.select(on)) : [];
  const bare = stated[0];
  if (bare && near) {
    return missing(
      `${quoted(bare.amount.text)} stands there, but nothing beside it says what it is: ${listed(near.slice(0, 3).map(quoted), 'or')}.`,
      shapeOf(bare.writing),
    );
  }
  if (on && anchors.length === 0)
    return missing(`There is nothing yet to write it on: ${described(scene, on)} is not on the board.`);
  return missing(`No number${at} says ${asked}${near ? ` for ${quoted(near[0] ?? '')}` : ''}.`, anchors);
}

/** Ends a clause; not the comma in "50,000" and not the slash in "5/s". */
const clauseEnd = /[;\n|•·]|,(?!\d)|\.\s|\s\/\s/;

/**
 * Whether an amount is the one that the words speak of. Where a clause holds both, the others of that text are about
 * something else: "fresh within 60 s, slides every 5 s" is fresh within 60 s.
 */
function isAbout(
  near: readonly string[],
  { stated, scene, measure }: { stated: readonly Stated[]; scene: Scene; measure: Measure },
): (one: Stated) => boolean {
  const named = new Map<Writing, ReadonlySet<string> | null>();
  for (const { writing } of stated) {
    if (named.has(writing)) continue;
    const clauses = writing.text.split(clauseEnd).filter((clause) => scene.phraseIn(clause, near) !== null);
    const amounts = clauses.flatMap((clause) => scene.amountsIn(clause, measure).map(({ text }) => text));
    const beside = amounts.length > 0 || scene.phraseIn(writing.text, near) === null;
    named.set(writing, beside ? new Set(amounts) : null);
  }
  return ({ amount, writing }) => named.get(writing)?.has(amount.text) ?? true;
}

function accepts({ min, max }: QuantityDemand, { low, high, bound }: Amount): boolean {
  // "> 100 ms" promises nothing where at most 100 ms is asked for.
  if (bound === 'above' && min === undefined && max !== undefined) return false;
  if (bound === 'below' && max === undefined && min !== undefined) return false;
  return (min === undefined || low >= min * (1 - tolerance)) && (max === undefined || high <= max * (1 + tolerance));
}

function askedFor({ min, max, unit }: QuantityDemand): string {
  const written = (value: number): string => numbers.format(value);
  if (min !== undefined && max !== undefined) {
    return min === max ? `${written(min)} ${unit}` : `${written(min)} to ${written(max)} ${unit}`;
  }
  if (max !== undefined) return `at most ${written(max)} ${unit}`;
  if (min !== undefined) return `at least ${written(min)} ${unit}`;
  return `a number in ${unit}`;
}

// Made once: a formatter costs more than reading a hundred labels.
const numbers = new Intl.NumberFormat('en-US', { maximumFractionDigits: 3 });

function shapeOf({ shape }: Writing): string[] {
  return shape === null ? [] : [shape];
}
