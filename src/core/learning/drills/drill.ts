/** A number from 0 up to 1, as from a seeded generator: the same numbers give the same drill. */
export type Random = () => number;

/** A sum to be worked out by head or on paper. */
export interface Drill {
  /** Id of its kind. */
  readonly kind: string;
  readonly title: string;
  readonly question: string;
  readonly answer: number;
  readonly unit: string;
  /** Share by which an answer may be off: 0.05 is five per cent. */
  readonly tolerance: number;
  /** The way to the answer, a step a line. */
  readonly working: readonly string[];
  /** Where the figures come from that are not in the question. */
  readonly source: string;
}

/** A kind of sum. `Given` are the figures of one question; each part follows from them alone. */
export interface DrillKind<Given> {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly tolerance: number;
  readonly source: string;
  readonly draw: (random: Random) => Given;
  readonly ask: (given: Given) => string;
  readonly solve: (given: Given) => number;
  /** Steps before the last; the last line is made of the answer. */
  readonly work: (given: Given) => readonly string[];
}

/** One that can be kept in a list with others: what it draws is its own business. */
export interface AnyDrillKind {
  readonly id: string;
  readonly title: string;
  readonly make: (random: Random) => Drill;
}

export function drillKind<Given>(kind: DrillKind<Given>): AnyDrillKind & Pick<DrillKind<Given>, 'solve'> {
  const { id, title, unit, tolerance, source, draw, ask, solve, work } = kind;
  return {
    id,
    title,
    solve,
    make(random) {
      const given = draw(random);
      const answer = solve(given);
      const working = [...work(given), `= ${figure(answer)} ${unit}`];
      return { kind: id, title, question: ask(given), answer, unit, tolerance, working, source };
    },
  };
}

/** Is this near enough? An answer of the wrong sign or none never is. */
export function isRight({ answer, tolerance }: Pick<Drill, 'answer' | 'tolerance'>, given: number): boolean {
  return Number.isFinite(given) && Math.abs(given - answer) <= Math.abs(answer) * tolerance;
}

/** One of the list, each as likely as the others. */
export function pick<T>(random: Random, list: readonly [T, ...T[]]): T {
  return list[Math.min(list.length - 1, Math.floor(random() * list.length))] ?? list[0];
}

/** For reading: three significant digits, thousands parted: 1,234 and 0.0123. */
export function figure(value: number): string {
  const digits = Math.abs(value) >= 100 ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 3 };
  return value.toLocaleString('en-GB', digits);
}
