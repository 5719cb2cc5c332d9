import type { Match } from './alias-index';
import type { Label } from './label';

function readList(text: string): string[][] {
  return text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(' '));
}

/** Said before a name, these turn it away: "instead of Redis". */
const before = readList(`
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
vs
versus
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
considered
considering
evaluated
evaluating
kein
keine
`);

/** Said after a name in the same clause, these turn it away: "ZooKeeper is out of scope". */
const after = readList(`
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
no longer
is dead
wont
phased out
ruled out
overkill
too expensive
too costly
too slow
too heavy
too complex
vs
versus
`);

/** Said between two names, these turn the first one away and speak for the second: "ZooKeeper replaced by KRaft". */
const successions = readList(`
replaced by
replaced with
superseded by
migrated to
migrating to
`);

/** After a name "not" turns it away only before one of these, or at the end: "Kafka (not compacted)" is Kafka. */
const uses = readList(`
needed
need
used
using
required
necessary
wanted
here
now
yet
today
anymore
allowed
available
adopted
chosen
selected
picked
included
considered
recommended
worth it
in use
in scope
an option
`);
const negations = new Set(['not', 'never']);

/** Right after a name, these make it a likeness: "Kafka-compatible", "Iceberg-style versioner". */
const likeness = new Set(['style', 'styled', 'like', 'compatible', 'esque', 'ish', 'inspired', 'lookalike', 'clone']);

/** "Dropped after 7 days" tells how long things are kept, and turns nothing away. */
const lifetimeWords = new Set(['in', 'within', 'after', 'every', 'once']);
const timeUnit = /^(?:s|secs?|seconds?|mins?|minutes?|h|hrs?|hours?|d|days?|w|weeks?|months?|y|yrs?|years?)$/;

function isLifetime([preposition = '', amount = '', unit = '']: readonly string[]): boolean {
  if (!lifetimeWords.has(preposition)) return false;
  const [, glued = ''] = /^\d+([a-z]+)$/.exec(amount) ?? [];
  return timeUnit.test(glued) || (/^(?:\d+|an?|one)$/.test(amount) && timeUnit.test(unit));
}

/** Set two things against each other: "log vs ledger" behind a colon is what a box does, not what it loses to. */
const comparisons = new Set(['vs', 'versus']);

/** Crosses, stop signs and a thumb that points down. */
const cross = /[✗✘❌✖🚫⛔❎🛑👎]/u;
const crossBefore = new RegExp(`${cross.source}\\s*$`, 'u');

/** Answers by themselves: "Redis? no". */
const refusals = new Set(['no', 'nope', 'nein']);

const listing = new Set(['or', 'and', 'nor']);

/** A "no" does not reach past these: "no Kafka, Redis". */
const stops = /[,:()[\]|+]|\s[-–—]|[–—]/;

/** How far a "no" reaches, in words: "no need for a separate Kafka". */
const reach = 6;

/** "key = h3 cell", "partitioned by geohash": what a thing is ordered by is no part of the drawing. */
const keys = new Set(['key', 'keys', 'keyed']);
/** What does something for a thing is one: "served by Redis", "run by Airflow". */
const doing = /(?:ed|en|built|run|sent|made|done|held|kept|fed)$/;
const orderings = new Set(
  'keyed partitioned sharded shard grouped group ordered bucketed indexed clustered distributed hashed split'.split(
    ' ',
  ),
);

function saysAt(forms: readonly string[], at: number, among: readonly string[][]): number {
  const found = among.filter((phrase) => phrase.every((word, offset) => forms[at + offset] === word));
  return Math.max(0, ...found.map((phrase) => phrase.length));
}

