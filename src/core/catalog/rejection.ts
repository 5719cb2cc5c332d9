import type { Match } from './alias-index';
import type { Phrase } from './phrasing';
import type { Reading } from './words';

function phrases(text: string): string[][] {
  return text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(' '));
}

/** Said before a name, these turn it away: "instead of Redis". */
const before = phrases(`
no
not
non
never
without
neither
nor
cannot
cant
dont
wont
doesnt
isnt
shouldnt
avoid
avoiding
drop
dropping
remove
removing
retire
retiring
retired
dropped
removed
rejected
replaced
ditch
ditched
replace
replaces
replacing
replacement for
deprecate
deprecated
deprecating
obsolete
instead of
in lieu of
rather than
other than
unlike
like
such as not
similar to
inspired by
alternative to
alternatives to
compared to
compared with
better than
cheaper than
faster than
formerly
previously
ex
except
excluding
away from
off of
migrate from
migrated from
migrating from
moved from
moving from
kein
keine
`);

/** Said after a name in the same clause, these turn it away: "ZooKeeper is out of scope". */
const after = phrases(`
deprecated
removed
rejected
retired
dropped
obsolete
unused
discarded
abandoned
decommissioned
sunset
cancelled
canceled
out of scope
not
never
no longer
is dead
wont
phased out
ruled out
replaced by
replaced with
superseded by
overkill
`);

/** Right after a name, these make it a likeness: "Kafka-compatible", "Iceberg-style versioner". */
const likeness = new Set(['style', 'styled', 'like', 'compatible', 'esque', 'ish', 'inspired', 'lookalike', 'clone']);

const struck = /[✗✘❌✖🚫⛔❎]|\u{1F6D1}|\u{1F44E}/u;

const listing = new Set(['or', 'and', 'nor']);

/** A "no" does not reach past these: "no Kafka, Redis". */
const stops = /[,:()[\]|+]|\s[-–—]|[–—]/;

/** How far a "no" reaches, in words: "no need for a separate Kafka". */
const reach = 6;

function saysAt(forms: readonly string[], at: number, among: readonly string[][]): number {
  const found = among.filter((phrase) => phrase.every((word, offset) => forms[at + offset] === word));
  return Math.max(0, ...found.map((phrase) => phrase.length));
}

/** Decides for every match of a label whether the label turns it away. */
export function createRejection(
  reading: Reading,
  readPhrases: readonly Phrase[],
  matches: readonly Match[],
): (match: Match) => boolean {
  const { pieces, tail } = reading;
  const forms = pieces.map((piece) => piece.form);
  const covered = new Set(matches.flatMap((match) => range(match.start, match.end)));
  const clauseOf = new Map(
    readPhrases.flatMap((phrase) => range(phrase.start, phrase.end).map((at) => [at, phrase.clause])),
  );
  const sameClause = (a: number, b: number) => (clauseOf.get(a) ?? clauseOf.get(a + 1)) === clauseOf.get(b);

  /** A "no" before another name reaches this one only in a list: "no Kafka or Redis", but "replace Redis with Kafka". */
  function isListed(at: number, match: Match): boolean {
    const other = matches.find((candidate) => candidate.start <= at && at < candidate.end);
    return (
      other === undefined ||
      forms.slice(other.end, match.start).every((form, index) => covered.has(other.end + index) || listing.has(form))
    );
  }

  function turnedAwayBefore(match: Match): boolean {
    for (let at = match.start - 1; at >= 0 && at >= match.start - reach && sameClause(at, match.start); at -= 1) {
      if (forms[at] === 'but' || stops.test(pieces[at + 1]?.gap ?? '') || !isListed(at, match)) return false;
      const length = covered.has(at) ? 0 : saysAt(forms, at, before);
      if (length > 0 && at + length <= match.start) return true;
    }
    return false;
  }

  function turnedAwayAfter(match: Match): boolean {
    if (likeness.has(forms[match.end] ?? '')) return true;
    for (let at = match.end; at < forms.length && at < match.end + reach && sameClause(at, match.start); at += 1) {
      // What is said after the next name is said of that one.
      if (covered.has(at)) return false;
      if (forms[at] === 'but') return false;
      if (saysAt(forms, at, after) > 0)
        return !matches.some((other) => other.start > at && sameClause(other.start, at));
    }
    return false;
  }

  /** "(deprecated)" in brackets of its own speaks of the words before it and of those after it. */
  function turnedAwayInBrackets(match: Match): boolean {
    const own = readPhrases.findIndex((phrase) => phrase.start <= match.start && match.start < phrase.end);
    return [readPhrases[own - 1], readPhrases[own + 1]].some(
      (note) =>
        note !== undefined &&
        note.bracketed &&
        saysAt(forms, note.start, after) > 0 &&
        !range(note.start, note.end).some((at) => covered.has(at)),
    );
  }

  function isStruck(match: Match): boolean {
    const [opens, closes] = [pieces[match.start]?.gap ?? '', pieces[match.end]?.gap ?? tail];
    const onItsLine = closes.split('\n')[0] ?? '';
    return (
      struck.test(onItsLine) || (opens.includes('~~') && closes.includes('~~')) || /[✗✘❌✖🚫⛔❎]\s*$/u.test(opens)
    );
  }

  return (match) => turnedAwayBefore(match) || turnedAwayAfter(match) || turnedAwayInBrackets(match) || isStruck(match);
}

function range(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, offset) => start + offset);
}
