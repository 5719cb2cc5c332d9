/** A label and what people say that it names. */
export interface LabelledText {
  readonly label: string;
  /** Must be recognised. */
  readonly kinds: readonly string[];
  /** May be recognised. */
  readonly also: readonly string[];
  /** Must not be recognised although the letters are there. */
  readonly hardNegatives: readonly string[];
}

export interface Vocabulary {
  /** More general kinds of a kind; never wrong beside it. */
  readonly broader: (kind: string) => readonly string[];
  /** A generic word, not a product. */
  readonly isGeneric: (kind: string) => boolean;
}

export interface Score {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

export interface Confusion {
  readonly label: string;
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
}

export interface Accuracy {
  readonly labels: number;
  readonly technologies: Score;
  readonly generic: Score;
  /** Kinds that were given although the corpus says that they must not be. */
  readonly trapped: number;
  readonly confusions: readonly Confusion[];
}

/** Holds what `recognise` says of each label against what people say. Each kind counts by itself. */
export function measureAccuracy(
  rows: readonly LabelledText[],
  recognise: (label: string) => readonly string[],
  vocabulary: Vocabulary,
): Accuracy {
  const counts = { technologies: { right: 0, wrong: 0, missed: 0 }, generic: { right: 0, wrong: 0, missed: 0 } };
  const confusions: Confusion[] = [];
  let trapped = 0;
  const countOf = (kind: string) => (vocabulary.isGeneric(kind) ? counts.generic : counts.technologies);
  for (const { label, kinds, also, hardNegatives } of rows) {
    const said = recognise(label);
    const allowed = withBroader([...kinds, ...also], vocabulary);
    const wrong = said.filter((kind) => !allowed.has(kind));
    const missed = kinds.filter((kind) => !said.includes(kind));
    for (const kind of kinds) countOf(kind)[said.includes(kind) ? 'right' : 'missed'] += 1;
    for (const kind of wrong) countOf(kind).wrong += 1;
    trapped += said.filter((kind) => hardNegatives.includes(kind)).length;
    if (wrong.length + missed.length > 0) confusions.push({ label, wrong, missed });
  }
  return { labels: rows.length, ...counts, trapped, confusions };
}

function withBroader(kinds: readonly string[], { broader }: Vocabulary): ReadonlySet<string> {
  const all = new Set<string>();
  const open = [...kinds];
  for (let kind = open.pop(); kind !== undefined; kind = open.pop()) {
    if (all.has(kind)) continue;
    all.add(kind);
    open.push(...broader(kind));
  }
  return all;
}

/** Shares of what was said that is right, and of what is right that was said; 1 where there is nothing to divide by. */
export function ratesOf({ right, wrong, missed }: Score): {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
} {
  const precision = right + wrong === 0 ? 1 : right / (right + wrong);
  const recall = right + missed === 0 ? 1 : right / (right + missed);
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}