/** Decides for every match of a label whether the label turns it away. */
export function createRejection(label: Label): (match: Match) => boolean {
  const { matches, phrases, phraseAt, matchAt } = label;
  const { pieces, tail } = label.reading;
  const forms = pieces.map((piece) => piece.form);
  const clauseOf = (at: number) => phrases[phraseAt[at] ?? phraseAt[at + 1] ?? -1]?.clause;

  /** How many words from here on turn away what was named before; 0 for none. */
  function turnsAwayAt(at: number): number {
    if (!negations.has(forms[at] ?? '')) {
      const length = saysAt(forms, at, after);
      return isLifetime(forms.slice(at + length, at + length + 3)) ? 0 : length;
    }
    const isLast = at + 1 >= forms.length || clauseOf(at + 1) !== clauseOf(at);
    const use = saysAt(forms, at + 1, uses);
    return isLast || use > 0 ? 1 + use : 0;
  }

  /** A "no" before another name reaches this one only in a list: "no Kafka or Redis", but "replace Redis with Kafka". */
  function isListed(at: number, match: Match): boolean {
    const other = matchAt[at];
    if (other === undefined) return true;
    const between = forms.slice(other.end, match.start);
    return between.every((form, offset) => matchAt[other.end + offset] !== undefined || listing.has(form));
  }

  function isTurnedAwayBefore(match: Match): boolean {
    const clause = clauseOf(match.start);
    for (let at = match.start - 1; at >= Math.max(0, match.start - reach) && clauseOf(at) === clause; at -= 1) {
      if (saysAt(forms, at, successions) > 0) return false;
      if (forms[at] === 'but' || stops.test(pieces[at + 1]?.gap ?? '') || !isListed(at, match)) return false;
      const length = matchAt[at] === undefined ? saysAt(forms, at, before) : 0;
      if (length > 0 && at + length <= match.start) return true;
    }
    return false;
  }

  function isTurnedAwayAfter(match: Match): boolean {
    if (likeness.has(forms[match.end] ?? '') && /^[- ]?$/.test(pieces[match.end]?.gap ?? '')) return true;
    const clause = clauseOf(match.start);
    const last = Math.min(forms.length, match.end + reach);
    for (let at = match.end; at < last && clauseOf(at) === clause; at += 1) {
      // What is said after the next name is said of that one.
      if (matchAt[at] !== undefined || forms[at] === 'but') return false;
      if (comparisons.has(forms[at] ?? '') && phraseAt[at] !== phraseAt[match.start]) return false;
      if (saysAt(forms, at, successions) > 0) return true;
      if (turnsAwayAt(at) > 0) {
        return !matches.some((other) => other.start > at && clauseOf(other.start) === clause);
      }
    }
    return false;
  }

  /** "(deprecated)", "Removed:" and "no" by themselves speak of the words before and after them. */
  function isTurnedAwayBeside(match: Match): boolean {
    const own = phraseAt[match.start] ?? -1;
    return [phrases[own - 1], phrases[own + 1]].some((note) => {
      if (note === undefined || matchAt.slice(note.start, note.end).some((other) => other !== undefined)) return false;
      const length = note.end - note.start;
      const says = turnsAwayAt(note.start);
      const isWhole = says === length || (length === 1 && refusals.has(forms[note.start] ?? ''));
      return note.bracketed ? says > 0 || isWhole : isWhole && note.line === phrases[own]?.line;
    });
  }

  function isStruck(match: Match): boolean {
    const [opens, closes] = [pieces[match.start]?.gap ?? '', pieces[match.end]?.gap ?? tail];
    const onItsLine = closes.split('\n')[0] ?? '';
    return cross.test(onItsLine) || (opens.includes('~~') && closes.includes('~~')) || crossBefore.test(opens);
  }

  function isOrdering(match: Match): boolean {
    const [earlier = '', last = ''] = [forms[match.start - 2], forms[match.start - 1]];
    if (match.start === 0 || matchAt[match.start - 1] !== undefined) return false;
    if (last === 'by') return orderings.has(earlier) || !doing.test(earlier);
    return keys.has(last) || last === 'per';
  }

  return (match) =>
    isOrdering(match) ||
    isTurnedAwayBefore(match) ||
    isTurnedAwayAfter(match) ||
    isTurnedAwayBeside(match) ||
    isStruck(match);
}
